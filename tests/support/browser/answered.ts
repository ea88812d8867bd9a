import { approved, deliver, drafted, panelStarted, type Scene } from './arrange.ts';
import { until } from './until.ts';

/**
 * One round in which everything happens: the headline is rejected with a reason, About is asked about, one position is
 * refused by the site, the text of another has moved. The owner's answer is on the writer's desk.
 */
export async function answeredInEveryWay(scene: Scene): Promise<void> {
  const { owner, writer, grantId, site } = scene;
  await owner.ask('grant.mode', { id: grantId, mode: 'fill-and-save' });
  const armor = await drafted(scene, [
    { section: 'headline', fields: { headline: 'Sales guru' } },
    { section: 'about', fields: { about: 'I am the best.' } },
    { section: 'experience', formId: '1001', fields: { description: 'Four countries.' } },
    { section: 'experience', formId: '1002', fields: { description: 'Numbers.' } },
  ]);
  await approved(scene, armor);
  const { lines } = await owner.ask('review.list', { id: grantId });
  const idOf = (section: string) => lines.find((line) => line.section === section)?.id ?? '';
  await owner.ask('review.reject', { id: await reopened(idOf('headline')), comment: 'I am no guru.' });
  await owner.ask('review.ask', { id: await reopened(idOf('about')), comment: 'Less loud, please.' });
  const [first] = site.profile.positions;
  if (first) first.description = 'Edited by Ann this morning';
  site.faults.saveRefused = true;
  await panelStarted(scene);
  await until(async () => {
    const states = (await owner.ask('apply.queue', {})).items.map(({ state }) => state);
    return states.includes('conflict') && states.includes('failed');
  }, 40_000);
  await deliver(writer, (await owner.ask('receipt.make', { id: grantId })).armor);

  async function reopened(id: string): Promise<string> {
    await owner.ask('review.reopen', { id });
    return id;
  }
}
