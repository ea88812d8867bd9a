import { controlKind, controlsIn } from '../../engine/locate/controls.ts';
import { deepQuery, first, isVisible } from '../../engine/locate/dom.ts';

const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"], .artdeco-modal';

export const visibleDialogs = (): Element[] => [...deepQuery(document, DIALOGS)].filter(isVisible);

/** Keeps everything else on the page from being used. */
export const isModal = (dialog: Element): boolean =>
  dialog.matches(':modal, [aria-modal="true"], [role="alertdialog"], .artdeco-modal');

/** A box to tick alone makes no form: notices have those too. */
const holdsFields = (element: Element): boolean =>
  controlsIn(element).some((control) => controlKind(control) !== 'check');

/**
 * Where the form stands: the last visible dialog that holds something to type into, else the page's main part. Hidden
 * decoy dialogs and dialogs without a field (a video, a notice) are passed over.
 */
export function formContainer(): Element | null {
  const last = visibleDialogs().filter(holdsFields).at(-1);
  if (last) return last;
  const main = first('main');
  return main && holdsFields(main) ? main : null;
}

/**
 * Whether the page asks something over the form ("Discard changes?"): a dialog that keeps the form from being used. Nothing
 * is typed under it.
 */
export const isCovered = (container: Element): boolean =>
  visibleDialogs().some(
    (dialog) =>
      dialog !== container &&
      !dialog.contains(container) &&
      !container.contains(dialog) &&
      !isHostOf(dialog, container) &&
      isModal(dialog),
  );

/** Whether an element stands inside a dialog by way of a shadow root. */
function isHostOf(dialog: Element, element: Element): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return false;
  return dialog.contains(root.host) || isHostOf(dialog, root.host);
}
