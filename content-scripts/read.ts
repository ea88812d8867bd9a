import type { ReadScript } from '../src/page/task.ts';
import { entries } from './read/entries.ts';
import { lookAtForm } from './read/look.ts';
import { goTo, openTask, whose } from './read/navigate.ts';
import { readForm } from './read/read.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignRead: ReadScript | undefined;
}

globalThis.countersignRead = {
  look: lookAtForm,
  read: readForm,
  entries,
  open: openTask,
  goTo: async (place, vanity) => goTo(place, vanity),
  whose: () => whose(),
};
