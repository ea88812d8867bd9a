import type { CheckScript } from '../src/page/task.ts';
import { checkForm } from './check/check.ts';
import { typed } from './check/typed.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignCheck: CheckScript | undefined;
}

globalThis.countersignCheck = { check: checkForm, typed };
