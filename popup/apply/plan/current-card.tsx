import type { PlanItemView, PlanView } from '../../../src/apply/contract.ts';
import { ask } from '../../app/ask.ts';
import { t } from '../../app/strings.ts';
import { Found } from '../../change/review-notes.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { ByHand } from '../by-hand.tsx';
import { asksForMore, isChanged, type StepWords, stepWords } from '../step-words.ts';
import { FieldBlock } from './field-text.tsx';
import { ItemTitle, Particulars } from './item-title.tsx';
import { isSeveral, type TakeAnswer, typedFields } from './plan.ts';

interface Props {
  readonly item: PlanItemView;
  readonly plan: PlanView;
  readonly act: TakeAnswer;
}

/** The change that is being put in: its texts, and below them what happens or what to do. */
export function CurrentCard({ item, plan, act }: Props) {
  const words = stepWords(plan);
  const byCopy = plan.waitingFor === 'copy';
  const person = item.local ? t('panelOwn') : isSeveral(plan) ? item.person : undefined;
  const fields = typedFields(item);
  return (
    <div class="card first panel-card">
      <h2 tabIndex={-1} aria-current="step">
        <ItemTitle item={item} />
      </h2>
      <Particulars item={item} person={person} />
      <Found lines={item.found} />
      {item.op === 'remove' && <p class="panel-field">{t('panelGoes')}</p>}
      {byCopy ? (
        <ByHand item={item} act={act} next />
      ) : (
        fields.map((field) => (
          <FieldBlock key={field.name} item={item} field={field} labelled={item.final.length > 1} />
        ))
      )}
      {words && isChanged(plan) && (
        <Changed words={words} again={() => void act(ask('apply.retry', { id: item.id }))} />
      )}
      {words && !byCopy && !isChanged(plan) && (
        <Step words={words} more={asksForMore(plan, item) ? item.required : []} />
      )}
    </div>
  );
}

const Step = ({ words, more }: { words: StepWords; more: readonly string[] }) => (
  <div class="panel-step">
    <p>
      <strong>{more.length > 0 ? <Sentence of="panelStepRequired" values={[labels(more)]} /> : words.lead}</strong>
    </p>
    <p class="small soft">{words.note}</p>
  </div>
);

/** The form is not as it was left: said before anything is saved. */
const Changed = ({ words, again }: { words: StepWords; again: () => void }) => (
  <div class="panel-step panel-changed">
    <p>
      <strong>{words.lead}</strong>
    </p>
    <button type="button" class="button next" onClick={again}>
      {t('panelPutInAgain')}
    </button>
    <p class="small soft">{words.note}</p>
  </div>
);

/** The site's own words, each on its own. */
const labels = (all: readonly string[]) =>
  all.flatMap((label, index) => [index > 0 && ', ', <Theirs key={label} text={label} />]);
