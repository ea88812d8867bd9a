import type { QueueItem } from '../../../src/rpc/invitation-views.ts';
import { firstName } from '../../ui/format/labels.ts';
import { CountedSentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';

interface Props {
  readonly name: string;
  readonly items: readonly QueueItem[];
}

/** Cards whose Accept is a link of the site's own: nobody but the owner can answer them. */
export function OnlyOwner({ name, items }: Props) {
  if (items.length === 0) return null;
  return (
    <details class="queue-only">
      <summary>
        <CountedSentence of="queue_onlyOwner" count={items.length} values={[firstName(name)]} />
      </summary>
      <ul class="list">
        {items.map(({ invitation: { path, name: who, headline } }) => (
          <li key={path}>
            <Theirs text={who} />{' '}
            <span class="soft small">
              <Theirs text={headline} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
