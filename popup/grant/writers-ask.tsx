import { t } from '../app/strings.ts';
import { useView } from '../app/use-view.ts';
import { exactTime } from '../ui/format/time.ts';
import { Sentence } from '../ui/sentence.tsx';

/** Requests of writers that wait for an answer, above the clients. */
export function WritersAsk({ onOpen }: { readonly onOpen: (requestId: string) => void }) {
  const { data } = useView('writers.list', {});
  if (!data || data.requests.length === 0) return null;
  return (
    <section class="desk-asking stack" aria-label={t('desk_writersAsk')}>
      {data.requests.map(({ id, name, receivedAt }) => (
        <button key={id} type="button" class="button wide" title={exactTime(receivedAt)} onClick={() => onOpen(id)}>
          <span>
            <Sentence of="desk_writerAsks" values={[name]} />
          </span>
        </button>
      ))}
    </section>
  );
}
