import type { PlanView } from '../../src/apply/contract.ts';
import { isNetwork } from '../../src/profile/sections.ts';
import { isRefusal } from '../../src/refusals.ts';
import { planItem } from '../change/change-view.ts';
import type { ChangeRecord } from '../change/records.ts';
import { personOf } from '../grant/person-view.ts';
import type { GrantRecord } from '../grant/records.ts';
import { getMeta } from '../store/meta.ts';
import { read } from '../store/store.ts';
import { carryingGrant, standstill } from './checks.ts';
import { nextPress } from './network/pace.ts';
import { nextUp, planned } from './plan.ts';
import type { PaceRecord, RunRecord } from './records.ts';
import { modeOf } from './task.ts';

/** What the side panel shows: the plan in order, where it stands and what it waits for. */
export const planView = (now: number): Promise<PlanView> =>
  read(async (tx) => {
    const plan = planned(await tx.objectStore('changes').getAll(), now);
    const grants = new Map((await tx.objectStore('grants').getAll()).map((grant) => [grant.id, grant]));
    const run = await getMeta(tx, 'run');
    const still = await standstill(tx);
    const items = [];
    for (const change of plan) {
      const grant = grants.get(change.grant);
      if (grant) items.push(planItem(change, grant, await personOf(tx, grant)));
    }
    const next = nextUp(plan);
    // what a Save that is pressed for the owner asks, too
    const mayAct =
      next?.approval?.stop === (await getMeta(tx, 'stoppedAt')) && !isRefusal(await carryingGrant(tx, next, now));
    const toDecide = plan.find(({ state, skipped }) => !skipped && (state === 'failed' || state === 'conflict'));
    return {
      items,
      current: (next ?? toDecide)?.id ?? null,
      waitingFor: next
        ? waitingFor(next, grants.get(next.grant), run, mayAct, await getMeta(tx, 'pace'), now)
        : toDecide
          ? 'decision'
          : 'nothing',
      trouble: still?.refused ?? run?.trouble ?? null,
      running: run?.running ?? false,
      differs: next?.state === 'awaiting-save' && run?.current === next.id ? [...(run.differs ?? [])] : [],
      vanity: (next && grants.get(next.grant)?.vanity) ?? (await tx.objectStore('identity').get('me'))?.vanity ?? '',
    };
  });

/** Messages and posts are always the owner's to send; answers are pressed up to so many a day. */
function isPressedForOwner({ change, required }: ChangeRecord, pace: PaceRecord | null, now: number): boolean {
  if (required.length > 0) return false;
  if (!isNetwork(change.section)) return true;
  return (change.op === 'accept' || change.op === 'ignore') && nextPress(pace, now) !== null;
}

function waitingFor(
  next: ChangeRecord,
  grant: GrantRecord | undefined,
  run: RunRecord | null,
  mayAct: boolean,
  pace: PaceRecord | null,
  now: number,
): PlanView['waitingFor'] {
  if (next.state === 'approved' && grant && modeOf(next, grant) === 'copy') return 'copy';
  if (run === null) return 'start';
  if (run.trouble !== null) return 'open-page';
  if (next.state === 'verifying') return 'reading';
  if (next.state === 'awaiting-save')
    return grant?.mode === 'fill-and-save' &&
      !run.differs?.length &&
      run.putInAgain !== next.id &&
      mayAct &&
      isPressedForOwner(next, pace, now)
      ? 'reading'
      : 'your-save';
  return run.running ? 'form' : 'start';
}
