import type { PlanView } from '../../../src/rpc/views.ts';
import { formatNumber, t, tn } from '../../app/strings.ts';
import { useView } from '../../app/use-view.ts';
import { Tell } from '../tell.tsx';
import type { Tally } from './plan.ts';

/** Everything was gone through: what came of it, and the word to whoever wrote it. */
export function EndCard({ plan, counts }: { plan: PlanView; counts: Tally }) {
  const { data: home } = useView('home.get', {});
  // what the owner staged here is nobody's to be told
  const people = new Map(plan.items.filter(({ local }) => !local).map((item) => [item.grantId, item.person]));
  const untold = (id: string) => (home?.grants.find((grant) => grant.id === id)?.unreported ?? 0) > 0;
  const settled = counts.look === 0;
  const otherwise = [
    counts.byHand > 0 && tn('panelEndByHand', counts.byHand),
    counts.look > 0 && tn('panelEndLook', counts.look),
    counts.out > 0 && tn('panelEndOut', counts.out),
  ].filter((line) => line !== false);
  return (
    <section class={settled ? 'card first panel-end' : 'card panel-end'}>
      <h2>{t('panelProgress', formatNumber(counts.readBack), formatNumber(counts.total))}</h2>
      {otherwise.length > 0 && <p>{otherwise.join(' ')}</p>}
      {home &&
        [...people].map(([id, person]) => (
          <Tell key={id} grantId={id} person={person} untold={untold(id)} next={untold(id) && settled} />
        ))}
    </section>
  );
}
