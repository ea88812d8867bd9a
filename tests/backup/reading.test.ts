import { describe, expect, it } from 'vitest';
import { openTab } from '../support/fake-page.ts';
import { dumpWithoutJournal, events, pass } from '../support/install.ts';
import { type Pair, pair, pasteOne } from '../support/people.ts';

async function reading(p: Pair) {
  const { tabId, page } = openTab();
  await p.owner.ok('reading.start', { tabId, grantId: p.grantId });
  const steps = async (most = 12) => {
    for (let n = 0; n < most; n++) if ((await p.owner.ok('reading.step', {})).state !== 'reading') return;
  };
  return { page, steps, view: () => p.owner.ok('reading.get', {}) };
}

const ABOUT = {
  section: 'about',
  fields: [
    { name: 'about', text: 'I bake bread.' },
    { name: 'topSkills', text: '' },
  ],
};
const HEADLINE = { section: 'headline', fields: [{ name: 'headline', text: 'Baker' }] };

describe('a permission that has ended', () => {
  it('has nothing read for it, and nothing that was read is sealed for its delegate any more', async () => {
    const p = await pair({ scope: [{ section: 'about', verbs: ['set'] }] });
    const r = await reading(p);
    await r.steps();
    await p.owner.ok('grant.revoke', { id: p.grantId });
    expect(await p.owner.refusal('reading.share', { id: p.grantId })).toBe('grant-revoked');
    expect(await p.owner.refusal('reading.start', { tabId: 1, grantId: p.grantId })).toBe('grant-revoked');
    expect(await events(p.owner)).not.toContain('snapshot-shared');
  });
});

describe('reading the present texts', () => {
  it('reads the granted sections and no others, types nothing, and says so to the delegate', async () => {
    const p = await pair({ scope: [{ section: 'about', verbs: ['set'] }] });
    const r = await reading(p);
    await r.steps();
    expect(await r.view()).toMatchObject({ state: 'done', items: [ABOUT], partly: [] });
    expect(r.page.typed).toEqual([]);
    expect(new Set(r.page.tasks.map(({ section }) => section))).toEqual(new Set(['about']));
    const shared = await p.owner.ok('reading.share', { id: p.grantId });
    expect(await pasteOne(p.delegate, shared.armor)).toMatchObject({ kind: 'snapshot', count: 1 });
    const { slots } = await p.delegate.ok('client.get', { id: p.clientId });
    expect(slots.find(({ slot }) => slot === 'about')?.fields[0]?.before).toBe('I bake bread.');
  });

  it('goes on where it was when the worker was killed', async () => {
    const p = await pair();
    const r = await reading(p);
    r.page.once('entries', { entries: [], meant: [] });
    await p.owner.ok('reading.step', {});
    p.owner.kill();
    await r.steps();
    expect(await r.view()).toMatchObject({ state: 'done', items: [HEADLINE, ABOUT] });
  });

  it('leaves out a form it does not understand', async () => {
    const p = await pair({
      scope: [
        { section: 'headline', verbs: ['set'] },
        { section: 'about', verbs: ['set'] },
      ],
    });
    const r = await reading(p);
    r.page.refuseOnce('inspect', 'ambiguous-field');
    await r.steps();
    expect(await r.view()).toMatchObject({ state: 'done', items: [ABOUT], partly: ['headline'] });
  });

  it.each(['no-access', 'signed-out', 'wrong-account', 'account-unknown'] as const)(
    'stops at a tab that is not right: %s',
    async (code) => {
      const p = await pair();
      const r = await reading(p);
      r.page.refuseOnce('inspect', code);
      // a page that does not say whose it is has the site asked, once
      r.page.once('whose', { vanity: null });
      await r.steps();
      expect(await r.view()).toMatchObject({ state: 'stuck', trouble: code });
      expect(r.page.count('open')).toBe(0);
    },
  );

  it('has the site asked anew whose profile it is, a while after it said so', async () => {
    const p = await pair();
    const r = await reading(p);
    const step = () => p.owner.ok('reading.step', {});
    const unknown = () => r.page.refuseOnce('inspect', 'account-unknown');
    const asked = () => [r.page.count('goTo'), r.page.count('whose')];
    // a form that fills the whole page says nothing of whose it is
    unknown();
    await step();
    await step();
    expect(asked()).toEqual([1, 1]);
    await step();
    expect(r.page.tasks.at(-1)?.accountSeen).toBe(true);
    pass(2 * 60_000);
    unknown();
    await step();
    expect(r.page.tasks.at(-1)?.accountSeen).toBe(false);
    r.page.once('whose', { vanity: 'somebody-else' });
    await step();
    expect(asked()).toEqual([2, 2]);
    expect(await r.view()).toMatchObject({ state: 'stuck', trouble: 'wrong-account' });
  });

  it('is ended by the owner, and by "Stop everything", for good', async () => {
    const p = await pair();
    const r = await reading(p);
    r.page.during('inspect', async () => void (await p.owner.ok('reading.cancel', {})));
    await p.owner.ok('reading.step', {});
    expect(await r.view()).toMatchObject({ state: 'idle', items: [] });
    await p.owner.ok('stop.everything', {});
    const { tabId } = openTab();
    const before = await dumpWithoutJournal(p.owner);
    expect(await p.owner.refusal('reading.start', { tabId, grantId: p.grantId })).toBe('stopped');
    expect(await dumpWithoutJournal(p.owner)).toEqual(before);
  });

  it('is not shared with anybody but the delegate of that grant', async () => {
    const p = await pair();
    await reading(p);
    expect(await p.owner.refusal('reading.share', { id: 'another-grant' })).toBe('grant-unknown');
  });
});
