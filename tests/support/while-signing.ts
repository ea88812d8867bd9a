import { vi } from 'vitest';

/** Does something while the next signature is made: between the look at the store and the write. */
export function whileSigning(act: () => Promise<unknown>): void {
  const sign = crypto.subtle.sign.bind(crypto.subtle);
  const spy = vi.spyOn(crypto.subtle, 'sign').mockImplementation(async (...args: Parameters<typeof sign>) => {
    spy.mockRestore();
    await act();
    return sign(...args);
  });
}
