import { useId } from 'preact/hooks';
import { foldAt } from '../../src/profile/counting.ts';
import type { Refusal } from '../../src/refusal.ts';
import { Counter } from '../parts/counter.tsx';
import { fieldLabel } from '../parts/labels.ts';
import { refusalSentence, t } from '../strings.ts';
import type { FieldState } from './field-state.ts';
import { GrowingText } from './growing-text.tsx';
import { PresentText } from './present-text.tsx';

interface Props {
  readonly field: FieldState;
  /** "Now, as Ann shared it on 21 Nov". */
  readonly nowCaption: string;
  readonly problems: readonly Refusal[];
  /** A form with one field has its name and counter in the heading already. */
  readonly alone: boolean;
  readonly saved: string;
  readonly onText: (text: string) => void;
  readonly onBefore: (before: string | null) => void;
}

/** The present text beside the draft, for one field of LinkedIn's form. */
export function FieldPair({ field, nowCaption, problems, alone, saved, onText, onBefore }: Props) {
  const id = useId();
  const { name, text, before, editable, kind, limit } = field;
  const label = fieldLabel(name);
  return (
    <div class={kind === 'text' ? 'desk-pair desk-tall' : 'desk-pair'}>
      <PresentText
        caption={nowCaption}
        before={before}
        editable={editable}
        oneLine={kind === 'line'}
        onBefore={onBefore}
      />
      <div class="desk-sheet">
        <div class="desk-caption small soft">
          <p>
            <label id={`${id}-label`} for={id}>
              {alone ? t('desk_yourDraft') : t('desk_fieldDraft', label)}
            </label>
            {saved && ` · ${saved}`}
          </p>
          {!alone && <Counter text={text} limit={limit} />}
        </div>
        <GrowingText
          id={id}
          value={text}
          fold={name === 'about' ? foldAt(text) : undefined}
          labelledBy={`${id}-label`}
          describedBy={problems.length > 0 ? `${id}-problems` : undefined}
          oneLine={kind === 'line'}
          onValue={onText}
        />
        {text === '' && before && (
          <button type="button" class="link small" onClick={() => onText(before)}>
            {t('desk_startFromNow')}
          </button>
        )}
        {problems.length > 0 && (
          <ul id={`${id}-problems`} class="desk-problems small">
            {problems.map((problem) => (
              <li key={problem.refused}>{refusalSentence(problem)}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
