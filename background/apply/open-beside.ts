import { isRefusal, type Refusal } from '../../src/refusal.ts';
import { patchRun } from './run.ts';
import type { Work } from './step.ts';

/** Another page is needed; so many times, then it is told. */
export async function openOrTell(
  { run }: Work,
  open: () => Promise<{ opening: boolean } | Refusal>,
): Promise<Refusal | undefined> {
  if (run.opened >= 3) return { refused: 'form-not-found' };
  const opened = await open();
  if (isRefusal(opened)) return opened;
  await patchRun(run, { opened: run.opened + 1 });
  return undefined;
}
