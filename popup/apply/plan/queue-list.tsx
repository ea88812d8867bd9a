import { useRef } from 'preact/hooks';
import type { PlanItemView, PlanView } from '../../../src/rpc/views.ts';
import { formatNumber, t } from '../../app/strings.ts';
import type { TakeAnswer } from '../queue.ts';
import { standing } from '../queue.ts';
import { useFollow } from '../use-follow.ts';
import { CurrentCard } from './current-card.tsx';
import { LookCard } from './look-card.tsx';
import { groupsOf, type PlanGroup } from './plan.ts';
import { PlanFold } from './plan-fold.tsx';
import { QuietLine } from './quiet-line.tsx';

interface Props {
  readonly queue: PlanView;
  readonly act: TakeAnswer;
}

/** Every approved change with its number, by section; the current one open, those to look at as cards in place. */
export function PlanList({ queue, act }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useFollow(list, queue);
  return (
    <div class="panel-groups" ref={list}>
      {groupsOf(queue.items).map((group) => (
        <PlanFold key={`${group.section} ${group.first}`} group={group} queue={queue}>
          <Lines group={group} queue={queue} act={act} />
        </PlanFold>
      ))}
    </div>
  );
}

const Lines = ({ group, queue, act }: Props & { group: PlanGroup }) => (
  <ol class="panel-list">
    {group.items.map((item, index) => (
      <li key={item.id} class={`panel-item ${standing(item)}`} data-current={item.id === queue.current || undefined}>
        <Marker item={item} number={group.first + index + 1} />
        <Body item={item} queue={queue} act={act} />
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

function Body({ item, queue, act }: Props & { item: PlanItemView }) {
  const current = item.id === queue.current;
  if (standing(item) === 'look')
    return <LookCard item={item} first={current && queue.waitingFor === 'decision'} act={act} />;
  if (current && standing(item) === 'to-come') return <CurrentCard item={item} queue={queue} act={act} />;
  return <QuietLine item={item} act={act} />;
}
