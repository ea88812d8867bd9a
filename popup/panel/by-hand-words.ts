import type { QueueItemView } from '../../src/messages/views.ts';
import type { FieldName, SectionName } from '../../src/profile/sections.ts';
import { entryNoun, fieldLabel, sectionLabel } from '../parts/labels.ts';
import { type StringKey, t } from '../strings.ts';
import { kindOf } from './queue.ts';

/** Where the form of a section without entries is. */
const FORM: Partial<Readonly<Record<SectionName, StringKey>>> = {
  headline: 'panelFormHeadline',
  intro: 'panelFormHeadline',
  about: 'panelFormAbout',
  featured: 'panelFormFeatured',
  websites: 'panelFormContact',
  address: 'panelFormContact',
  'open-to-work': 'panelFormOpenToWork',
};

/** Where to go. */
export function formWords({ section, op }: QueueItemView): string {
  const known = FORM[section];
  if (known) return t(known);
  if (op === 'add') return t('panelFormAdd', sectionLabel(section));
  return t(op === 'remove' ? 'panelFormRemove' : 'panelFormEntry', entryNoun(section));
}

const PASTE: Partial<Readonly<Record<FieldName, StringKey>>> = {
  headline: 'panelPasteHeadline',
  about: 'panelPasteAbout',
  title: 'panelPasteTitle',
  description: 'panelPasteDescription',
};

/** What to do with one value there. */
export function pasteWords(item: QueueItemView, field: QueueItemView['final'][number]): string {
  const label = fieldLabel(field.name);
  const empty = field.text === '';
  switch (kindOf(item, field)) {
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
