import { useId, useRef } from 'preact/hooks';
import type { SlotView } from '../../src/draft/contract.ts';
import { ABOUT_FOLD } from '../../src/profile/limits.ts';
import { AREA_RULES, isGuided } from '../../src/profile/sections.ts';
import type { Refusal } from '../../src/refusals.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import { foldAt } from '../../src/text/counting.ts';
import { formatNumber, t } from '../app/strings.ts';
import { FieldProblems } from '../ui/field-problems.tsx';
import { entryDates, firstName, sectionLabel } from '../ui/format/labels.ts';
import { agoPhrase } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Segments } from '../ui/segments.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { Theirs } from '../ui/theirs.tsx';
import { OwnersAnswer } from './answer.tsx';
import { EditorFields } from './fields/editor-fields.tsx';
import { FieldCount } from './fields/field-count.tsx';
import { FieldDiff, fieldsOf } from './fields/field-diff.tsx';
import { type FieldState, fieldStates, hidesField, mainField } from './fields/field-state.ts';
import { SlotActions, SlotTakenBack } from './slot-actions.tsx';
import { isInProfile, realProblems, slotLabel } from './slot-state.ts';
import { type DraftEdit, useDraft } from './use-draft.ts';
import { type Discarded, useSlotActs } from './use-slot-acts.ts';

const VIEWS = { beside: 'desk_beside', changes: 'desk_changes' } as const;
export type EditorView = keyof typeof VIEWS;

interface Props {
  readonly client: ClientView;
  readonly slot: SlotView;
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
  /** A new entry was thrown away; it may be wanted back. */
  readonly onDiscarded: (entry: Discarded) => void;
}

/** One section or entry: what the client said, the present text beside the draft, and the reason for the client. */
export function Editor({ client, slot, view, onView, onDiscarded }: Props) {
  const edit = useDraft(client.id, slot);
  const heading = useRef<HTMLHeadingElement>(null);
  const acts = useSlotActs(client.id, slot, { onDiscarded, onActed: () => heading.current?.focus() });
  const id = useId();
  const { section, op, entry } = slot;
  const fields = fieldStates(slot, edit.draft);
  const first = firstName(client.name);
  const main = mainField(slot, fields);
  const only = fields.length === 1;
  // before anything is drafted there is nothing to put right
  const problems = slot.ready || slot.state !== 'untouched' ? realProblems(slot) : [];
  const beside = (field: FieldState) => (only ? problems : problems.filter(({ detail }) => detail === field.name));
  const seen = op === 'remove' ? [] : fields.filter((field) => !hidesField(field, fields));
  const elsewhere = problems.filter((problem) => !seen.some((field) => beside(field).includes(problem)));
  const saved = saveState(edit, slot.state !== 'untouched');

  return (
    <section
      class="desk-editor"
      aria-labelledby={`${id}-title`}
      onFocusIn={edit.onFocusIn}
      onFocusOut={edit.onFocusOut}
    >
      <header class="desk-editor-head">
        <div class="desk-title">
          {AREA_RULES[section].hasEntries && (
            <p class="soft small">
              {sectionLabel(section)}
              {entry && entryDates(section, entry) && ` · ${entryDates(section, entry)}`}
            </p>
          )}
          <h2 id={`${id}-title`} ref={heading} tabIndex={-1}>
            <Theirs text={slotLabel(slot)} />
          </h2>
        </div>
        {main && op !== 'remove' && <FieldCount field={main} />}
        {main?.name === 'about' && <FirstLines text={main.text} />}
        {saved && <span class="soft small">{saved}</span>}
        {op === 'set' && <Segments legend="desk_viewLegend" views={VIEWS} view={view} onView={onView} />}
      </header>

      {isGuided(section) && (
        <p class="notice">
          <Sentence of="desk_guided" values={[first]} />
        </p>
      )}
      <OwnersAnswer slot={slot} name={client.name} />
      <SlotTakenBack slot={slot} name={client.name} acts={acts} />
      {edit.refusal && edit.state !== 'saved' && <NotSaved refusal={edit.refusal} onRetry={edit.retry} />}
      <FieldProblems problems={elsewhere} />

      {op === 'remove' && <Removal slot={slot} fields={fields} name={client.name} />}
      {op !== 'remove' && (view === 'beside' || op === 'add') && (
        <EditorFields client={client} slot={slot} fields={fields} main={main} edit={edit} problemsOf={beside} />
      )}
      {op === 'set' && view === 'changes' && <Changes fields={seen} only={only} />}

      <div class="desk-why">
        <label for={`${id}-why`}>
          <Sentence of="desk_why" values={[first]} />
        </label>
        <textarea
          id={`${id}-why`}
          rows={2}
          maxLength={2000}
          placeholder={t('desk_whyHint')}
          value={edit.draft.rationale}
          onInput={(event) => edit.setRationale(event.currentTarget.value)}
        />
      </div>
      <SlotActions client={client} slot={slot} acts={acts} />
    </section>
  );
}

/** Of a long form only what differs; of a single text that nothing does. */
function Changes({ fields, only }: { readonly fields: readonly FieldState[]; readonly only: boolean }) {
  const changed = fields.filter((field) => field.changed);
  if (changed.length === 0 && !only) return <p class="soft">{t('desk_noChanges')}</p>;
  return (
    <>
      {(only ? fields : changed).map((field) => (
        <FieldDiff key={field.name} field={field} op="set" alone={only} />
      ))}
    </>
  );
}

/** How much of About a visitor reads without pressing "see more". */
function FirstLines({ text }: { readonly text: string }) {
  const fold = foldAt(text, ABOUT_FOLD);
  if (text === '') return null;
  return (
    <span class="desk-pill" title={t('desk_firstLines_hint')}>
      {fold === null ? t('desk_firstLines_all') : t('desk_firstLines', formatNumber(fold))}
    </span>
  );
}

const NotSaved = ({ refusal, onRetry }: { readonly refusal: Refusal; readonly onRetry: () => void }) => (
  <div class="desk-row-of">
    <RefusalNotice refusal={refusal} />
    <button type="button" class="button" onClick={onRetry}>
      {t('desk_saveAgain')}
    </button>
    <span class="soft">{t('desk_stillHere')}</span>
  </div>
);

/** "saved a moment ago", beside the draft; a refusal is told apart from it. */
function saveState(
  { state, savedAt, refusal }: Pick<DraftEdit, 'state' | 'savedAt' | 'refusal'>,
  isDrafted: boolean,
): string {
  if (state !== 'saved') return refusal ? t('desk_notSaved') : t('desk_saving');
  return savedAt === null || !isDrafted ? '' : t('desk_saved', agoPhrase(savedAt));
}

interface RemovalProps {
  readonly slot: SlotView;
  readonly fields: readonly FieldState[];
  readonly name: string;
}

/** What the client is asked to take out of the profile, as far as it is known here. */
function Removal({ slot, fields, name }: RemovalProps) {
  return (
    <>
      <p>
        <Sentence of={isInProfile(slot) ? 'desk_remove_done' : 'desk_remove_what'} values={[firstName(name)]} />
      </p>
      <div class="desk-cells">
        {fieldsOf('remove', fields).map((field) => (
          <FieldDiff key={field.name} field={field} op="remove" alone={false} />
        ))}
      </div>
    </>
  );
}
