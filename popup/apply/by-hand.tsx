import type { PlanItemView } from '../../src/apply/contract.ts';
import { type Area, type FieldName, isNetwork } from '../../src/profile/sections.ts';
import { ask } from '../app/ask.ts';
import { isolated, type StringKey, t } from '../app/strings.ts';
import { Warning } from '../change/review-notes.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { fieldLabel, forField, forSection, sectionLabel } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { FieldBlock, readable } from './plan/field-text.tsx';
import { fieldKind, type TakeAnswer, typedFields } from './plan/plan.ts';

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

/** Where the form of a section without entries is. */
const FORM: Partial<Readonly<Record<Area, StringKey>>> = {
  headline: 'panelFormHeadline',
  intro: 'panelFormHeadline',
  about: 'panelFormAbout',
  featured: 'panelFormFeatured',
  websites: 'panelFormContact',
  address: 'panelFormContact',
  'open-to-work': 'panelFormOpenToWork',
};

/** Where to go; for an answer without words, all there is to do. */
function formWords({ section, op, entry }: PlanItemView): string {
  const whom = isolated(entry?.title ?? '');
  if (op === 'accept' || op === 'ignore' || op === 'reply') return t(`panelByHand_${op}`, whom);
  if (section === 'post') return t('panelByHand_post');
  const known = FORM[section];
  if (known) return t(known);
  if (op === 'add') return t('panelFormAdd', sectionLabel(section));
  return t(forSection(op === 'remove' ? 'panelFormRemove' : 'panelFormEntry', section));
}

const PASTE: Partial<Readonly<Record<FieldName, StringKey>>> = {
  headline: 'panelPasteHeadline',
  about: 'panelPasteAbout',
  title: 'panelPasteTitle',
  description: 'panelPasteDescription',
};

/** What is pasted into: a button is pressed and not pasted, so an answer has nothing of that. */
const pastedFields = (item: PlanItemView) => (item.op === 'accept' || item.op === 'ignore' ? [] : typedFields(item));

/** What ends it: Save, or the button of a composer. */
function endWords({ section }: PlanItemView): string {
  if (section === 'post') return t('panelPastePost');
  return t(section === 'invitations' ? 'panelPasteSend' : 'panelPasteSave');
}

/** What to do with one value there. */
function pasteWords(item: PlanItemView, field: PlanItemView['final'][number]): string {
  if (isNetwork(item.section)) return t('panelPasteThere');
  const label = fieldLabel(field.name);
  const empty = field.text === '';
  switch (fieldKind(item, field)) {
    case 'check':
      return t(field.text === 'yes' ? 'panelPasteTick' : 'panelPasteUntick', label);
    case 'choice':
    case 'month':
      return t(empty ? 'panelPasteChooseNone' : 'panelPasteChoose', label);
    case 'list':
      return empty ? t('panelPasteNothing') : t('panelPasteList', label);
    default:
      if (empty) return t('panelPasteNothing');
      if (item.op === 'add') return t('panelPasteNew', label);
      return t(PASTE[field.name] ?? 'panelPasteField', label);
  }
}
