import { describe, expect, it } from 'vitest';
import { applying } from '../support/applying.ts';
import { DAY, events, pass } from '../support/install.ts';
import { AFTER } from '../support/people.ts';

const NEW = { headline: AFTER.headline };

describe('Fill and save', () => {
  it('presses Save once, after the move was written, and reads it back', async () => {
    const a = await applying('fill-and-save');
    let stateAtPress = '';
    a.page.during('save', async () => {
      stateAtPress = await a.state();
    });
    await a.steps();
    expect(stateAtPress).toBe('verifying');
    expect(a.page.count('save')).toBe(1);
    expect(a.page.saves).toEqual([NEW]);
    expect(await a.headline()).toMatchObject({ state: 'applied', savedBy: 'countersign', proof: 'read-back' });
    expect(await events(a.owner)).toContain('save-pressed');
  });

  it.each(['read-back-differs', 'save-not-found', 'page-not-fresh'] as const)(
    '%s: nothing was pressed, the change failed',
    async (code) => {
      const a = await applying('fill-and-save');
      a.page.refuseOnce('save', code);
      await a.steps();
      expect(await a.headline()).toMatchObject({ state: 'failed', reason: code });
      expect(a.page.saves).toEqual([]);
    },
  );

  it('begins no press while the site keeps Save back, so that a stop comes before it', async () => {
    const a = await applying('fill-and-save');
    const filled = { page: 'form', touched: true, alert: false, saveWaits: true };
    await a.step();
    await a.step();
    expect(await a.state()).toBe('awaiting-save');
    for (let n = 0; n < 3; n++) {
      a.page.once('inspect', filled);
      pass(500);
      await a.step();
    }
    expect([a.page.count('save'), await a.state()]).toEqual([0, 'awaiting-save']);
    a.page.once('inspect', filled).during('inspect', async () => void (await a.owner.ok('stop.everything', {})));
    await a.steps();
    expect([a.page.count('save'), a.page.saves]).toEqual([0, []]);
    expect(await events(a.owner)).not.toContain('save-pressed');
  });

  it('says so when the site never lets Save be pressed', async () => {
    const a = await applying('fill-and-save');
    await a.step();
    await a.step();
    pass(11_000);
    a.page.once('inspect', { page: 'form', touched: true, alert: false, saveWaits: true });
    a.page.refuseOnce('save', 'save-not-found');
    await a.step();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'save-not-found' });
  });

  it('leaves Save to the owner where the form asks for more than was approved', async () => {
    const a = await applying('fill-and-save');
    a.page.required = ['Industry'];
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'awaiting-save', required: ['Industry'] });
    expect(a.page.count('save')).toBe(0);
    a.page.ownerSaves();
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'applied' });
  });

  it('an error shown after the press is save-refused', async () => {
    const a = await applying('fill-and-save');
    a.page.once('save', { after: 'alert' });
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'save-refused' });
  });

  it.each([{ refused: 'page-moving' }, { refused: 'unexpected' }, { after: 'open' }])(
    '%o: not known, so the page is read and never pressed again',
    async (answer) => {
      const a = await applying('fill-and-save');
      a.page.once('save', answer);
      await a.steps();
      expect(await a.state()).toBe('verifying');
      pass(11_000);
      await a.steps();
      expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'not-saved' });
      expect(a.page.count('save')).toBe(1);
    },
  );

  it('an error that shows later, beside the open form, is save-refused too', async () => {
    const a = await applying('fill-and-save');
    a.page.once('save', { after: 'open' });
    await a.steps();
    a.page.alert = true;
    await a.step();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'save-refused' });
  });

  it.each([
    ['revoked', 'grant.revoke'],
    ['paused', 'grant.pause'],
    ['chosen away', 'grant.mode'],
  ] as const)('presses nothing when the grant is %s while the form is looked at', async (_what, message) => {
    const a = await applying('fill-and-save');
    await a.step();
    await a.step();
    expect(await a.state()).toBe('awaiting-save');
    a.page.during('inspect', async () => {
      if (message === 'grant.revoke') await a.owner.ok(message, { id: a.grantId });
      else if (message === 'grant.pause') await a.owner.ok(message, { id: a.grantId, paused: true });
      else await a.owner.ok(message, { id: a.grantId, mode: 'fill' });
    });
    await a.step();
    expect(a.page.count('save')).toBe(0);
  });

  it.each(['apply.pause', 'stop.everything'] as const)(
    'presses nothing when %s comes while the form is looked at',
    async (message) => {
      const a = await applying('fill-and-save');
      await a.step();
      await a.step();
      a.page.during('inspect', async () => void (await a.owner.ok(message, {})));
      await a.step();
      expect(a.page.count('save')).toBe(0);
    },
  );

  it('what stood in the form when everything was stopped is left to the owner, also after starting again', async () => {
    const a = await applying('fill-and-save');
    await a.step();
    await a.step();
    expect(await a.state()).toBe('awaiting-save');
    await a.owner.ok('stop.everything', {});
    await a.owner.ok('stop.resume', {});
    const queue = await a.owner.ok('apply.start', { tabId: a.tabId });
    expect(queue.waitingFor).toBe('your-save');
    await a.steps();
    expect(a.page.count('save')).toBe(0);
    expect(await a.state()).toBe('awaiting-save');
  });

  it('is said to be the owner’s to press while the permission does not let it be pressed', async () => {
    const a = await applying('fill-and-save');
    await a.step();
    await a.step();
    const says = async () => (await a.owner.ok('apply.queue', {})).waitingFor;
    expect(await says()).toBe('reading');
    await a.owner.ok('grant.pause', { id: a.grantId, paused: true });
    await a.steps();
    expect([await a.state(), await says(), a.page.count('save')]).toEqual(['awaiting-save', 'your-save', 0]);
    await a.owner.ok('grant.pause', { id: a.grantId, paused: false });
    expect(await says()).toBe('reading');
  });

  it('is the owner’s after a stop that a clock put back a little dates before the filling', async () => {
    const a = await applying('fill-and-save');
    await a.step();
    await a.step();
    pass(-60_000);
    await a.owner.ok('stop.everything', {});
    await a.owner.ok('stop.resume', {});
    expect((await a.owner.ok('apply.start', { tabId: a.tabId })).waitingFor).toBe('your-save');
    await a.steps();
    expect(a.page.count('save')).toBe(0);
  });

  it('presses nothing when the grant ended while the form was looked at', async () => {
    const a = await applying('fill-and-save');
    await a.step();
    await a.step();
    a.page.during('inspect', () => pass(8 * DAY));
    await a.step();
    expect(a.page.count('save')).toBe(0);
  });
});
