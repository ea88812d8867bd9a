import { describe, expect, it } from 'vitest';
import { applying } from '../support/applying.ts';

describe('a refusal of the page', () => {
  it.each(['no-access', 'signed-out', 'wrong-account'] as const)(
    '%s stops the run and leaves the change approved',
    async (code) => {
      const a = await applying();
      a.page.refuseOnce('inspect', code);
      await a.step();
      expect(await a.state()).toBe('approved');
      expect(await a.owner.ok('apply.queue', {})).toMatchObject({
        trouble: code,
        running: false,
        waitingFor: 'open-page',
      });
    },
  );

  it.each(['ambiguous-field', 'field-not-found', 'entry-differs', 'form-not-found'] as const)(
    '%s when looking fails the change, and nothing is typed',
    async (code) => {
      const a = await applying();
      // the second look is at the form that was opened for it
      a.page.once('inspect', { page: 'elsewhere', touched: false, alert: false }).refuseOnce('inspect', code);
      await a.steps(2);
      expect(await a.headline()).toMatchObject({ state: 'failed', reason: code });
      expect(a.page.typed).toEqual([]);
    },
  );

  it.each(['read-back-differs', 'ambiguous-field', 'page-not-fresh'] as const)(
    '%s when filling fails the change',
    async (code) => {
      const a = await applying();
      a.page.refuseOnce('fill', code);
      await a.steps();
      expect(await a.headline()).toMatchObject({ state: 'failed', reason: code });
    },
  );

  it('page-moving while looking is waited for; while typing, the page is read', async () => {
    const a = await applying();
    a.page.refuseOnce('inspect', 'page-moving');
    await a.step();
    expect(await a.state()).toBe('approved');
    a.page.refuseOnce('fill', 'page-moving');
    await a.step();
    await a.step();
    expect(await a.state()).toBe('verifying');
  });

  it('form-not-found after two openings', async () => {
    const a = await applying();
    a.page.once('open', { opening: true }).once('open', { opening: true });
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'form-not-found' });
  });

  it('account-unknown asks the site once whose profile it is', async () => {
    const a = await applying();
    a.page.refuseOnce('inspect', 'account-unknown').once('whose', { vanity: 'somebody-else' });
    await a.step();
    await a.step();
    expect(await a.owner.ok('apply.queue', {})).toMatchObject({ trouble: 'wrong-account', running: false });
    expect(a.page.count('goTo')).toBe(1);
  });

  it('an error beside the form fails the change as save-refused', async () => {
    const a = await applying();
    await a.steps();
    a.page.alert = true;
    await a.step();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'save-refused' });
  });
});
