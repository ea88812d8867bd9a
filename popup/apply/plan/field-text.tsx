import type { PlanItemView } from '../../../src/apply/contract.ts';
import { t } from '../../app/strings.ts';
import { fieldLabel } from '../../ui/format/labels.ts';
import { valueText } from '../../ui/format/value-text.ts';
import { VisibleText } from '../../ui/theirs.tsx';
import { fieldKind } from './plan.ts';

/** Longer than this, the text scrolls in its own box, so that what to do stays in view. UTF-16 units. */
const LONG = 420;

interface Props {
  readonly item: PlanItemView;
  readonly field: PlanItemView['final'][number];
  /** Only where a form has several fields. */
  readonly labelled: boolean;
}

/** A value as a person reads and types it; a list one item a line. */
export function readable(item: PlanItemView, field: Props['field']): string {
  const kind = fieldKind(item, field);
  return kind === 'list' ? field.text : valueText(kind, field.name, field.text);
}

/** One value exactly as it is typed. */
export function FieldBlock({ item, field, labelled }: Props) {
  const label = fieldLabel(field.name);
  const text = readable(item, field);
  const long = text.length > LONG || text.split('\n').length > 10;
  return (
    <div class="panel-field">
      {labelled && <h3 class="small soft">{label}</h3>}
      {text === '' ? (
        <p class="soft">{t('panelEmptied')}</p>
      ) : long ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="panel-long" tabIndex={0} aria-label={t('panelTextOf', label)}>
          <MemberText text={text} />
        </section>
      ) : (
        <MemberText text={text} />
      )}
    </div>
  );
}

export const MemberText = ({ text }: { text: string }) => (
  <bdi class="member-text panel-text" dir="auto">
    <VisibleText text={text} />
  </bdi>
);
