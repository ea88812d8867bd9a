import { useRef } from 'preact/hooks';
import type { QueueItemView, QueueView } from '../../src/messages/views.ts';
import { formatNumber, t } from '../strings.ts';
import { CurrentCard } from './current-card.tsx';
import { LookCard } from './look-card.tsx';
import { standing } from './queue.ts';
import type { Act } from './queue-screen.tsx';
import { QuietLine } from './quiet-line.tsx';
import { useFollow } from './use-follow.ts';

/** Every approved change with its number; the current one open, those that need the owner's look as cards in place. */
export function QueueList({ queue, act }: { queue: QueueView; act: Act }) {
  const list = useRef<HTMLOListElement>(null);
  useFollow(list, queue);
  const several = new Set(queue.items.map((item) => item.grantId)).size > 1;
  return (
    <ol class="panel-list" ref={list}>
      {queue.items.map((item, index) => (
        <li key={item.id} class={`panel-item ${standing(item)}`} data-current={item.id === queue.current || undefined}>
          <Marker item={item} number={index + 1} />
          <Body item={item} queue={queue} several={several} act={act} />
        </li>
      ))}
    </ol>
  );
}

function Marker({ item, number }: { item: QueueItemView; number: number }) {
  if (standing(item) !== 'done') return <span class="panel-marker">{formatNumber(number)}</span>;
  return (
    <span class="panel-marker">
      <span aria-hidden="true">✓</span>
      <span class="visually-hidden">{t('panelDoneMark', formatNumber(number))}</span>
    </span>
  );
}

interface BodyProps {
  readonly item: QueueItemView;
  readonly queue: QueueView;
  readonly several: boolean;
  readonly act: Act;
}

function Body({ item, queue, several, act }: BodyProps) {
  const current = item.id === queue.current;
  if (standing(item) === 'look')
    return <LookCard item={item} first={current && queue.waitingFor === 'decision'} act={act} />;
  if (current && standing(item) === 'to-come')
    return <CurrentCard item={item} queue={queue} several={several} act={act} />;
  return <QuietLine item={item} act={act} />;
}
