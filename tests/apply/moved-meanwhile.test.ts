import { describe, expect, it } from 'vitest';
import { applying } from '../support/applying.ts';
import { forgeSet } from '../support/forge.ts';
import { DAY, pass } from '../support/install.ts';
import { approve, pasteOne } from '../support/people.ts';

describe('what moves while the form is looked at', () => {
  it('the approval of another text: what is typed is what the approval names', async () => {
    const a = await applying();
    await a.step();
    a.page.during('inspect', async () => {
      const { id } = await a.headline();
      await a.owner.ok('review.reopen', { id });
      const final = [{ name: 'headline' as const, text: 'Baker, full stop' }];
      await a.owner.ok('review.approve', { id, final, edited: true });
    });
    await a.steps();
    const { approval } = await a.headline();
    expect(approval?.final).toEqual([{ name: 'headline', text: 'Baker, full stop' }]);
    expect(a.page.typed.every(({ headline }) => headline === 'Baker, full stop')).toBe(true);
  });

  it.each([
    ['the yes is taken back', 'review.reopen'],
    ['everything is stopped', 'stop.everything'],
    ['the run is paused', 'apply.pause'],
    ['the grant is paused', 'grant.pause'],
    ['the grant is revoked', 'grant.revoke'],
    ['the owner chose Copy', 'grant.mode'],
    ['the change is sent back to the review', 'apply.review-again'],
  ] as const)('nothing is typed when %s', async (_what, message) => {
    const a = await applying();
    await a.step();
    a.page.during('inspect', async () => {
      const { id } = await a.headline();
      if (message === 'review.reopen' || message === 'apply.review-again') await a.owner.ok(message, { id });
      else if (message === 'grant.pause') await a.owner.ok(message, { id: a.grantId, paused: true });
      else if (message === 'grant.revoke') await a.owner.ok(message, { id: a.grantId });
      else if (message === 'grant.mode') await a.owner.ok(message, { id: a.grantId, mode: 'copy' });
      else await a.owner.ok(message, {});
    });
    await a.step();
    expect(a.page.typed).toEqual([]);
  });

  it('nothing is typed when the grant ends meanwhile, as when the lid was closed for a week', async () => {
    const a = await applying();
    await a.step();
    a.page.during('inspect', () => pass(7 * DAY));
    await a.step();
    expect(a.page.typed).toEqual([]);
  });

  it('nothing is typed when a newer revision arrives', async () => {
    const a = await applying();
    await a.step();
    const newer = await forgeSet(a, { rev: 2 });
    a.page.during('inspect', async () => void (await pasteOne(a.owner, newer)));
    await a.step();
    expect(a.page.typed).toEqual([]);
  });
});

describe('telling the network', () => {
  /** Turned off during the look after as many calls of `fill`. */
  const turnedOff = async (after: 0 | 1) => {
    const a = await applying('fill-and-save');
    const turnOff = async () => void (await a.owner.ok('grant.notify', { id: a.grantId, notify: false }));
    await a.owner.ok('grant.notify', { id: a.grantId, notify: true });
    await a.step();
    if (after === 0) a.page.during('inspect', turnOff);
    else a.page.during('fill', () => a.page.during('inspect', turnOff));
    await a.steps(3);
    return (method: 'fill' | 'save') => a.page.tasks[a.page.calls.indexOf(method)]?.notify;
  };

  it('that is turned off while the form is looked at is off in what is filled', async () => {
    expect((await turnedOff(0))('fill')).toBe(false);
  });

  it('that is turned off once the form is filled is off in what is saved', async () => {
    const told = await turnedOff(1);
    expect([told('fill'), told('save')]).toEqual([true, false]);
  });
});

describe('before the fill', () => {
  it('a grant that ran out lapses the change', async () => {
    const a = await applying();
    pass(7 * DAY);
    await a.steps();
    expect(await a.state()).toBe('lapsed');
    expect(a.page.calls.filter((call) => call !== 'goTo')).toEqual([]);
  });

  it.each(['stopped', 'clock-went-back', 'grant-paused'])('%s stops the run and types nothing', async (code) => {
    const a = await applying();
    if (code === 'grant-paused') await a.owner.ok('grant.pause', { id: a.grantId, paused: true });
    if (code === 'clock-went-back') pass(-10 * 60_000);
    if (code === 'stopped') await a.owner.ok('stop.everything', {});
    await a.steps();
    expect(a.page.typed).toEqual([]);
    expect((await a.owner.ok('apply.queue', {})).running).toBe(false);
  });

  it.each([
    [
      'the approved text',
      (change: { approval: { final: { text: string }[] } }) => ({
        ...change,
        approval: { ...change.approval, final: [{ name: 'headline', text: 'Hacked' }] },
      }),
    ],
    [
      'the text before',
      (change: { base: object[] }) => ({ ...change, base: change.base.map((field) => ({ ...field, before: 'X' })) }),
    ],
    ['the change set', (change: object) => ({ ...change, setHash: 'X' })],
    [
      'the signature',
      (change: { approval: { jws: string } }) => ({
        ...change,
        approval: { ...change.approval, jws: `${change.approval.jws}x` },
      }),
    ],
  ])('%s altered in the store voids the approval', async (_what, alter) => {
    const a = await applying();
    await a.owner.tamper('changes', (await a.headline()).id, alter as (record: unknown) => unknown);
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'approval-invalid' });
    expect(a.page.typed).toEqual([]);
  });

  it('a form we typed into before is loaded anew, not typed into again', async () => {
    const a = await applying();
    await a.step();
    a.page.touched = true;
    await a.step();
    expect(a.page.typed).toEqual([]);
    expect(a.page.count('open')).toBe(2);
  });

  it('two panels at once fill one form once', async () => {
    const a = await applying();
    await a.step();
    const looks = a.page.count('inspect');
    await Promise.all([a.step(), a.step(), a.step()]);
    expect(a.page.count('fill')).toBe(1);
    expect(a.page.count('inspect')).toBe(looks + 1);
  });

  it('an approved change that was skipped waits for the next start', async () => {
    const a = await applying();
    await a.owner.ok('apply.skip', { id: (await a.headline()).id });
    await a.steps();
    expect(a.page.typed).toEqual([]);
    await a.owner.ok('apply.start', { tabId: a.tabId });
    await a.steps();
    expect(a.page.typed).toHaveLength(1);
  });

  it('a change in Copy mode is never typed', async () => {
    const a = await applying('copy');
    await a.steps();
    expect(a.page.calls).toEqual([]);
    expect(await a.owner.ok('apply.queue', {})).toMatchObject({ waitingFor: 'copy' });
    await a.owner.ok('apply.by-hand', { id: (await a.headline()).id });
    expect(await a.headline()).toMatchObject({ state: 'applied', proof: 'by-hand' });
    await expect(approve(a.owner, (await a.headline()).id)).rejects.toThrow('state-moved');
  });
});
