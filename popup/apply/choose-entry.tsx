import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PlanItemView } from '../../src/rpc/views.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { Theirs } from '../ui/theirs.tsx';
import type { TakeAnswer } from './plan/plan.ts';

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
export function ChooseEntry({ item, choices, next, act, onNone }: Props) {
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
