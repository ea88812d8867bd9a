import type { FillScript } from '../src/page/task.ts';
import { fillForm } from './fill/fill.ts';
import { confirm, save } from './fill/save.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignFill: FillScript | undefined;
}

globalThis.countersignFill = { fill: fillForm, save, confirm };
