import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PlanItemView } from '../../../src/apply/contract.ts';
import { classOf } from '../../../src/refusal-codes.ts';
import { isRefusal } from '../../../src/refusals.ts';
import { ask } from '../../app/ask.ts';
import { useNavigation } from '../../app/navigation.ts';
import { refusalKey, t } from '../../app/strings.ts';
import { forSection } from '../../ui/format/labels.ts';
import { Theirs } from '../../ui/theirs.tsx';
import { ByHand, SkipButton } from '../by-hand.tsx';
import { ItemTitle } from './item-title.tsx';
import type { TakeAnswer } from './plan.ts';

/** A change that was not put in: why, and what can be done. The texts wait behind "Do it by hand". */
export function ProblemCard({ item, first, act }: { item: PlanItemView; first: boolean; act: TakeAnswer }) {
  // without a yes that holds there is nothing to try or to paste: it must be read again
  const again = item.state === 'conflict' || item.final.length === 0;
  // where no field was found, a second try finds none either
  const handy = item.reason !== undefined && classOf(item.reason).byHand === true;
  const { go } = useNavigation();
  const [none, setNone] = useState(false);
  const choices = item.choices ?? [];
  const choosing = !again && !none && choices.length > 0;
  const reviewed = !again && item.reason !== undefined && classOf(item.reason).readAgain === true;
  const retry = () => act(ask('apply.retry', { id: item.id }));
  const look = async () => {
    const answer = await ask('apply.review-again', { id: item.id });
    await act(Promise.resolve(answer));
    if (!isRefusal(answer)) go({ at: 'review', id: item.grantId, change: item.id });
  };
  return (
    <div class="notice panel-look">
      <h2 tabIndex={-1}>
        <ItemTitle item={item} />
      </h2>
      <p>{why(item)}</p>
      {choosing && <ChooseEntry item={item} choices={choices} next={first} act={act} onNone={() => setNone(true)} />}
      {!choosing && (
        <div class="panel-buttons">
          <button
            type="button"
            class={first && !handy && !reviewed ? 'button next' : 'button'}
            onClick={() => void (again ? look() : retry())}
          >
            {t(again ? 'panelLookAgain' : 'panelTryAgain')}
          </button>
          {reviewed && (
            <button type="button" class={first ? 'button next' : 'button'} onClick={() => void look()}>
              {t('panelLookAgain')}
            </button>
          )}
          <SkipButton item={item} act={act} />
        </div>
      )}
      {!again && !choosing && (
        <details open={(first && !reviewed) || none}>
          <summary>{t('panelDoItByHand')}</summary>
          <ByHand item={item} act={act} skip={false} />
        </details>
      )}
    </div>
  );
}

function why(item: PlanItemView): string {
  if (item.state === 'conflict' && (item.reason === undefined || item.reason === 'live-text-changed'))
    return t(forSection('panelConflict', item.section));
  return t(refusalKey(item.reason ?? 'unexpected'));
}

interface Props {
  readonly item: PlanItemView;
  readonly choices: NonNullable<PlanItemView['choices']>;
  /** The one thing to do next, or one of several cards. */
  readonly next: boolean;
  readonly act: TakeAnswer;
  readonly onNone: () => void;
}

const NONE = '';

/** Several entries of the page fit: each as the page shows it, and the owner says which is meant. Nothing is guessed. */
function ChooseEntry({ item, choices, next, act, onNone }: Props) {
  const [chosen, setChosen] = useState<string>();
  const use = () => {
    if (chosen === NONE) onNone();
    else if (chosen !== undefined) void act(ask('apply.choose', { id: item.id, formId: chosen }));
  };
  const choice = (formId: string, says: ComponentChildren) => (
    <label class="choice" key={formId}>
      <input type="radio" name={`choice-${item.id}`} checked={chosen === formId} onChange={() => setChosen(formId)} />
      <span>{says}</span>
    </label>
  );
  return (
    <fieldset class="panel-choose">
      <legend>{t('panelChoose')}</legend>
      {choices.map(({ formId, lines }) =>
        choice(
          formId,
          lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the page may say the same line twice
            <Theirs key={index} class={index === 0 ? 'member-text panel-text' : 'panel-text small'} text={line} />
          )),
        ),
      )}
      {choice(NONE, t('panelChooseNone'))}
      <div class="panel-buttons">
        <button type="button" class={next ? 'button next' : 'button'} disabled={chosen === undefined} onClick={use}>
          {t(chosen === NONE ? 'panelChooseNone' : 'panelChooseThis')}
        </button>
      </div>
    </fieldset>
  );
}
