import type { ReadScript } from '../../src/site/task.ts';
import { entries } from '../engine/read/entries.ts';
import { inspectForm } from '../engine/read/inspect.ts';
import { goTo, openTask, whose } from '../engine/read/navigate.ts';
import { readForm } from '../engine/read/read.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignRead: ReadScript | undefined;
}

globalThis.countersignRead = {
  inspect: inspectForm,
  read: readForm,
  entries,
  open: openTask,
  goTo: async (place, vanity) => goTo(place, vanity),
  whose: () => whose(),
};
