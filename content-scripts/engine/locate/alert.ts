import { deepQuery, isVisible, visibleText } from './dom.ts';

/** Whether the page shows an error: an alert with text, or the classic front end's inline error. */
export function showsAlert(): boolean {
  for (const element of deepQuery(document, '[role="alert"], .artdeco-inline-feedback--error'))
    if (isVisible(element) && visibleText(element) !== '') return true;
  return false;
}
