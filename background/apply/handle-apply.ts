import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import type { ChangeRecord } from '../change/records.ts';
import { isUnknown } from '../grant/sweep.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { moveChange } from '../store/changes.ts';
import type { WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { write } from '../store/store.ts';
import { endIfOvertaken, lapseIfOver, notAgain } from './overtaken.ts';
import { planView } from './plan-view.ts';
import { newRun, patchRun } from './run.ts';
import { step } from './step.ts';
import { modeOf } from './task.ts';

const startApplying: Handler<'apply.start'> = async ({ tabId }, { now }) => {
  await write(async (tx) => {
    await setMeta(tx, 'run', newRun(tabId));
    const reading = await getMeta(tx, 'reading');
    if (reading && reading.state !== 'reading') await setMeta(tx, 'reading', null);
    for (const change of await tx.objectStore('changes').getAll())
      if (change.skipped) await tx.objectStore('changes').put({ ...change, skipped: false });
    return {};
  });
  return planView(now);
};

const getPlan: Handler<'apply.queue'> = (_request, { now }) => planView(now);

let stepping: Promise<void> | undefined;

/** One step at a time, however many panels ask: the second one waits for the step of the first. */
const stepApplying: Handler<'apply.step'> = async (_request, { now }) => {
  stepping ??= step(now).finally(() => {
    stepping = undefined;
  });
  await stepping;
  return planView(now);
};

const pauseApplying: Handler<'apply.pause'> = async (_request, { now }) => {
  await patchRun(null, { running: false });
  return planView(now);
};

type OfOne = 'apply.retry' | 'apply.by-hand' | 'apply.skip' | 'apply.review-again';

/** Does something to one change in one transaction, then shows the plan. */
const change =
  (act: (tx: WriteTx, record: ChangeRecord, now: number) => Promise<ChangeRecord | Refusal>): Handler<OfOne> =>
  async ({ id }, { now }) => {
    const done = await write(async (tx) => {
      const known = await tx.objectStore('changes').get(id);
      return known === undefined ? refuse('unknown-change') : act(tx, known, now);
    });
    return isRefusal(done) ? done : planView(now);
  };

const retryChange = change(async (tx, known, now) => {
  if (known.state === 'awaiting-save') return putInAgain(tx, known);
  if (known.state !== 'failed') return known;
  const to = isUnknown(known.reason) ? 'verifying' : 'approved';
  const ended = to === 'approved' ? await notAgain(tx, known, now) : undefined;
  if (ended) return ended;
  const run = await getMeta(tx, 'run');
  if (run) await setMeta(tx, 'run', { ...run, current: null, opened: 0, listed: 0, running: true, trouble: null });
  await recordChange(tx, now, 'change-retried', known);
  return moveChange(tx, now, known.id, ['failed'], to, { skipped: false });
});

/** Of a form that was seen to have changed since it was filled; the next step does it. */
async function putInAgain(tx: WriteTx, known: ChangeRecord): Promise<ChangeRecord> {
  const run = await getMeta(tx, 'run');
  if (run?.current === known.id && run.differs?.length) await setMeta(tx, 'run', { ...run, again: true });
  return known;
}

/** The owner says which entry is meant; only one of those that were offered. */
const chooseEntry: Handler<'apply.choose'> = async ({ id, formId }, { now }) => {
  const done = await write(async (tx) => {
    const known = await tx.objectStore('changes').get(id);
    if (known === undefined) return refuse('unknown-change');
    if (known.state !== 'failed' && known.formId === formId) return known;
    const found = known.choices?.find((choice) => choice.formId === formId);
    if (found === undefined) return refuse('state-moved', known.state);
    const to = isUnknown(known.reason) ? 'verifying' : 'approved';
    const ended = to === 'approved' ? await notAgain(tx, known, now) : undefined;
    if (ended) return ended;
    const run = await getMeta(tx, 'run');
    if (run) await setMeta(tx, 'run', { ...run, current: null, opened: 0, listed: 0, running: true, trouble: null });
    await recordChange(tx, now, 'entry-chosen', known);
    return moveChange(tx, now, id, ['failed'], to, {
      formId,
      found,
      chosen: true,
      choices: null,
      reason: null,
      skipped: false,
    });
  });
  return isRefusal(done) ? done : planView(now);
};

const doneByHand = change(async (tx, known, now) => {
  if (known.state === 'applied') return known;
  if (known.approval === null) return refuse('approval-invalid');
  const grant = await tx.objectStore('grants').get(known.grant);
  const moved = await moveChange(tx, now, known.id, ['approved', 'failed'], 'verifying', {
    proof: 'by-hand',
    savedBy: 'you',
    reason: 'not-read-back',
  });
  const run = await getMeta(tx, 'run');
  // reading it back needs a page we may see; without one the owner's word is recorded as just that
  if (isRefusal(moved) || (grant && modeOf(known, grant) !== 'copy' && run?.running)) return moved;
  await recordChange(tx, now, 'change-by-hand', known);
  return moveChange(tx, now, known.id, ['verifying'], 'applied');
});

const skipChange = change(async (tx, known) => {
  const skipped = { ...known, skipped: true };
  await tx.objectStore('changes').put(skipped);
  return skipped;
});

/** Back to the review; after a conflict the text found on the page is what the change is compared with. */
const reviewAgain = change(async (tx, known, now) => {
  if (known.state === 'pending') return known;
  const ended = (await endIfOvertaken(tx, known, now)) ?? (await lapseIfOver(tx, known, now));
  if (ended) return ended;
  const { live } = known;
  const base =
    known.change.op === 'remove' && live !== null
      ? // all that would go is read, and approved, by name
        live.map(({ name, text }) => ({ name, before: text, after: '' }))
      : known.base.map((field) => ({
          ...field,
          before: live?.find(({ name }) => name === field.name)?.text ?? field.before,
        }));
  await recordChange(tx, now, 'change-rebased', known);
  return moveChange(tx, now, known.id, ['failed', 'conflict', 'approved'], 'pending', {
    base,
    rebased: known.live !== null || known.rebased,
    approval: null,
    shownAt: null,
    reason: null,
    live: null,
    choices: null,
  });
});

export const applyHandlers = {
  'apply.start': startApplying,
  'apply.queue': getPlan,
  'apply.step': stepApplying,
  'apply.pause': pauseApplying,
  'apply.retry': retryChange,
  'apply.by-hand': doneByHand,
  'apply.choose': chooseEntry,
  'apply.skip': skipChange,
  'apply.review-again': reviewAgain,
} satisfies Handlers;
