import { useEffect, useState } from 'preact/hooks';

/** Now, drawn again every minute, so that "ends today" and "waits 3 days" come true by themselves. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
