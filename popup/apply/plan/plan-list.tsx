import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanItemView, PlanView } from '../../../src/apply/contract.ts';
import { formatNumber, t } from '../../app/strings.ts';
import { sectionLabel } from '../../ui/format/labels.ts';
import { CurrentCard } from './current-card.tsx';
import { DoneRow } from './done-row.tsx';
import { standing, type TakeAnswer } from './plan.ts';
import { folds, groupsOf, groupWords, opensItself, type PlanGroup } from './plan-groups.ts';
import { ProblemCard } from './problem-card.tsx';

interface Props {
  readonly plan: PlanView;
  readonly act: TakeAnswer;
}

/** Every approved change with its number, by section; the current one open, those to look at as cards in place. */
export function PlanList({ plan, act }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useFollow(list, plan);
  return (
    <div class="panel-groups" ref={list}>
      {groupsOf(plan.items).map((group) => (
        <PlanFold key={`${group.section} ${group.first}`} group={group} plan={plan}>
          <Lines group={group} plan={plan} act={act} />
        </PlanFold>
      ))}
    </div>
  );
}

const Lines = ({ group, plan, act }: Props & { group: PlanGroup }) => (
  <ol class="panel-list">
    {group.items.map((item, index) => (
      <li key={item.id} class={`panel-item ${standing(item)}`} data-current={item.id === plan.current || undefined}>
        <Marker item={item} number={group.first + index + 1} />
        <Body item={item} plan={plan} act={act} />
      </li>
    ))}
  </ol>
);

function Marker({ item, number }: { item: PlanItemView; number: number }) {
  if (standing(item) !== 'done') return <span class="panel-marker">{formatNumber(number)}</span>;
  return (
    <span class="panel-marker">
      <span aria-hidden="true">✓</span>
      <span class="visually-hidden">{t('panelDoneMark', formatNumber(number))}</span>
    </span>
  );
}

function Body({ item, plan, act }: Props & { item: PlanItemView }) {
  const current = item.id === plan.current;
  if (standing(item) === 'look')
    return <ProblemCard item={item} first={current && plan.waitingFor === 'decision'} act={act} />;
  if (current && standing(item) === 'to-come') return <CurrentCard item={item} plan={plan} act={act} />;
  return <DoneRow item={item} act={act} />;
}

interface PlanFoldProps {
  readonly group: PlanGroup;
  readonly plan: PlanView;
  readonly children: ComponentChildren;
}

/** One section of the plan: what is done there under one heading. In a long plan only the one at work is open. */
function PlanFold({ group, plan, children }: PlanFoldProps) {
  const [wish, setWish] = useState<boolean>();
  const atWork = group.items.some(({ id }) => id === plan.current);
  // what is at work is shown again, even where the owner had folded it
  useEffect(() => {
    if (atWork) setWish(undefined);
  }, [atWork]);
  if (!folds(group)) return <>{children}</>;
  const open = wish ?? opensItself(group, plan.items.length, plan.current);
  return (
    <details
      class="panel-group"
      open={open}
      // also what the browser opens: to show what was searched for in the page
      onToggle={({ currentTarget }) => currentTarget.open !== open && setWish(currentTarget.open)}
    >
      <summary>
        <strong>{sectionLabel(group.section)}</strong> <span class="small soft">{groupWords(group)}</span>
      </summary>
      {children}
    </details>
  );
}

/** Room that head and foot take, in CSS pixels; a card taller than what is left is shown from its step. */
const HEAD_AND_FOOT = 190;

/** Keeps the current change in view without touching the focus, except where the focus was lost with its button. */
function useFollow(list: { readonly current: HTMLElement | null }, plan: PlanView): void {
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
