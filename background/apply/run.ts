import type { WriteTx } from '../store/database.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { write } from '../store/store.ts';
import type { RunRecord } from './records.ts';

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
export async function noteInRun(tx: WriteTx, of: RunRecord | null, patch: Partial<RunRecord>): Promise<object> {
  const run = await getMeta(tx, 'run');
  if (run && run.tabId === (of ?? run).tabId) await setMeta(tx, 'run', { ...run, ...patch });
  return {};
}

/** What must stand before the step goes on. */
export const patchRun = (of: RunRecord | null, patch: Partial<RunRecord>) => write((tx) => noteInRun(tx, of, patch));
