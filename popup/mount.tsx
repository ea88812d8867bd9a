import { type ComponentChild, render } from 'preact';
import { language, t } from './app/strings.ts';

/** Puts a page's one component on it, in the language and the direction of the words that it is written in. */
export function mount(page: ComponentChild): void {
  document.documentElement.lang = language();
  document.documentElement.dir = t('direction');
  const app = document.getElementById('app');
  if (app) render(page, app);
}
