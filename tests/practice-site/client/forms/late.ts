import { useEffect, useState } from 'react';

/** False at first, true once `ms` milliseconds have passed. */
export function useLate(ms: number): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setReady(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return ready;
}
