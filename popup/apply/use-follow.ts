import { useEffect, useRef } from 'preact/hooks';
import type { PlanView } from '../../src/rpc/views.ts';

/** Room that head and foot take, in CSS pixels; a card taller than what is left is shown from its step. */
const HEAD_AND_FOOT = 190;

/** Keeps the current change in view without touching the focus, except where the focus was lost with its button. */
export function useFollow(list: { readonly current: HTMLElement | null }, plan: PlanView): void {
  const had = useRef(false);
  // a notice about the tab comes first: it is brought into view instead
  const held = plan.trouble !== null || plan.waitingFor === 'open-page';
  const state = plan.items.find((item) => item.id === plan.current)?.state;
  const step = `${plan.current} ${plan.waitingFor} ${state} ${plan.differs}`;
  useEffect(() => {
    const note = () => {
      had.current = list.current?.contains(document.activeElement) ?? false;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` says when to follow
  useEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[data-current]');
    if (!line) return;
    const lost = had.current && document.hasFocus() && document.activeElement === document.body;
    if (lost) line.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    if (held) return;
    const frame = requestAnimationFrame(() => {
      const tall = line.offsetHeight > innerHeight - HEAD_AND_FOOT;
      // a card that says why nothing was put in is read from its start
      const step = tall ? line.querySelector('.panel-card .panel-step') : null;
      (step ?? line).scrollIntoView({ block: tall && !step ? 'start' : 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [list, step, held]);
}
