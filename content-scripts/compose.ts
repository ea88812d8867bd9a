import type { ComposeScript } from '../src/page/invitations.ts';
import { fillComposer, lookAtComposer, openComposer } from './compose/compose.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignCompose: ComposeScript | undefined;
}

globalThis.countersignCompose = { look: lookAtComposer, open: openComposer, fill: fillComposer };
