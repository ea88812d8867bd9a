import { useState } from 'preact/hooks';
import type { TemplateView } from '../../../src/invitation/contract.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { isolated, t } from '../../app/strings.ts';
import { FieldProblems } from '../../ui/field-problems.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { TEMPLATE_STATES } from '../triage/queue-state.ts';
import type { Queue } from '../triage/use-queue.ts';
import { TemplateDialog } from './template-dialog.tsx';
import { usePolicy } from './use-policy.ts';

/** The words for replies, each with what the client said to them. */
export function TemplatesScreen({ client, queue }: { readonly client: ClientView; readonly queue: Queue }) {
  const [open, setOpen] = useState<TemplateView | 'new' | null>(null);
  const { save, busy, refusal } = usePolicy(client.id, queue);
  const { templates } = queue;
  const first = firstName(client.name);
  return (
    <div class="queue-part">
      <p class="small soft">
        <Sentence of="queue_templates_what" values={[first]} />
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <ul class="queue-cards">
        {templates.map((template) => {
          const { key, tone } = TEMPLATE_STATES[template.state];
          return (
            <li key={template.id} class="desk-sheet">
              <div class="desk-row-of">
                <h3>
                  <Theirs text={template.name} />
                </h3>
                <span class={`desk-tag desk-${tone}`}>{t(key, isolated(first))}</span>
              </div>
              <p class="member-text queue-note" dir="auto">
                <Theirs text={template.text} />
              </p>
              {template.comment !== '' && (
                <div class="desk-answer">
                  <p class="small">
                    <Sentence of="queue_said" values={[first]} />
                  </p>
                  <p class="member-text" dir="auto">
                    <Theirs text={template.comment} />
                  </p>
                </div>
              )}
              <FieldProblems problems={template.problems} />
              <div class="desk-row-of">
                <button
                  type="button"
                  class="button"
                  aria-label={t('queue_editNamed', isolated(template.name))}
                  onClick={() => setOpen(template)}
                >
                  {t('queue_edit')}
                </button>
                <button
                  type="button"
                  class="button"
                  disabled={busy}
                  aria-label={t('queue_deleteNamed', isolated(template.name))}
                  onClick={() => save({ templates: templates.filter(({ id }) => id !== template.id) })}
                >
                  {t('queue_delete')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      <div>
        <button type="button" class="button" onClick={() => setOpen('new')}>
          {t('queue_templates_add')}
        </button>
      </div>
      {open && (
        <TemplateDialog
          client={client}
          queue={queue}
          template={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
