import { useRef } from 'preact/hooks';
import type { PlanItemView, PlanView } from '../../../src/rpc/views.ts';
import { formatNumber, t } from '../../app/strings.ts';
import { useFollow } from '../use-follow.ts';
import { CurrentCard } from './current-card.tsx';
import { DoneRow } from './done-row.tsx';
import type { TakeAnswer } from './plan.ts';
import { standing } from './plan.ts';
import { PlanFold } from './plan-fold.tsx';
import { groupsOf, type PlanGroup } from './plan-groups.ts';
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
