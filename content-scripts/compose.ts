import type { ComposeScript } from '../src/page/invitations.ts';
import { fill, look, open } from './compose/compose.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignCompose: ComposeScript | undefined;
}

globalThis.countersignCompose = { look, open, fill };
