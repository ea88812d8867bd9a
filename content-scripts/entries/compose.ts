import type { ComposeScript } from '../../src/invitation/on-page.ts';
import { fillComposer, inspectComposer, openComposer } from '../sites/linkedin/composer/compose.ts';

declare global {
  /** Reached only from the extension's own world, by the worker. */
  var countersignCompose: ComposeScript | undefined;
}

globalThis.countersignCompose = { inspect: inspectComposer, open: openComposer, fill: fillComposer };
