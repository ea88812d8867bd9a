import { setting } from './entering.ts';
import { aChange, forgeSet } from './forge.ts';
import { MINUTE, pass } from './install.ts';
import { approve, changeIn, confirmWords, pair, pasteOne } from './people.ts';

/** What the owner's browser gives for a signed report after a round: two put in, one of them hostile HTML; one refused. */
export async function certified(): Promise<{ withTexts: string; withoutTexts: string }> {
  const p = await pair();
  const NAME = { title: 'Head of Ovens', company: 'Ofen', start: '2019-03', formId: '7' };
  const bread = { description: '<b>Bread</b> & </script><script>document.title = 1</script>' };
  const position = setting('experience', NAME, { description: 'Bread.' }, bread);
  const about = setting('about', undefined, { about: 'I bake.' }, { about: 'I bake loudly.' });
  pass(7 * MINUTE);
  await pasteOne(p.owner, await forgeSet(p, { changes: [aChange(), about, position] }));
  await confirmWords(p);
  for (const section of ['headline', 'experience']) {
    pass(MINUTE);
    await approve(p.owner, (await changeIn(p.owner, section)).id);
  }
  await p.owner.ok('review.reject', { id: (await changeIn(p.owner, 'about')).id, comment: 'Too loud.' });
  for (const section of ['headline', 'experience']) {
    pass(MINUTE);
    await p.owner.ok('apply.by-hand', { id: (await changeIn(p.owner, section)).id });
  }
  await p.owner.ok('receipt.make', { id: p.grantId });
  const id = (await p.delegate.identity()).keys.id;
  const { json: withTexts } = await p.owner.ok('signed-report.make', { id, withTexts: true });
  const { json: withoutTexts } = await p.owner.ok('signed-report.make', { id, withTexts: false });
  return { withTexts, withoutTexts };
}
