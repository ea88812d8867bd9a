import { isRefusal, type Refusal, type RefusalCode } from '../../src/refusals.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import type { RunRecord } from '../store/records.ts';
import { write } from '../store/store.ts';

export const newRun = (tabId: number): RunRecord => ({
  tabId,
  running: true,
  current: null,
  opened: 0,
  listed: 0,
  accountSeen: '',
  accountSeenAt: 0,
  askedWhose: false,
  trouble: null,
});

/** Changes the run, if the owner has not ended it meanwhile: what was seen in one tab is nothing to a run in another. */
export const patchRun = (of: RunRecord | null, patch: Partial<RunRecord>) =>
  write(async (tx) => {
    const run = await getMeta(tx, 'run');
    if (run && run.tabId === (of ?? run).tabId) await setMeta(tx, 'run', { ...run, ...patch });
    return {};
  });

/** Something about the tab keeps every change from being applied: the run waits for the owner. */
export async function trouble(run: RunRecord, code: RefusalCode): Promise<void> {
  await patchRun(run, { trouble: code, running: false, opened: 0, listed: 0, askedWhose: false });
}

/** Another page is needed; so many times, then it is told. */
export async function openOrTell(
  { run }: { readonly run: RunRecord },
  open: () => Promise<{ opening: boolean } | Refusal>,
): Promise<Refusal | undefined> {
  if (run.opened >= 3) return { refused: 'form-not-found' };
  const opened = await open();
  if (isRefusal(opened)) return opened;
  await patchRun(run, { opened: run.opened + 1 });
  return undefined;
}
