import type { ChangeView } from '../../src/change/contract.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import { type Area, type FieldKind, fieldRule } from '../../src/profile/sections.ts';
import { checkValue } from '../../src/profile/values.ts';
import type { Refusal } from '../../src/refusals.ts';
import { refusalSentence, t } from '../app/strings.ts';
import { shortName } from '../grant/person.tsx';
import { fieldLabel } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { decisionLabel } from './review-head.tsx';
import type { Mode } from './use-decision.ts';

export const Key = ({ name }: { name: string }) => (
  <span class="key" aria-hidden="true">
    {name}
  </span>
);

export const KEYS = { edit: 'e', ask: 'q', reject: 'r' } as const;

/** What can be said beside yes: nothing to edit in what goes away, nobody to ask about what was begun here. */
export const modesOf = ({ op, person }: ChangeView): readonly (keyof typeof KEYS)[] =>
  (['edit', 'ask', 'reject'] as const).filter((mode) =>
    mode === 'edit' ? op !== 'remove' : mode === 'ask' ? !person.local : true,
  );

interface DecideProps {
  readonly change: ChangeView;
  readonly mayDecide: boolean;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  readonly onReach: () => void;
  /** Given while the three words were not compared: then that comes first. */
  readonly onCompare: (() => void) | undefined;
  readonly onMode: (mode: Mode) => void;
}

/**
 * Approve, Edit, Ask, Reject. `aria-disabled` and not `disabled`: approving waits for a moment at every change, and a
 * button that really goes dead would drop the focus of somebody working with the keyboard.
 */
export function DecideFoot({ change, mayDecide, mayApprove, onApprove, onReach, onCompare, onMode }: DecideProps) {
  const modes = modesOf(change);
  return (
    <>
      {onCompare ? (
        <Compare onCompare={onCompare} />
      ) : (
        <button
          type="button"
          class="button next wide"
          aria-disabled={!mayApprove}
          aria-keyshortcuts="a"
          onFocus={onReach}
          onClick={onApprove}
        >
          {decisionLabel('approve', change)} <Key name="A" />
        </button>
      )}
      <div class="row even deciding">
        {modes.map((mode) => (
          <button
            type="button"
            class="button"
            key={mode}
            aria-disabled={!mayDecide}
            aria-keyshortcuts={KEYS[mode]}
            onClick={() => onMode(mode)}
          >
            {mode === 'ask' ? (
              <span class="one-line">
                <Sentence of="review_ask" values={[shortName(change.person)]} />
              </span>
            ) : (
              t(`review_${mode}`)
            )}{' '}
            <Key name={KEYS[mode].toUpperCase()} />
          </button>
        ))}
      </div>
    </>
  );
}

/** Nothing is approved before it is known whose words they are. */
export const Compare = ({ onCompare }: { onCompare: () => void }) => (
  <button type="button" class="button next wide" onClick={onCompare}>
    {t('review_compareFirst')}
  </button>
);

interface EditProps {
  readonly change: ChangeView;
  readonly final: readonly FieldText[];
  readonly edited: boolean;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  readonly onReach: () => void;
  readonly onCompare: (() => void) | undefined;
  readonly onCancel: () => void;
}

export function EditFoot({ change, final, edited, mayApprove, onApprove, onReach, onCompare, onCancel }: EditProps) {
  const problem = problemOf(change.section, final);
  const fits = mayApprove && problem === '';
  return (
    <>
      <p class="small hint" role="status">
        {problem}
      </p>
      {onCompare ? (
        <Compare onCompare={onCompare} />
      ) : (
        <button
          type="button"
          class="button next wide"
          aria-disabled={!fits}
          onFocus={onReach}
          onClick={() => fits && onApprove()}
        >
          {edited ? t('edit_approve') : decisionLabel('approve', change)}
        </button>
      )}
      <button type="button" class="button wide" onClick={onCancel}>
        <span class="one-line">
          {change.person.local ? (
            t('edit_cancelYou')
          ) : (
            <Sentence of="edit_cancel" values={[shortName(change.person)]} />
          )}
        </span>
      </button>
    </>
  );
}

/** Why the site would not take what was written; said with the field's name where there are several. */
export function problemOf(section: Area, final: EditProps['final']): string {
  for (const { name, text } of final) {
    const rule = fieldRule(section, name);
    const refusal = rule && checkValue(rule, text);
    if (!refusal) continue;
    const why = problemText(refusal, rule.kind);
    return final.length > 1 ? t('sectionEntryLabel', fieldLabel(name), why) : why;
  }
  return '';
}

function problemText(refusal: Refusal, kind: FieldKind): string {
  if (kind === 'list') return t('edit_list');
  if (refusal.refused === 'over-limit') return t('edit_tooLong');
  if (refusal.refused === 'required-text-missing') return t('edit_emptied');
  return refusal.refused === 'not-a-date' ? t('edit_notADate') : refusalSentence(refusal);
}
