import { useEffect, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { t } from '../../app/strings.ts';
import { QueueRow } from './queue-row.tsx';
import { ReplyEditor } from './reply-editor.tsx';
import type { Queue } from './use-queue.ts';
import type { Triage } from './use-triage.ts';

/** So many rows are drawn at first, and with every step further down. */
const STEP = 60;

interface Props {
  readonly client: ClientView;
  readonly queue: Queue;
  readonly shown: readonly QueueItem[];
  readonly triage: Triage;
}

/** The rows from the top, as far as somebody has come; one stop of the Tab key for the whole list. */
export function QueueList({ client, queue, shown, triage }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [far, setFar] = useState(STEP);
  const { current, opened, selected, focus } = triage;
  const at = shown.findIndex(({ invitation }) => invitation.path === current);
  const drawn = Math.max(far, at + 1 + STEP / 2);
  const total = shown.length;

  useEffect(() => {
    const mark = end.current;
    if (!mark || drawn >= total) return;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setFar(drawn + STEP);
      },
      { rootMargin: '600px' },
    );
    watch.observe(mark);
    return () => watch.disconnect();
  }, [drawn, total]);

  useEffect(() => {
    if (focus.turn === 0 || focus.on === 'reply') return;
    const row = list.current?.querySelector<HTMLElement>('.queue-row[tabindex="0"]');
    (row ?? document.querySelector<HTMLElement>('.queue-count'))?.focus();
  }, [focus]);

  return (
    <>
      <ul ref={list} class="queue-list" aria-label={t('queue_list')}>
        {shown.slice(0, drawn).map((item) => {
          const { path } = item.invitation;
          return (
            <QueueRow
              key={path}
              client={client}
              item={item}
              current={path === current}
              selected={selected.has(path)}
              open={path === opened}
              onOpen={triage.open}
              onToggle={triage.toggle}
            >
              {path === opened && item.decision === 'reply' && (
                <ReplyEditor
                  key={path}
                  client={client}
                  queue={queue}
                  item={item}
                  focus={focus.on === 'reply' ? focus.turn : 0}
                />
              )}
            </QueueRow>
          );
        })}
      </ul>
      <div ref={end} />
    </>
  );
}
