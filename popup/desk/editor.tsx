import { useId } from 'preact/hooks';
import type { ClientView, SlotView } from '../../src/messages/desk-views.ts';
import { foldAt } from '../../src/profile/counting.ts';
import type { Refusal } from '../../src/refusal.ts';
import { Counter } from '../parts/counter.tsx';
import { DiffText } from '../parts/diff.tsx';
import { fieldLabel, firstName, sectionLabel } from '../parts/labels.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Sentence } from '../parts/sentence.tsx';
import { dayPhrase } from '../parts/time.ts';
import { formatNumber, refusalSentence, t } from '../strings.ts';
import { Answer } from './answer.tsx';
import { FieldPair } from './field-pair.tsx';
import { type FieldState, fieldStates } from './field-state.ts';
import { saveState } from './save-state.ts';
import { realProblems } from './slot-state.ts';
import { useDraft } from './use-draft.ts';
import { type EditorView, ViewSwitch } from './view-switch.tsx';

interface Props {
  readonly client: ClientView;
  readonly slot: SlotView;
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
}

/** One section: what the client said, the present text beside the draft, and the reason for the client. */
export function Editor({ client, slot, view, onView }: Props) {
  const edit = useDraft(client.id, slot);
  const id = useId();
  const fields = fieldStates(client, slot, edit.draft);
  const first = firstName(client.name);
  const only = fields.length === 1 ? fields[0] : undefined;
  // before anything is drafted there is nothing to put right
  const problems = slot.ready || slot.state !== 'untouched' ? realProblems(slot) : [];
  const beside = (field: FieldState) => (only ? problems : problems.filter(({ detail }) => detail === field.name));
  const elsewhere = problems.filter((problem) => !fields.some((field) => beside(field).includes(problem)));
  const saved = saveState(edit, slot.state !== 'untouched');

  return (
    <section
      class="desk-editor"
      aria-labelledby={`${id}-title`}
      onFocusIn={edit.onFocusIn}
      onFocusOut={edit.onFocusOut}
    >
      <header class="desk-editor-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          <bdi>{sectionLabel(slot.section, slot.entry)}</bdi>
        </h2>
        {only && <Counter text={only.text} limit={only.limit} />}
        {only?.name === 'about' && <FirstLines text={only.text} />}
        <ViewSwitch view={view} onView={onView} />
      </header>

      <Answer slot={slot} name={client.name} />
      {edit.refusal && edit.state !== 'saved' && <NotSaved refusal={edit.refusal} onRetry={edit.retry} />}
      {elsewhere.length > 0 && (
        <ul class="desk-problems">
          {elsewhere.map((problem) => (
            <li key={problem.refused}>{refusalSentence(problem)}</li>
          ))}
        </ul>
      )}

      {view === 'beside'
        ? fields.map((field, index) => (
            <FieldPair
              key={field.name}
              field={field}
              nowCaption={only ? nowCaption(client, field) : fieldNowCaption(client, field)}
              problems={beside(field)}
              alone={only !== undefined}
              saved={index === 0 ? saved : ''}
              onText={(text) => edit.setText(field.name, text)}
              onBefore={(before) => edit.setBefore(field.name, before)}
            />
          ))
        : fields.map((field) => <FieldChanges key={field.name} field={field} alone={only !== undefined} />)}

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
    </section>
  );
}

function nowCaption({ name, snapshotAt }: ClientView, field: FieldState): string {
  if (field.editable) return t(field.before === null ? 'desk_now_unknown' : 'desk_now_typed');
  return snapshotAt === null ? t('desk_now') : t('desk_now_shared', firstName(name), dayPhrase(snapshotAt));
}

function fieldNowCaption({ name, snapshotAt }: ClientView, field: FieldState): string {
  const label = fieldLabel(field.name);
  if (field.editable) return t(field.before === null ? 'desk_fieldNow_unknown' : 'desk_fieldNow_typed', label);
  return snapshotAt === null
    ? t('desk_fieldNow', label)
    : t('desk_fieldNow_shared', label, firstName(name), dayPhrase(snapshotAt));
}

/** How much of About a visitor reads without pressing "see more". */
function FirstLines({ text }: { readonly text: string }) {
  const fold = foldAt(text);
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

const FieldChanges = ({ field, alone }: { readonly field: FieldState; readonly alone: boolean }) => (
  <div class={field.kind === 'text' ? 'desk-sheet desk-tall' : 'desk-sheet'}>
    {!alone && <p class="soft small">{fieldLabel(field.name)}</p>}
    {field.text === (field.before ?? '') && <p class="soft">{t('desk_noChanges')}</p>}
    {(field.text || field.before) && <DiffText before={field.before ?? ''} after={field.text} view="changes" />}
  </div>
);
