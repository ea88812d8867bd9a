import type { ComponentChildren } from 'preact';
import type { FieldKind, FieldName } from '../../src/profile/fields.ts';
import { itemsOf, sameValue } from '../../src/profile/values.ts';
import { t } from '../app/strings.ts';
import type { DiffView } from './diff.tsx';
import { Comes, Goes, SameToRead } from './edit.tsx';
import { fieldLabel } from './format/labels.ts';
import { valueText } from './format/value-text.ts';
import { VisibleText } from './theirs.tsx';

/** One field with what it holds and what it would hold. */
export interface ValuePair {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly before: string;
  readonly after: string;
}

/** `gone`: the whole entry goes, and its present values with it. */
export type ValuesView = DiffView | 'gone';

const LONG_LINE = 60;

/** Values that are read as a text, and compared word by word; all others are compared as a whole. */
export const isLong = ({ name, kind, before, after }: ValuePair): boolean =>
  kind === 'text' || name === 'headline' || (kind === 'line' && Math.max(before.length, after.length) > LONG_LINE);

/** Fields with their values, quietly under each other: "Title  Head of Sales → VP Sales". */
export function Values({ fields, view }: { fields: readonly ValuePair[]; view: ValuesView }) {
  return (
    <dl class="card values">
      {fields.map((field) => (
        <div key={field.name} class={field.kind === 'text' ? 'value long' : 'value'}>
          <dt>{fieldLabel(field.name)}</dt>
          <dd>{field.kind === 'list' ? <Items {...field} view={view} /> : <Whole {...field} view={view} />}</dd>
        </div>
      ))}
    </dl>
  );
}

type ShownProps = ValuePair & { readonly view: ValuesView };

function Whole({ name, kind, before, after, view }: ShownProps) {
  const [was, will] = [valueText(kind, name, before), valueText(kind, name, after)];
  if (view === 'before') return <Plain text={was} />;
  if (view === 'after' || sameValue(kind, before, after)) return <Plain text={will} />;
  return (
    <span class="edit">
      {was && (
        <Struck says={t(view === 'gone' ? 'diffRemoved' : 'valueBefore')}>
          <VisibleText text={was} />
        </Struck>
      )}
      {view === 'changes' && (
        <>
          {was && <span aria-hidden="true"> → </span>}
          {will ? (
            <Added says={t('valueAfter')}>
              <VisibleText text={will} />
            </Added>
          ) : (
            <Plain text="" />
          )}
          <SameToRead before={was} after={will} />
        </>
      )}
    </span>
  );
}

/** All items of a list: those that stay as they are, those that come or go marked as such. */
function Items({ before, after, view }: ShownProps) {
  const [was, will] = [itemsOf(before), itemsOf(after)];
  const shown =
    view === 'before' || view === 'gone'
      ? was
      : [...will, ...(view === 'changes' ? was.filter((item) => !will.includes(item)) : [])];
  if (shown.length === 0) return <Plain text="" />;
  return (
    <ul class="list items">
      {shown.map((item) => {
        const text = <VisibleText text={item} />;
        const goes = view === 'gone' || (view === 'changes' && !will.includes(item));
        const comes = view === 'changes' && !was.includes(item);
        return (
          <li key={item} class={goes || comes ? 'edit' : undefined}>
            {goes && <Struck says={t('diffRemoved')}>{text}</Struck>}
            {comes && <Added says={t('diffAdded')}>{text}</Added>}
            {!goes && !comes && <bdi class="member-text">{text}</bdi>}
          </li>
        );
      })}
    </ul>
  );
}

const Plain = ({ text }: { text: string }) =>
  text === '' ? (
    <span class="soft">{t('valueNothing')}</span>
  ) : (
    <bdi class="member-text">
      <VisibleText text={text} />
    </bdi>
  );

const Struck = ({ says, children }: { says: string; children: ComponentChildren }) => (
  <bdi class="member-text diff">
    <Goes says={says}>{children}</Goes>
  </bdi>
);

const Added = ({ says, children }: { says: string; children: ComponentChildren }) => (
  <bdi class="member-text diff">
    <Comes says={says}>{children}</Comes>
  </bdi>
);
