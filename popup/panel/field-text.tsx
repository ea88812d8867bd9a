import type { QueueItemView } from '../../src/messages/views.ts';
import { VisibleText } from '../parts/diff.tsx';
import { fieldLabel } from '../parts/labels.ts';
import { t } from '../strings.ts';

type FieldText = QueueItemView['final'][number];

/** Longer than this, the text scrolls in its own box, so that what to do stays in view. UTF-16 units. */
const LONG = 420;

/** One text exactly as it is typed; `label` only where a form has several fields. */
export function FieldBlock({ field, labelled }: { field: FieldText; labelled: boolean }) {
  const label = fieldLabel(field.name);
  const lines = field.text.split('\n').length;
  const long = field.text.length > LONG || lines > 10;
  return (
    <div class="panel-field">
      {labelled && <h3 class="small soft">{label}</h3>}
      {field.text === '' ? (
        <p class="soft">{t('panelEmptied')}</p>
      ) : long ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="panel-long" tabIndex={0} aria-label={t('panelTextOf', label)}>
          <MemberText text={field.text} />
        </section>
      ) : (
        <MemberText text={field.text} />
      )}
    </div>
  );
}

export const MemberText = ({ text }: { text: string }) => (
  <bdi class="member-text panel-text" dir="auto">
    <VisibleText text={text} />
  </bdi>
);
