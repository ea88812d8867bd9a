import type { Person } from './person.ts';
import { Screen } from './screen.ts';

/** How large each of our pages is for a person, in CSS pixels; the popup is never larger. */
export const SIZES = {
  'popup.html': { width: 380, height: 600 },
  'panel.html': { width: 360, height: 800 },
  'desk.html': { width: 1280, height: 860 },
} as const;
export type PageFile = keyof typeof SIZES;

/**
 * One of our pages in a tab of its own, as large as it is in its place: the built page and the real worker behind it,
 * and nothing closes it when another window takes the focus. Where the toolbar button or its access to the page
 * matters, take `Person.popup` and `Person.panel`.
 */
export async function inTab(person: Person, file: PageFile, hash = ''): Promise<Screen> {
  const page = await person.browser.newPage();
  await page.setViewport(SIZES[file]);
  await page.goto(`chrome-extension://${person.extensionId}/popup/${file}${hash}`);
  return new Screen(page);
}
