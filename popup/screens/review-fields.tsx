import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ChangeView } from '../../src/messages/views.ts';
import { normalise } from '../../src/page/normalise.ts';
import { type FieldName, fieldRule } from '../../src/profile/sections.ts';
import { Counter } from '../parts/counter.tsx';
import { DiffText, type DiffView } from '../parts/diff.tsx';
import { fieldLabel } from '../parts/labels.ts';
import type { DecisionDraft } from './decision-draft.ts';

type Texts = DecisionDraft['texts'];

/** All fields as they would be saved: the owner's words where there are some. */
export const finalTexts = (change: ChangeView, texts: Texts): { name: FieldName; text: string }[] =>
  change.fields.map(({ name, after }) => {
    const typed = texts[name];
    // white space at the end would be lost on save, and then the text would not read back exactly
    return { name, text: typed === undefined ? after : normalise(typed) };
  });

/** The text approved earlier, when it was approved with an edit; what was proposed otherwise. */
export const newText = (change: ChangeView, field: ChangeView['fields'][number]): string =>
  change.final?.find(({ name }) => name === field.name)?.text ?? field.after;

export function ReadFields({ change, view }: { change: ChangeView; view: DiffView }) {
  const several = change.fields.length > 1;
  return (
    <div class="stack">
      {change.fields.map((field) => (
        <section class="stack" key={field.name}>
          {several && (
            <div class="row apart">
              <h2 class="quiet">{fieldLabel(field.name)}</h2>
              <Counter text={view === 'before' ? field.before : newText(change, field)} limit={field.limit} />
            </div>
          )}
          <div class="card">
            <DiffText before={field.before} after={newText(change, field)} view={view} />
          </div>
        </section>
      ))}
    </div>
  );
}

interface EditProps {
  readonly change: ChangeView;
  readonly texts: Texts;
  readonly onTexts: (texts: Texts) => void;
}

/** The new text in the owner's own hands. A field of one line takes no line break. */
export function EditFields({ change, texts, onTexts }: EditProps) {
  const id = useId();
  const first = useRef<HTMLDivElement>(null);
  // before it is painted: whoever types on at once loses no letter
  useLayoutEffect(() => first.current?.querySelector('textarea')?.focus(), []);
  const several = change.fields.length > 1;
  return (
    <div class="stack" ref={first}>
      {change.fields.map(({ name, after, limit }) => {
        const text = texts[name] ?? after;
        const oneLine = fieldRule(change.section, name)?.kind === 'line';
        return (
          <div class="stack" key={name}>
            <div class={several ? 'row apart' : 'visually-hidden'}>
              <label for={`${id}-${name}`}>{fieldLabel(name)}</label>
              {several && <Counter text={text} limit={limit} />}
            </div>
            <textarea
              id={`${id}-${name}`}
              class="member-text edit"
              dir="auto"
              rows={oneLine ? Math.ceil(limit / 50) : 10}
              value={text}
              onInput={(event) => {
                const typed = event.currentTarget.value;
                onTexts({ ...texts, [name]: oneLine ? typed.replace(/\r?\n/g, ' ') : typed });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
