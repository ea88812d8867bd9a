import { useId, useState } from 'preact/hooks';
import type { QueueItem, TemplateView } from '../../../src/invitation/contract.ts';
import { fillTemplate, unknownIn, VARIABLES, valuesFor } from '../../../src/invitation/templates.ts';
import { LIMITS } from '../../../src/profile/limits.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { findHidden } from '../../../src/text/hidden.ts';
import { normalise } from '../../../src/text/normalise.ts';
import { formatList, isolated, t } from '../../app/strings.ts';
import { Counter } from '../../ui/counter.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { NameBox } from '../../ui/name-box.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import type { Queue } from '../triage/use-queue.ts';
import { usePolicy } from './use-policy.ts';

interface Props {
  readonly client: ClientView;
  readonly queue: Queue;
  readonly template: TemplateView | undefined;
  readonly onClose: () => void;
}

/** One template while it is written: what is open in it, and how it reads to somebody real. */
export function TemplateDialog({ client, queue, template, onClose }: Props) {
  const [name, setName] = useState(template?.name ?? '');
  const [text, setText] = useState(template?.text ?? '');
  const [person, setPerson] = useState(0);
  const [fresh] = useState(() => crypto.randomUUID());
  const { save, busy, refusal } = usePolicy(client.id, queue);
  const id = useId();
  const unknown = unknownIn(text);
  const tooLong = normalise(text).length > LIMITS.message;
  const isHidden = findHidden(text).length > 0;
  const canSave = name.trim() !== '' && text.trim() !== '' && unknown.length === 0 && !tooLong && !isHidden && !busy;
  const people = queue.items.slice(0, 50);
  const shown = people[person % Math.max(1, people.length)];

  const keep = () => {
    if (!canSave) return;
    const next = { id: template?.id ?? fresh, name: name.trim(), text: normalise(text) };
    const known = queue.templates.some((each) => each.id === next.id);
    const templates = known
      ? queue.templates.map((each) => (each.id === next.id ? next : each))
      : [...queue.templates, next];
    save({ templates }, onClose);
  };

  return (
    <Dialog title={t(template ? 'queue_templates_edit' : 'queue_templates_new')} onClose={onClose} wide>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <NameBox label={t('queue_template_name')} name={name} onName={setName} />
        <div class="desk-field">
          <div class="desk-row-of">
            <label for={id}>{t('queue_template_words')}</label>
            <Counter text={text} limit={LIMITS.message} />
          </div>
          <textarea
            id={id}
            rows={6}
            class="member-text"
            dir="auto"
            aria-describedby={`${id}-vars`}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p id={`${id}-vars`} class="small soft">
            {t('queue_template_variables', formatList(VARIABLES.map((each) => `{${each}}`)))}
          </p>
        </div>
        <div role="status">
          {unknown.length > 0 && (
            <p class="notice">
              {t(
                'queue_template_unknown',
                formatList([...new Set(unknown)].map((each) => isolated(each === '{' ? '{' : `{${each}}`))),
              )}
            </p>
          )}
          {isHidden && <p class="notice">{t('queue_reply_hidden')}</p>}
        </div>
        {shown && text.trim() !== '' && unknown.length === 0 && (
          <div class="queue-preview">
            <div class="desk-row-of">
              <p class="small soft">
                <Sentence of="queue_preview" values={[shown.invitation.name]} />
              </p>
              {people.length > 1 && (
                <button type="button" class="link small" onClick={() => setPerson(person + 1)}>
                  {t('queue_preview_next')}
                </button>
              )}
            </div>
            <Filled text={text} item={shown} ownerName={queue.ownerName} />
          </div>
        )}
        <p class="small soft">
          <Sentence of="queue_template_then" values={[firstName(client.name)]} />
        </p>
        {refusal && <RefusalNotice refusal={refusal} />}
        <button type="submit" class="button next" disabled={!canSave}>
          {t('queue_save')}
        </button>
      </form>
    </Dialog>
  );
}

function Filled({
  text,
  item,
  ownerName,
}: {
  readonly text: string;
  readonly item: QueueItem;
  readonly ownerName: string;
}) {
  const filled = fillTemplate(text, valuesFor(item.invitation, ownerName));
  if ('open' in filled)
    return <p class="notice">{t('queue_preview_open', formatList(filled.open.map((each) => `{${each}}`)))}</p>;
  return (
    <p class="member-text queue-note" dir="auto">
      <Theirs text={filled.text} />
    </p>
  );
}

/** Reply templates to choose from, within a select. */
export const TemplateOptions = ({ templates }: { templates: readonly TemplateView[] }) => (
  <>
    {templates.map(({ id, name }) => (
      <option key={id} value={id}>
        {isolated(name)}
      </option>
    ))}
  </>
);
