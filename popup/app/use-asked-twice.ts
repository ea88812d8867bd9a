import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Something that cannot be taken back is asked once more, in place. The button that leaves things as they are gets the focus
 * (`keep`), so that a second press of the same key does nothing.
 */
export function useAskedTwice(): {
  readonly asked: boolean;
  readonly setAsked: (asked: boolean) => void;
  readonly keep: RefObject<HTMLButtonElement | null>;
} {
  const [asked, setAsked] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) keep.current?.focus();
  }, [asked]);
  return { asked, setAsked, keep };
}
