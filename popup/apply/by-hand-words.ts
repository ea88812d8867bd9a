import { type Area, type FieldName, isNetwork } from '../../src/profile/sections.ts';
import type { PlanItemView } from '../../src/rpc/views.ts';
import { isolated, type StringKey, t } from '../app/strings.ts';
import { fieldLabel, forSection, sectionLabel } from '../ui/format/labels.ts';
import { fieldKind, typedFields } from './plan/plan.ts';

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
export function formWords({ section, op, entry }: PlanItemView): string {
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
export const pastedFields = (item: PlanItemView) =>
  item.op === 'accept' || item.op === 'ignore' ? [] : typedFields(item);

/** What ends it: Save, or the button of a composer. */
export function endWords({ section }: PlanItemView): string {
  if (section === 'post') return t('panelPastePost');
  return t(section === 'invitations' ? 'panelPasteSend' : 'panelPasteSave');
}

/** What to do with one value there. */
export function pasteWords(item: PlanItemView, field: PlanItemView['final'][number]): string {
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
