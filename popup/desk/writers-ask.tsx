import { Sentence } from '../parts/sentence.tsx';
import { exactTime } from '../parts/time.ts';
import { t } from '../strings.ts';
import { useView } from '../use-view.ts';

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
