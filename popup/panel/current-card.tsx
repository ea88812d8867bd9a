import type { QueueItemView, QueueView } from '../../src/messages/views.ts';
import { ByHand } from './by-hand.tsx';
import { FieldBlock } from './field-text.tsx';
import { ItemTitle, Particulars } from './item-title.tsx';
import type { Act } from './queue-screen.tsx';
import { stepWords } from './step-words.ts';

interface Props {
  readonly item: QueueItemView;
  readonly queue: QueueView;
  readonly several: boolean;
  readonly act: Act;
}

/** The change that is being put in: its texts, and below them what happens or what to do. */
export function CurrentCard({ item, queue, several, act }: Props) {
  const words = stepWords(queue);
  const byCopy = queue.waitingFor === 'copy';
  return (
    <div class="card first panel-card">
      <h2 tabIndex={-1} aria-current="step">
        <ItemTitle item={item} />
      </h2>
      <Particulars item={item} person={several ? item.person : undefined} />
      {byCopy ? (
        <ByHand item={item} act={act} next />
      ) : (
        item.final.map((field) => <FieldBlock key={field.name} field={field} labelled={item.final.length > 1} />)
      )}
      {words && !byCopy && (
        <div class="panel-step">
          <p>
            <strong>{words.lead}</strong>
          </p>
          <p class="small soft">{words.note}</p>
        </div>
      )}
    </div>
  );
}
