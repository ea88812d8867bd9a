import type { ReadScript } from '../src/page/task.ts';
import { entries } from './read/entries.ts';
import { look } from './read/look.ts';
import { goTo, open, whose } from './read/navigate.ts';
import { read } from './read/read.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignRead: ReadScript | undefined;
}

globalThis.countersignRead = {
  look,
  read,
  entries,
  open,
  goTo: async (place, vanity) => goTo(place, vanity),
  whose: () => whose(),
};
