import type { ChangeView } from '../../src/messages/views.ts';
import { type FieldName, fieldRule } from '../../src/profile/sections.ts';
import { firstName } from '../parts/labels.ts';
import { Sentence } from '../parts/sentence.tsx';
import { t } from '../strings.ts';
import { Compare } from './foot-compare.tsx';

interface EditProps {
  readonly change: ChangeView;
  readonly final: readonly { readonly name: FieldName; readonly text: string }[];
  readonly edited: boolean;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  readonly onCompare: (() => void) | undefined;
  readonly onCancel: () => void;
}

export function EditFoot({ change, final, edited, mayApprove, onApprove, onCompare, onCancel }: EditProps) {
  const tooLong = change.fields.some(({ limit }, index) => (final[index]?.text.length ?? 0) > limit);
  const emptied = final.some(({ name, text }) => text.trim() === '' && fieldRule(change.section, name)?.required);
  const problem = tooLong ? t('edit_tooLong') : emptied ? t('edit_emptied') : '';
  const fits = mayApprove && problem === '';
  return (
    <>
      <p class="small hint" role="status">
        {problem}
      </p>
      {onCompare ? (
        <Compare onCompare={onCompare} />
      ) : (
        <button type="button" class="button next wide" aria-disabled={!fits} onClick={() => fits && onApprove()}>
          {t(edited ? 'edit_approve' : `approve_${change.section}`)}
        </button>
      )}
      <button type="button" class="button wide" onClick={onCancel}>
        <span class="one-line">
          <Sentence of="edit_cancel" values={[firstName(change.person.name)]} />
        </span>
      </button>
    </>
  );
}
