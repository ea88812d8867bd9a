import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { commandOf, isElsewhere } from './commands.ts';
import type { Triage } from './use-triage.ts';

/** The keys of the list, for everything inside the element but what is being typed; in a reply, only those that leave it. */
export function useQueueKeys(triage: Pick<Triage, 'run' | 'goOn'>): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef(triage);
  latest.current = triage;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { run, goOn } = latest.current;
      const isReply = event.target instanceof Element && event.target.closest('.queue-reply') !== null;
      if (isReply && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) goOn();
      else if (isReply && event.key === 'Escape') run({ kind: 'clear' });
      else {
        const command = isElsewhere(event.target) ? undefined : commandOf(event);
        if (!command) return;
        run(command);
      }
      event.preventDefault();
    };
    const element = root.current;
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, []);
  return root;
}
