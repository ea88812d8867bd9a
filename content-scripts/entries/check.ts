import type { CheckScript } from '../../src/site/task.ts';
import { checkForm } from '../engine/check/check.ts';
import { typed } from '../engine/check/typed.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignCheck: CheckScript | undefined;
}

globalThis.countersignCheck = { check: checkForm, typed };
