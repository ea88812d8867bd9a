import { leave } from './page-state.ts';

/** Goes after the answer has been given, so that the worker hears it. Always a full load: it clears what was typed. */
export function go(path: string): { opening: boolean } {
  leave();
  setTimeout(() => {
    if (location.pathname === path) location.reload();
    else location.assign(path);
  }, 0);
  return { opening: true };
}
