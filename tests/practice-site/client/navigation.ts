import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const tellAll = (): void => {
  for (const listener of listeners) listener();
};
addEventListener('popstate', tellAll);

/** The query asked for the shadow variant; it counts until the next full document load, whatever pushState does. */
export const shadowByQuery = new URLSearchParams(location.search).get('ui') === 'shadow';

/** Goes to another page of the site without loading a document. */
export function navigate(path: string): void {
  history.pushState(null, '', path);
  tellAll();
}

/** The same, and the page that was left cannot be gone back to. */
export function replacePath(path: string): void {
  history.replaceState(null, '', path);
  tellAll();
}

/** The current path; the component is drawn anew after every navigation. */
export function usePath(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => location.pathname,
  );
}
