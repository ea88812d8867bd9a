import type { ReadingView } from '../../src/backup/contract.ts';
import { AREA_RULES, type Area, fieldRule, SECTIONS } from '../../src/profile/sections.ts';
import type { SnapshotItem } from '../../src/profile/snapshot.ts';
import { formatNumber, t } from '../app/strings.ts';
import { MemberText } from '../apply/plan/field-text.tsx';
import { sectionLabel } from '../ui/format/labels.ts';
import { Theirs } from '../ui/theirs.tsx';
import { Values } from '../ui/values.tsx';

/** What was read so far, whole and by section: what is not on this page is not shared. */
export const ReadTexts = ({ reading }: { reading: ReadingView }) => (
  <div class="panel-read">
    {SECTIONS.map((section) => {
      const items = reading.items.filter((item) => item.section === section);
      return items.length > 0 && <ReadSection key={section} section={section} items={items} />;
    })}
  </div>
);

function ReadSection({ section, items }: { section: Area; items: readonly SnapshotItem[] }) {
  const { hasEntries, nameOnly } = AREA_RULES[section];
  return (
    <details class="panel-group" open>
      <summary>
        <strong>{sectionLabel(section)}</strong>{' '}
        {hasEntries && <span class="small soft">{formatNumber(items.length)}</span>}
      </summary>
      {nameOnly ? (
        <Names items={items} />
      ) : (
        items.map((item, index) => <ReadItem key={keyOf(item, index)} item={item} />)
      )}
    </details>
  );
}

const keyOf = ({ entry }: SnapshotItem, index: number): string => entry?.formId ?? `${index}`;

const Names = ({ items }: { items: readonly SnapshotItem[] }) => (
  <ul class="list panel-names">
    {items.map((item, index) => (
      <li key={keyOf(item, index)}>
        <MemberText text={item.entry?.title ?? ''} />
      </li>
    ))}
  </ul>
);

function ReadItem({ item: { section, entry, fields } }: { item: SnapshotItem }) {
  const [only, ...more] = fields;
  return (
    <section class="panel-read-item">
      {entry && (
        <h2>
          <Theirs text={sectionLabel(section, entry)} />
        </h2>
      )}
      {only && more.length === 0 && !entry ? (
        only.text === '' ? (
          <p class="soft">{t('readingNothing')}</p>
        ) : (
          <MemberText text={only.text} />
        )
      ) : (
        <Values
          view="after"
          fields={fields.map(({ name, text }) => ({
            name,
            kind: fieldRule(section, name)?.kind ?? 'line',
            before: '',
            after: text,
          }))}
        />
      )}
    </section>
  );
}
