import { isNetwork } from '../../src/profile/sections.ts';
import { classOf } from '../../src/refusal-codes.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { getMeta } from '../store/meta.ts';
import type { ChangeRecord, FinalText, RunRecord } from '../store/records.ts';
import { read } from '../store/store.ts';
import { awaitSave } from './await-save.ts';
import { begin } from './begin.ts';
import { carryingGrant } from './checks.ts';
import { besideProfile } from './network/beside.ts';
import { isToBeFound, openForm, openOther } from './open.ts';
import { conflict, failed, filled, startVerifying } from './outcomes.ts';
import { pageIn } from './page.ts';
import { nextUp, planned } from './plan.ts';
import { refuseWork } from './refuse-work.ts';
import { patchRun } from './run.ts';
import { fillingTask, holds, modeOf, taskFor } from './task.ts';
import { verify } from './verify.ts';
import { hearWhose } from './whose.ts';
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
  if (!change || !grant) return finish(run);
  const anew =
    run.current === change.id
      ? {}
      : { current: change.id, opened: 0, listed: 0, moved: 0, differs: [], again: false, had: undefined };
  if (run.current !== change.id) await patchRun(run, anew);
  const work = {
    change,
    grant,
    run: { ...run, ...anew },
    page: pageIn(run.tabId),
    now,
  };
  const isOnTheWay = change.state === 'filling' || change.state === 'awaiting-save';
  if (work.run.askedWhose && !isOnTheWay) return hearWhose(work);
  if (isNetwork(change.change.section)) return besideProfile(work, carrying);
  switch (change.state) {
    case 'approved':
      if (isRefusal(carrying)) return refuseWork(work, carrying);
      return modeOf(change, grant) === 'copy' ? undefined : fillNext(work);
    case 'filling':
      // the worker was stopped while typing: only the page knows what happened
      return void (await startVerifying(change, now, 'not-read-back'));
    case 'awaiting-save':
      return awaitSave(work, isRefusal(carrying));
    case 'verifying':
      return verify(work);
    default:
      return undefined;
  }
}

async function fillNext(work: Work): Promise<void> {
  const { change, grant, run, page } = work;
  if (isToBeFound(work)) return openForm(work);
  const seen = await page.look(taskFor(change, grant, run));
  if (isRefusal(seen)) return (await openOther(work, seen)) ? undefined : refuseWork(work, seen);
  if (seen.page !== 'form' || seen.touched) return openForm(work);
  const begun = await begin(work);
  if (isRefusal(begun)) return refuseWork(work, begun);
  if (begun === null) return;
  const { filling, now } = begun;
  const all = await read((tx) => tx.objectStore('changes').getAll());
  const done = await page.fill(fillingTask(filling, begun.grant, run, all));
  if (isRefusal(done)) return refuseFill(filling, now, done);
  if ('live' in done) return differs(filling, now, done.live);
  await filled(filling, now, done);
}

/**
 * A page that went away, or broke, while it was typed into is read; so is one in which something was typed before the refusal,
 * for it may save by itself. Any other refusal left the form as it was.
 */
async function refuseFill(filling: ChangeRecord, now: number, refusal: Refusal & { typed?: boolean | undefined }) {
  if (classOf(refusal.refused).saved === 'no-answer') await startVerifying(filling, now, 'not-read-back');
  else if (refusal.typed) await startVerifying(filling, now, refusal.refused);
  else await failed(filling, now, refusal.refused);
}

/** The form holds another text. When it is the approved one, somebody was faster: reading it again will tell. */
async function differs(filling: ChangeRecord, now: number, live: readonly FinalText[]): Promise<void> {
  const { op, section } = filling.change;
  const read = filling.base.map(({ name, before }) => ({ name, text: before }));
  if (op === 'remove' && holds(section, live, read)) await conflict(filling, now, live, 'more-would-go');
  else if (holds(section, live, filling.approval?.final ?? [])) await startVerifying(filling, now);
  else await conflict(filling, now, live, 'live-text-changed');
}

/** All done: leaves the owner on the profile and not in a form. */
async function finish(run: RunRecord): Promise<void> {
  await patchRun(run, { running: false, current: null, opened: 0 });
  const vanity = await read(async (tx) => (await tx.objectStore('identity').get('me'))?.vanity ?? '');
  if (run.current !== null && vanity) await pageIn(run.tabId).goTo('profile', vanity);
}
