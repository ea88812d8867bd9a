import { controlsIn } from './controls.ts';
import { deepQuery, isVisible } from './dom.ts';

const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"], .artdeco-modal';

/**
 * Where the form stands: the last visible dialog that holds something to type into, else the page's main part. Hidden
 * decoy dialogs and dialogs without a field (a video, a notice) are passed over.
 */
export function formContainer(): Element | null {
  const dialogs = [...deepQuery(document, DIALOGS)].filter(
    (dialog) => isVisible(dialog) && controlsIn(dialog).length > 0,
  );
  const last = dialogs.at(-1);
  if (last) return last;
  const main = document.querySelector('main');
  return main && controlsIn(main).length > 0 ? main : null;
}
