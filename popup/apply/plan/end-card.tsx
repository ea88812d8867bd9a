import type { PlanView } from '../../../src/apply/contract.ts';
import { ask } from '../../app/ask.ts';
import { formatNumber, t, tn } from '../../app/strings.ts';
import { useView } from '../../app/use-view.ts';
import { firstName } from '../../ui/format/labels.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { SealedMessage, useSeal } from '../../ui/sealed-message.tsx';
import { Sentence } from '../../ui/sentence.tsx';
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

interface Props {
  readonly grantId: string;
  readonly person: string;
  /** True while the person has results to be told. */
  readonly untold: boolean;
  /** The one thing to do next, or a quiet offer. */
  readonly next: boolean;
}

/** The word to whoever wrote the changes: what became of each of them. */
function Tell({ grantId, person, untold, next }: Props) {
  const { sealed, refusal, seal } = useSeal(() => ask('receipt.make', { id: grantId }));
  if (sealed) return <SealedMessage sealed={sealed} to={person} />;
  return (
    <div class="panel-tell">
      {untold && (
        <p class="soft">
          <Sentence of="panelUntold" values={[person]} />
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <button type="button" class={next ? 'button next wide' : 'button wide'} onClick={() => void seal()}>
        <span>
          <Sentence of={untold ? 'panelTell' : 'panelTellAgain'} values={[firstName(person)]} />
        </span>
      </button>
    </div>
  );
}
