import { useRef } from 'preact/hooks';
import type { ClientLineView } from '../../../src/rpc/app.ts';
import { t } from '../../app/strings.ts';
import { exactTime } from '../../ui/format/time.ts';
import { moveFocus } from '../../ui/hooks/move-focus.ts';
import { Theirs } from '../../ui/theirs.tsx';
import { clientState, sortClients } from './client-state.ts';

interface Props {
  readonly lines: readonly ClientLineView[];
  readonly selected: string | null;
  readonly now: number;
  readonly onSelect: (id: string) => void;
}

/** Arrow keys walk the list, Enter opens; one stop of the Tab key for the whole of it. */
export function ClientList({ lines, selected, now, onSelect }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const stop = lines.some((line) => line.id === selected) ? selected : lines[0]?.id;
  return (
    <nav aria-label={t('desk_clientsLabel')}>
      <ul ref={list} class="desk-list" onKeyDown={(event) => moveFocus(event, list.current)}>
        {lines.map((line) => (
          <ClientRow
            key={line.id}
            line={line}
            now={now}
            current={line.id === selected}
            stop={line.id === stop}
            onSelect={onSelect}
          />
        ))}
      </ul>
    </nav>
  );
}

interface RowProps {
  readonly line: ClientLineView;
  readonly now: number;
  readonly current: boolean;
  readonly stop: boolean;
  readonly onSelect: (id: string) => void;
}

function ClientRow({ line, now, current, stop, onSelect }: RowProps) {
  const { text, tone } = clientState(line, now);
  const when = line.endsAt === null ? undefined : t('desk_grantUntil', exactTime(line.endsAt));
  return (
    <li>
      <button
        type="button"
        class="desk-row"
        aria-current={current ? 'true' : undefined}
        tabIndex={stop ? 0 : -1}
        title={when}
        onClick={() => onSelect(line.id)}
      >
        <Theirs class="desk-row-name" text={line.name} /> <span class={`desk-tag desk-${tone}`}>{text}</span>
      </button>
    </li>
  );
}

/**
 * The clients, what waits for the writer first. The order is made anew only when a client comes or goes or `turn` moves
 * on: a list must not jump under the mouse because a word was typed.
 */
export function useSorted(
  clients: readonly ClientLineView[] | undefined,
  now: number,
  turn: number,
): readonly ClientLineView[] {
  const order = useRef<{ key: string; ids: readonly string[] }>({ key: '', ids: [] });
  const key = `${turn} ${clients?.length}`;
  if (clients && order.current.key !== key) order.current = { key, ids: sortClients(clients, now).map(({ id }) => id) };
  const place = new Map(order.current.ids.map((id, index) => [id, index]));
  const last = order.current.ids.length;
  return [...(clients ?? [])].sort((a, b) => (place.get(a.id) ?? last) - (place.get(b.id) ?? last));
}
