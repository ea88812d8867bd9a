import type { MESSAGES, MessageName } from './table.ts';

/**
 * How long an answer is waited for, ms, and nowhere else is one waited for: whoever asks waits longer than whoever is asked,
 * or the question comes again while its answer is on the way.
 */
export const PATIENCE = {
  /** A script of ours, for a form or a list that is still being drawn. */
  script: 8_000,
  /** The worker, for one call of the owner's page: one that hangs answers none. Longer than any script of ours waits. */
  page: 30_000,
  /** Our pages, for the worker where it waits for that page itself. */
  overPage: 35_000,
  /** Our pages, for the worker else: one that is stopped at the wrong moment never answers. */
  worker: 5_000,
} as const;

/** Messages that wait for the owner's page, as their rows say: the rows hold every schema, which no screen needs. */
type OverPage = { [N in MessageName]: (typeof MESSAGES)[N] extends { waits: 'page' } ? N : never }[MessageName];
const OVER_PAGE: Readonly<Record<OverPage, true>> = {
  'apply.step': true,
  'reading.step': true,
  'page-check.step': true,
  'assisted-edit.step': true,
  'sharing.step': true,
};

export const patienceFor = (message: MessageName): number =>
  Object.hasOwn(OVER_PAGE, message) ? PATIENCE.overPage : PATIENCE.worker;
