import type { FillScript } from '../../src/site/task.ts';
import { fillForm } from '../engine/fill/fill.ts';
import { confirm, save } from '../engine/fill/save.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignFill: FillScript | undefined;
}

globalThis.countersignFill = { fill: fillForm, save, confirm };
