import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/rpc/client.ts';
import { PATIENCE, patienceFor } from '../../src/rpc/patience.ts';
import { MESSAGES, type MessageName, PAGES } from '../../src/rpc/table.ts';
import { fillSchema, inspectSchema, openSchema, readSchema, saveSchema, whoseSchema } from '../../src/site/report.ts';

const names = Object.keys(MESSAGES) as MessageName[];

describe('the message table', () => {
  it.each(names)('%s is for our pages only, and takes nothing it does not know', (name) => {
    const { from, request } = MESSAGES[name];
    expect(from.length).toBeGreaterThan(0);
    for (const page of from) expect(PAGES).toContain(page);
    const parsed = request.safeParse({ surely: 'unknown' });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
    for (const value of [undefined, null, [], 'x']) expect(request.safeParse(value).success).toBe(false);
  });

  it('bounds what it takes', () => {
    const id = 'x';
    const approve = { id, final: [{ name: 'about', text: '' }], edited: false };
    expect(MESSAGES['review.approve'].request.safeParse(approve).success).toBe(true);
    for (const over of [
      { id: '' },
      { id: 'x'.repeat(201) },
      { final: [] },
      { final: [{ name: 'email', text: '' }] },
      { final: [{ name: 'about', text: 'x'.repeat(10_001) }] },
      { final: [{ name: 'about', text: '', more: 1 }] },
      { edited: 'no' },
    ])
      expect([over, MESSAGES['review.approve'].request.safeParse({ ...approve, ...over }).success]).toEqual([
        over,
        false,
      ]);
    expect(MESSAGES['app.set-up'].request.safeParse({ role: 'owner', name: '   ' }).success).toBe(false);
    expect(MESSAGES['review.ask'].request.safeParse({ id, comment: '' }).success).toBe(false);
  });
});

describe('asking the worker', () => {
  it('gives the answer, or the refusal, as it came', async () => {
    expect(await createClient(async () => ({ approved: 2 }))('review.approve-rest', { id: 'x' })).toEqual({
      approved: 2,
    });
    expect(await createClient(async () => ({ refused: 'stopped' }))('review.approve-rest', { id: 'x' })).toEqual({
      refused: 'stopped',
    });
  });

  it('asks once more when the message was lost, and then says so', async () => {
    const sent: unknown[] = [];
    const lostOnce = createClient(async (message) => {
      sent.push(message);
      if (sent.length === 1) throw new Error('Could not establish connection');
      return {};
    });
    expect(await lostOnce('stop.everything', {})).toEqual({});
    expect(sent).toEqual([
      { message: 'stop.everything', request: {} },
      { message: 'stop.everything', request: {} },
    ]);
    expect(await createClient(async () => undefined)('stop.everything', {})).toEqual({ refused: 'unexpected' });
    expect(await createClient(() => Promise.reject(new Error('x')))('stop.everything', {})).toEqual({
      refused: 'unexpected',
    });
  });
});

describe('a worker that is stopped at the wrong moment', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('never answers: the message is sent once more, and wakes a new one', async () => {
    let sent = 0;
    const answer = createClient(() => (++sent === 1 ? new Promise(() => undefined) : Promise.resolve({})))(
      'stop.everything',
      {},
    );
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await answer).toEqual({});
    expect(sent).toBe(2);
  });

  it('and stays silent: that is said, and nobody waits for ever', async () => {
    const answer = createClient(() => new Promise(() => undefined))('stop.everything', {});
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toEqual({ refused: 'unexpected' });
  });

  it('is given longer for a step, which waits for the page', async () => {
    let sent = 0;
    const answer = createClient(() => {
      sent++;
      return new Promise((resolve) => setTimeout(resolve, 30_000, { items: [] }));
    })('apply.step', {});
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await answer).toEqual({ items: [] });
    expect(sent).toBe(1);
  });
});

describe('whoever asks', () => {
  const overPage = names.filter((name) => 'waits' in MESSAGES[name]);

  it('waits longer than whoever is asked: a script for the page, the worker for the script, our page for the worker', () => {
    for (const name of names)
      expect([name, patienceFor(name)]).toEqual([name, overPage.includes(name) ? PATIENCE.overPage : PATIENCE.worker]);
    const waits = [PATIENCE.script, PATIENCE.page, PATIENCE.overPage];
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(waits.length);
  });

  it('names every message that waits for the page, and only those', () => {
    expect(overPage).toEqual(names.filter((name) => name.endsWith('.step')));
  });
});

describe('a content script', () => {
  it('can say what it saw in the agreed words', () => {
    expect(inspectSchema.safeParse({ page: 'form', touched: false, alert: false }).success).toBe(true);
    expect(
      fillSchema.safeParse({ filled: true, notifyOff: false, formId: '12', held: [], required: ['Industry'] }).success,
    ).toBe(true);
    expect(fillSchema.safeParse({ live: [{ name: 'about', text: '' }] }).success).toBe(true);
    expect(saveSchema.safeParse({ after: 'closed' }).success).toBe(true);
    expect(readSchema.safeParse({ fields: [] }).success).toBe(true);
    expect(openSchema.safeParse({ refused: 'signed-out' }).success).toBe(true);
  });

  it('is not understood otherwise', () => {
    for (const schema of [inspectSchema, fillSchema, saveSchema, readSchema, openSchema, whoseSchema])
      for (const said of [
        undefined,
        null,
        'ok',
        true,
        {},
        { refused: 'because' },
        { refused: 'stopped', approve: 'x' },
        { refused: 'stopped', detail: 'x'.repeat(201) },
      ])
        expect(schema.safeParse(said).success).toBe(false);
    expect(inspectSchema.safeParse({ page: 'form', touched: false, alert: false, approve: true }).success).toBe(false);
    expect(fillSchema.safeParse({ filled: false }).success).toBe(false);
    expect(
      fillSchema.safeParse({ filled: true, notifyOff: false, formId: '../1', held: [], required: [] }).success,
    ).toBe(false);
    expect(fillSchema.safeParse({ live: [{ name: 'password', text: '' }] }).success).toBe(false);
    expect(readSchema.safeParse({ fields: [{ name: 'about', text: 'x'.repeat(20_001) }] }).success).toBe(false);
    expect(readSchema.safeParse({ fields: [{ name: 'about', text: 'a\ud800b' }] }).success).toBe(false);
    expect(fillSchema.safeParse({ live: [{ name: 'about', text: 'a\udfffb' }] }).success).toBe(false);
  });
});
