import { describe, expect, it } from 'vitest';
import { applying } from '../support/applying.ts';
import { adding, entering } from '../support/entering.ts';
import { events, pass } from '../support/install.ts';
import { AFTER, pasteOne } from '../support/people.ts';

const NEW = { headline: AFTER.headline };
const BAKER = { title: 'Baker', company: 'Ofen', start: '2019-03', description: 'Bread.' };

type Applying = Awaited<ReturnType<typeof applying>>;

/** The page draws its form anew, and the headline in it is blank. */
const redraw = (a: Applying) => {
  if (a.page.form) a.page.form.texts.headline = '';
};
const queue = (a: Pick<Applying, 'owner'>) => a.owner.ok('apply.queue', {});

async function changedForm() {
  const a = await applying();
  await a.steps();
  redraw(a);
  await a.step();
  return a;
}

describe('a form that changed after it was filled', () => {
  it('is told as such while it waits for Save, and as whole again when it is', async () => {
    const a = await applying();
    await a.steps();
    expect((await queue(a)).differs).toEqual([]);
    redraw(a);
    await a.step();
    expect(await queue(a)).toMatchObject({ waitingFor: 'your-save', differs: ['headline'] });
    if (a.page.form) a.page.form.texts.headline = AFTER.headline;
    await a.step();
    expect((await queue(a)).differs).toEqual([]);
  });

  it('is put in again at one press, into the form that stands there, and saved', async () => {
    const a = await changedForm();
    const opened = a.page.count('open');
    await a.owner.ok('apply.retry', { id: (await a.headline()).id });
    await a.step();
    expect(a.page.tasks.at(-1)).toMatchObject({ again: true });
    await a.step();
    expect(await queue(a)).toMatchObject({ waitingFor: 'your-save', differs: [] });
    expect(a.page.typed).toEqual([NEW, NEW]);
    expect(a.page.count('open')).toBe(opened);
    a.page.ownerSaves();
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'applied', held: [{ name: 'headline', text: 'Baker' }] });
    expect(a.page.saves).toEqual([NEW]);
    const typedTwice = (await events(a.owner)).filter((event) => event === 'fill-started');
    expect(typedTwice).toHaveLength(2);
  });

  it('is not typed into at a press while it holds all of it', async () => {
    const a = await applying();
    await a.steps();
    await a.owner.ok('apply.retry', { id: (await a.headline()).id });
    await a.steps();
    expect(a.page.typed).toEqual([NEW]);
    expect(await a.state()).toBe('awaiting-save');
  });

  it.each(['stop.everything', 'grant.pause'] as const)('is not put in again after %s', async (how) => {
    const a = await changedForm();
    await a.owner.ok('apply.retry', { id: (await a.headline()).id });
    if (how === 'grant.pause') await a.owner.ok('grant.pause', { id: a.grantId, paused: true });
    else await a.owner.ok('stop.everything', {});
    await a.steps();
    expect(a.page.typed).toEqual([NEW]);
  });

  it('is read when it could not be put in again', async () => {
    const a = await changedForm();
    await a.owner.ok('apply.retry', { id: (await a.headline()).id });
    a.page.once('fill', { refused: 'read-back-differs', typed: true });
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'not-saved' });
    expect(a.page.count('read')).toBeGreaterThan(0);
  });

  it('is not saved for the owner', async () => {
    const a = await applying('fill-and-save');
    await a.steps(2);
    redraw(a);
    await a.step();
    expect(a.page.count('save')).toBe(0);
    expect(await queue(a)).toMatchObject({ waitingFor: 'your-save', differs: ['headline'] });
    await a.owner.ok('apply.retry', { id: (await a.headline()).id });
    await a.steps();
    // what was put in again is the owner's to save
    expect(await queue(a)).toMatchObject({ waitingFor: 'your-save', differs: [] });
    expect(a.page.count('save')).toBe(0);
    a.page.ownerSaves();
    await a.steps();
    expect(await a.headline()).toMatchObject({ state: 'applied', savedBy: 'you' });
    expect(a.page.saves).toEqual([NEW]);
  });

  it('is read, and not filled again, when nothing of a new entry stands in it', async () => {
    const e = await entering([adding('experience', BAKER)]);
    await e.steps();
    // the owner saved it and opened the next one, unseen
    if (e.page.open) e.page.open.texts = {};
    await e.step();
    await e.owner.ok('apply.retry', { id: (await e.change()).id });
    const typed = e.page.typed.length;
    await e.steps();
    expect(e.page.typed).toHaveLength(typed);
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'not-read-back' });
  });
});

describe('a new entry that is not in the list afterwards', () => {
  it('was perhaps saved when the form had changed before', async () => {
    const e = await entering([adding('experience', BAKER)]);
    await e.steps();
    if (e.page.open) e.page.open.texts = { ...e.page.open.texts, title: 'Miller' };
    await e.step();
    expect((await e.owner.ok('apply.queue', {})).differs).toEqual(['title']);
    e.page.ownerSaves();
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'not-read-back' });
  });

  it('was perhaps saved when nobody looked at the form for long before it was gone', async () => {
    const e = await entering([adding('experience', BAKER)]);
    await e.steps();
    pass(60_000);
    e.page.ownerSaves((texts) => ({ ...texts, title: 'Miller' }));
    await e.steps();
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'not-read-back' });
  });
});

describe('a page that saves by itself', () => {
  const half = (a: Applying): void => {
    a.page.saved = { headline: 'Half of it' };
  };

  it.each([
    ['kept something else', half, { state: 'failed', reason: 'saved-by-itself' }],
    [
      'kept all of it',
      (a: Applying): void => void Object.assign(a.page.saved, NEW),
      { state: 'applied', proof: 'read-back' },
    ],
    ['kept nothing', (): void => undefined, { state: 'failed', reason: 'read-back-differs' }],
  ] as const)('and %s while we refused is told as what it is', async (_what, keep, told) => {
    const a = await applying();
    a.page.once('fill', { refused: 'read-back-differs', typed: true });
    a.page.during('fill', () => keep(a));
    await a.steps();
    expect(await a.headline()).toMatchObject(told);
    expect(a.page.saves).toEqual([]);
  });

  it.each([
    ['kept something else', half, { state: 'failed', reason: 'saved-by-itself', savedBy: null }],
    [
      'kept all of it',
      (a: Applying): void => void Object.assign(a.page.saved, NEW),
      { state: 'applied', proof: 'read-back', savedBy: null },
    ],
    ['kept nothing', (): void => undefined, { state: 'failed', reason: 'read-back-differs' }],
  ] as const)('and %s while we would not press Save is told as what it is', async (_what, keep, told) => {
    const a = await applying('fill-and-save');
    a.page.refuseOnce('save', 'read-back-differs');
    a.page.during('save', () => keep(a));
    await a.steps();
    expect(await a.headline()).toMatchObject(told);
    expect(a.page.saves).toEqual([]);
    expect(a.page.count('save')).toBe(1);
  });

  it('is told to the delegate by a word that every version knows', async () => {
    const a = await applying();
    a.page.once('fill', { refused: 'read-back-differs', typed: true });
    a.page.during('fill', () => half(a));
    await a.steps();
    expect(await a.headline()).toMatchObject({ reason: 'saved-by-itself' });
    const told = await a.owner.ok('receipt.make', { id: a.grantId });
    await pasteOne(a.delegate, told.armor);
    expect((await a.delegate.dump()).drafts).toContainEqual(
      expect.objectContaining({ outcome: expect.objectContaining({ reason: 'saved-differently' }) }),
    );
  });

  it.each([
    ['under another name', [{ ...BAKER, title: 'Bak' }], 'saved-by-itself'],
    ['not at all', [], 'read-back-differs'],
  ] as const)('and kept a new entry %s while we refused is told as what it is', async (_how, kept, reason) => {
    const e = await entering([adding('experience', BAKER)]);
    e.page.add('experience', { title: 'Miller' });
    e.page.once('fill', { refused: 'read-back-differs', typed: true });
    e.page.during('fill', () => {
      e.page.touched = true;
      for (const texts of kept) e.page.add('experience', texts);
    });
    await e.steps(30);
    expect(await e.change()).toMatchObject({ state: 'failed', reason });
    expect(e.page.count('fill')).toBe(1);
  });

  it('says of a new entry that it is not known when what the list held before is not', async () => {
    const e = await entering([adding('experience', BAKER)]);
    e.page.once('entries', { refused: 'entry-not-found' }).once('entries', { refused: 'entry-not-found' });
    e.page.once('fill', { refused: 'read-back-differs', typed: true });
    e.page.during('fill', () => {
      e.page.touched = true;
    });
    await e.steps(30);
    expect(await e.change()).toMatchObject({ state: 'failed', reason: 'not-read-back' });
  });

  it('is read again, and not filled again, when the owner tries again', async () => {
    const a = await applying();
    a.page.once('fill', { refused: 'read-back-differs', typed: true });
    a.page.during('fill', () => half(a));
    await a.steps();
    await a.owner.ok('apply.retry', { id: (await a.headline()).id });
    await a.steps();
    expect(a.page.count('fill')).toBe(1);
    expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'saved-differently' });
  });
});
