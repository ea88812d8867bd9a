import type { RefusalCode } from '../../src/refusal.ts';

/** What concerns the tab and not the change: every change would meet it, so the run stops and says so. */
export const OF_THE_TAB: readonly RefusalCode[] = [
  'no-access',
  'signed-out',
  'page-translated',
  'wrong-account',
  'account-unknown',
];
