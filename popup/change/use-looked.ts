import { useEffect, useState } from 'preact/hooks';

/** How long the last one that came into sight is read before a yes counts, ms; a little more than the worker asks for. */
const LOOK_MS = 600;

/** True once all of it has been on screen for long enough; `shown` is what the worker knows. */
export function useLooked(shown: boolean): boolean {
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    if (!shown) return setLooked(false);
    const timer = setTimeout(() => setLooked(true), LOOK_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return looked;
}
