import type { ChangeView } from '../../src/change/contract.ts';
import { AREA_RULES } from '../../src/profile/sections.ts';
import { t } from '../app/strings.ts';
import { Counter } from '../ui/counter.tsx';
import { DiffText, type DiffView } from '../ui/diff.tsx';
import { fieldLabel, fullLabel } from '../ui/format/labels.ts';
import { Taken } from '../ui/taken.tsx';
import { Theirs } from '../ui/theirs.tsx';
import { isLong, Values } from '../ui/values.tsx';

type Field = ChangeView['fields'][number];

/** The text approved earlier, when it was approved with an edit; what was proposed otherwise. */
export const newText = (change: ChangeView, field: Field): string =>
  change.final?.find(({ name }) => name === field.name)?.text ?? field.after;

/** Whether something of it is a text to be read before, after, and with its changes marked. */
export const hasViews = ({ op, fields }: ChangeView): boolean => op === 'set' && fields.some(isLong);

interface ReadProps {
  readonly change: ChangeView;
  readonly view: DiffView;
  /** Of a reply, what comes from the person's own card. */
  readonly taken: readonly string[];
}

/** Everything the change is about: what differs, or the whole entry that comes or goes. */
export function ReadFields({ change, view, taken }: ReadProps) {
  const fields = change.fields.map((field) => ({ ...field, after: newText(change, field) }));
  if (change.op === 'add')
    return (
      <div class="all-new">
        <Values fields={fields.filter(({ after }) => after !== '')} view="after" />
      </div>
    );
  if (change.op === 'remove') return <Going change={change} />;
  const short = fields.filter((field) => !isLong(field));
  return (
    <div class="stack">
      {short.length > 0 && <Values fields={short} view={view} />}
      {fields.filter(isLong).map((field) => (
        <section class="stack" key={field.name}>
          {fields.length > 1 && (
            <div class="row apart">
              <h2 class="quiet">{fieldLabel(field.name)}</h2>
              <Counter text={view === 'before' ? field.before : field.after} limit={field.limit} />
            </div>
          )}
          <div class="card">
            {taken.length > 0 ? (
              <p class="reply all-new">
                <Taken text={field.after} taken={taken} />
              </p>
            ) : (
              <DiffText before={field.before} after={field.after} view={view} />
            )}
          </div>
        </section>
      ))}
    </div>
  );
}

/** An entry that is to go: what that means, and all it holds, struck through. */
function Going({ change: { section, entry, fields } }: { change: ChangeView }) {
  const { nameOnly } = AREA_RULES[section];
  const held = fields.filter(({ before }) => before !== '');
  return (
    <div class="stack">
      <p class="notice">{t(nameOnly ? 'remove_whatGoesName' : 'remove_whatGoes')}</p>
      {/* when only its name was read, what else is known of it */}
      {held.length < 2 && !nameOnly && (
        <h2 class="quiet">
          <Theirs text={fullLabel(section, entry)} />
        </h2>
      )}
      <Values fields={held} view="gone" />
    </div>
  );
}
