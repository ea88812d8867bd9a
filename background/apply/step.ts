import { isNetwork } from '../../src/profile/sections.ts';
import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { getMeta } from '../store/meta.ts';
import { read } from '../store/store.ts';
import { askWhose, mayAskWhose, readAccount } from './account.ts';
import { carryingGrant } from './checks.ts';
import { fillOpenForm } from './form-step.ts';
import { networkStep } from './network/network-step.ts';
import { applied, failed, type StepAnswer, type StepOutcome, stuck, toRead } from './outcome.ts';
import { pageIn } from './page.ts';
import { nextUp, planned } from './plan.ts';
import { recordOutcome } from './record-outcome.ts';
import type { RunRecord } from './records.ts';
import { patchRun } from './run.ts';
import { awaitSave } from './save-step.ts';
import { modeOf } from './task.ts';
import { verify } from './verify.ts';
import type { Work } from './work.ts';

/**
 * Does the next single thing, decided by what the store says, never by what was done a moment ago: the worker may have
 * been stopped since. Called again and again while the owner's panel is on screen.
 */
export async function step(now: number): Promise<void> {
  const found = await read(async (tx) => {
    const run = await getMeta(tx, 'run');
    const change = nextUp(planned(await tx.objectStore('changes').getAll(), now));
    const grant = change && (await tx.objectStore('grants').get(change.grant));
    const carrying = change && (await carryingGrant(tx, change, now));
    return { run, change, grant, carrying };
  });
  const { run, change, grant, carrying } = found;
  if (!run?.running) return;
  if (!change || !grant || !carrying) return finish(run);
  const anew =
    run.current === change.id
      ? {}
      : { current: change.id, opened: 0, listed: 0, moved: 0, differs: [], again: false, had: undefined };
  if (run.current !== change.id) await patchRun(run, anew);
  const work = {
    change,
    grant,
    carrying,
    run: { ...run, ...anew },
    page: pageIn(run.tabId),
    now,
  };
  const answer = await answerOf(work);
  await recordOutcome(isRefusal(answer) ? await whenRefused(work, answer) : answer);
}

async function answerOf(work: Work): Promise<StepAnswer> {
  const { change, grant, run, carrying } = work;
  const isOnTheWay = change.state === 'filling' || change.state === 'awaiting-save';
  if (run.askedWhose && !isOnTheWay) return readAccount(work);
  if (isNetwork(change.change.section)) return networkStep(work);
  switch (change.state) {
    case 'approved':
      if (isRefusal(carrying)) return carrying;
      return modeOf(change, grant) === 'copy' ? undefined : fillOpenForm(work);
    case 'filling':
      // the worker was stopped while typing: only the page knows what happened
      return toRead(work, 'not-read-back');
    case 'awaiting-save':
      return awaitSave(work);
    case 'verifying':
      return verify(work);
    default:
      return undefined;
  }
}

/**
 * What a refusal comes to. A page on its way is waited for. Before anything was typed it ends this change, or the run when it
 * is about the tab or about everything; when a form was to be read, this change is not known; while the owner is asked to
 * press, a page that cannot be seen for a moment changes nothing.
 */
async function whenRefused(work: Work, { refused }: Refusal): Promise<StepOutcome> {
  const { state, proof, change } = work.change;
  const { about } = classOf(refused);
  const isReading = state === 'verifying' && !isNetwork(change.section);
  if (refused === 'page-moving') return undefined;
  if (state !== 'approved' && !isReading) return about === 'tab' ? stuck(work, refused) : undefined;
  if (refused === 'account-unknown' && mayAskWhose(work)) return askWhose(work);
  // the owner's own word counts when the page cannot be seen, and is recorded as no more than that
  if (isReading && proof === 'by-hand') return applied(work, 'by-hand');
  if (about === 'tab' || (about !== 'this' && !isReading)) return stuck(work, refused);
  return failed(work, isReading ? 'not-read-back' : refused);
}

/** All done: leaves the owner on the profile and not in a form. */
async function finish(run: RunRecord): Promise<void> {
  await patchRun(run, { running: false, current: null, opened: 0 });
  const vanity = await read(async (tx) => (await tx.objectStore('identity').get('me'))?.vanity ?? '');
  if (run.current !== null && vanity) await pageIn(run.tabId).goTo('profile', vanity);
}
