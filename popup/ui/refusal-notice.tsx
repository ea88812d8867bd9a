import { AREAS, FIELD_NAMES } from '../../src/profile/sections.ts';
import type { Refusal } from '../../src/refusals.ts';
import { refusalSentence } from '../app/strings.ts';
import { fieldLabel, sectionLabel } from './format/labels.ts';

/** "Headline", when the refusal is about one section or field; empty otherwise. */
function about(detail: string | undefined): string {
  const section = AREAS.find((name) => name === detail);
  if (section) return sectionLabel(section);
  const field = FIELD_NAMES.find((name) => name === detail);
  return field ? fieldLabel(field) : '';
}

/** What happened, that nothing was lost, and what to do; read out at once. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const label = about(refusal.detail);
  return (
    <p class="notice" role="alert">
      {label && <strong>{label}: </strong>}
      {refusalSentence(refusal)}
    </p>
  );
}
