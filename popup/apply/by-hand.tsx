import type { PlanItemView } from '../../src/rpc/views.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { Warning } from '../change/review-notes.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { forField } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { endWords, formWords, pastedFields, pasteWords } from './by-hand-words.ts';
import { FieldBlock, readable } from './plan/field-text.tsx';
import type { TakeAnswer } from './plan/plan.ts';
import { fieldKind } from './plan/plan.ts';

interface Props {
  readonly item: PlanItemView;
  readonly act: TakeAnswer;
  readonly next?: boolean;
  /** False where Skip stands beside it already. */
  readonly skip?: boolean;
}

/** Guided copy: where to go, each text with a Copy button, and the owner's word that it is done. */
export function ByHand({ item, act, next = false, skip = true }: Props) {
  const fields = pastedFields(item);
  return (
    <div class="panel-by-hand">
      <p>{formWords(item)}</p>
      {item.unread.length > 0 && (
        <div class="notice panel-notice">
          <p>
            <Sentence of="panelUnread" values={[item.person]} />
          </p>
          {item.unread.map((one) => (
            <p key={`${one.warning} ${one.value}`}>
              <Warning of={one} claimed />
            </p>
          ))}
        </div>
      )}
      {fields.map((field) => (
        <div key={field.name}>
          <FieldBlock item={item} field={field} labelled={item.final.length > 1} />
          {field.text !== '' && fieldKind(item, field) !== 'check' && (
            <CopyButton text={readable(item, field)} name={t(forField('panelCopyField', field.name))} />
          )}
          <p>{pasteWords(item, field)}</p>
        </div>
      ))}
      {fields.length > 0 && <p>{endWords(item)}</p>}
      <div class="panel-buttons panel-step">
        <button
          type="button"
          class={next ? 'button next' : 'button'}
          onClick={() => void act(ask('apply.by-hand', { id: item.id }))}
        >
          {t('panelDoneByHand')}
        </button>
        {skip && <SkipButton item={item} act={act} />}
      </div>
    </div>
  );
}

export const SkipButton = ({ item, act }: { item: PlanItemView; act: TakeAnswer }) => (
  <button type="button" class="button plain" onClick={() => void act(ask('apply.skip', { id: item.id }))}>
    {t('panelSkip')}
  </button>
);
