import { useId } from 'preact/hooks';
import { ABOUT_FOLD } from '../../../src/profile/limits.ts';
import type { Refusal } from '../../../src/refusals.ts';
import { foldAt } from '../../../src/text/counting.ts';
import { t } from '../../app/strings.ts';
import { FieldProblems } from '../../ui/field-problems.tsx';
import { fieldLabel } from '../../ui/format/labels.ts';
import { GrowingText } from '../../ui/growing-text.tsx';
import { FieldControl } from './field-control.tsx';
import { FieldCount } from './field-count.tsx';
import type { FieldState } from './field-state.ts';
import { PresentText } from './present-text.tsx';

interface Props {
  readonly field: FieldState;
  /** "Now, as Ann shared it on 21 Nov"; null for what is new and has no present text. */
  readonly nowCaption: string | null;
  readonly problems: readonly Refusal[];
  /** The form's main field has its name and counter in the heading already. */
  readonly main: boolean;
  readonly onText: (text: string) => void;
  readonly onBefore: (before: string | null) => void;
}

/** The present text beside the draft, for one long field of LinkedIn's form. */
export function FieldPair({ field, nowCaption, problems, main, onText, onBefore }: Props) {
  const id = useId();
  const { name, text, before, editable, kind } = field;
  const label = fieldLabel(name);
  const describedBy = problems.length > 0 ? `${id}-problems` : undefined;
  const pair = nowCaption === null ? 'desk-pair desk-single' : 'desk-pair';
  return (
    <div class={kind === 'text' ? `${pair} ${main ? 'desk-tall' : 'desk-half'}` : pair}>
      {nowCaption !== null && (
        <PresentText
          caption={nowCaption}
          before={before}
          editable={editable}
          oneLine={kind === 'line'}
          onBefore={onBefore}
        />
      )}
      <div class="desk-sheet">
        <div class="desk-caption small soft">
          <p>
            <label id={`${id}-label`} for={id}>
              {main ? t('desk_yourDraft') : t('desk_fieldDraft', label)}
            </label>
          </p>
          {!main && <FieldCount field={field} />}
        </div>
        {kind === 'line' || kind === 'text' ? (
          <GrowingText
            id={id}
            value={text}
            fold={name === 'about' ? foldAt(text, ABOUT_FOLD) : undefined}
            labelledBy={`${id}-label`}
            describedBy={describedBy}
            oneLine={kind === 'line'}
            onValue={onText}
          />
        ) : (
          <FieldControl id={id} label={t('desk_yourDraft')} field={field} describedBy={describedBy} onText={onText} />
        )}
        {text === '' && before && (
          <button type="button" class="link small" onClick={() => onText(before)}>
            {t('desk_startFromNow')}
          </button>
        )}
        <FieldProblems id={`${id}-problems`} problems={problems} />
      </div>
    </div>
  );
}
