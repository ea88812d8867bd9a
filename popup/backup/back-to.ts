const KEY = 'back-to-copy';

/**
 * The copy that the profile being read now is to be compared with. Kept beside the page, as reading takes minutes and the
 * panel may be closed meanwhile.
 */
export const backToPage = (): string | null => localStorage.getItem(KEY);

export function keepBackTo(copy: string | null): void {
  if (copy === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, copy);
}
