import { describe, expect, it } from 'vitest';
import { applying } from '../support/applying.ts';
import { events, pass } from '../support/install.ts';
import { AFTER } from '../support/people.ts';

const NEW = { headline: AFTER.headline };

/** Starts a step, lets the page do its act, and ends the worker before it hears of it. */
async function killedDuring(
  a: Awaited<ReturnType<typeof applying>>,
  method: 'inspect' | 'open' | 'fill' | 'save' | 'read',
) {
  const reached = a.page.hang(method);
  void a.owner.ask('apply.step', {});
  await reached;
  a.owner.kill();
}

describe('the worker killed', () => {
  it.each(['inspect', 'open'] as const)('in %s, before anything was typed: it goes on', async (method) => {
    const a = await applying();
    if (method === 'inspect') await a.step();
    await killedDuring(a, method);
    await a.steps();
    expect(await a.state()).toBe('awaiting-save');
    expect(a.page.typed).toEqual([NEW]);
  });

  it('while typing: the page is read, nothing is typed a second time blindly', async () => {
    const a = await applying();
    await a.step();
    await killedDuring(a, 'fill');
    expect(await a.state()).toBe('filling');
    await a.steps();
    expect(a.page.typed).toEqual([NEW]);
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'not-saved' });
    expect(a.page.saves).toEqual([]);
  });

  it('while typing, and the owner saved meanwhile: applied, once', async () => {
    const a = await applying();
    await a.step();
    await killedDuring(a, 'fill');
    a.page.ownerSaves();
    await a.steps();
    expect(await a.state()).toBe('applied');
    expect(a.page.typed).toEqual([NEW]);
    expect(a.page.saves).toEqual([NEW]);
  });

  it('while waiting for Save: the owner saves, it is read back', async () => {
    const a = await applying();
    await a.steps();
    a.owner.kill();
    a.page.ownerSaves();
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'applied', savedBy: 'you' });
    expect(a.page.typed).toEqual([NEW]);
  });

  it('after Save was pressed: never pressed again', async () => {
    const a = await applying('fill-and-save');
    await a.step();
    await a.step();
    await killedDuring(a, 'save');
    expect(await a.state()).toBe('verifying');
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'applied', savedBy: 'countersign' });
    expect(a.page.count('save')).toBe(1);
    expect(a.page.saves).toEqual([NEW]);
  });

  it('after the move was written and before Save was pressed: not saved, not pressed', async () => {
    const a = await applying('fill-and-save');
    await a.step();
    await a.step();
    a.page.once('save', new Promise(() => undefined));
    let pressed: () => void = () => undefined;
    const reached = new Promise<void>((resolve) => {
      pressed = resolve;
    });
    a.page.during('save', () => pressed());
    void a.owner.ask('apply.step', {});
    await reached;
    a.owner.kill();
    pass(11_000);
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'not-saved' });
    expect(a.page.saves).toEqual([]);
  });

  it('while reading it back: it is read again', async () => {
    const a = await applying();
    await a.steps();
    a.page.ownerSaves();
    await a.step();
    await a.step();
    await killedDuring(a, 'read');
    expect(await a.state()).toBe('verifying');
    await a.steps();
    expect(await a.state()).toBe('applied');
    expect((await events(a.owner)).filter((event) => event === 'change-applied')).toHaveLength(1);
    expect(await a.owner.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
  });
});
