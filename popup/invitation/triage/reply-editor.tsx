import { useEffect, useId, useRef } from 'preact/hooks';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import { filledAsFar, valuesFor } from '../../../src/invitation/templates.ts';
import { LIMITS } from '../../../src/profile/limits.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { formatList, isolated, type StringKey, t } from '../../app/strings.ts';
import { Counter } from '../../ui/counter.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { GrowingText } from '../../ui/growing-text.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { type ReplyState, replyState } from './reply-state.ts';
import type { Queue } from './use-queue.ts';

interface Props {
  readonly client: ClientView;
  readonly queue: Queue;
  readonly item: QueueItem;
  /** When it moves on, the writing begins at the end of the text. */
  readonly focus: number;
}

/** The reply to one person: a template filled in, and what is written over it. */
export function ReplyEditor({ client, queue, item, focus }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { invitation, reply } = item;
  const { templates, ownerName, decisions } = queue;
  const state = replyState(reply, item, ownerName, templates);
  useEffect(() => {
    const area = focus > 0 ? box.current?.querySelector('textarea') : null;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [focus]);
  const apply = (templateId: string) => {
    const words = templates.find((each) => each.id === templateId);
    if (!words) return;
    const text = filledAsFar(words.text, valuesFor(invitation, ownerName));
    decisions.decide(queue.items, 'reply', [
      { path: invitation.path, decision: 'reply', reply: text, template: words.id },
    ]);
  };
  return (
    <div ref={box} class="queue-reply">
      <div class="desk-row-of">
        <label for={id}>
          <Sentence of="queue_replyTo" values={[invitation.name]} />
        </label>
        {templates.length > 0 && (
          <label class="queue-with">
            <span class="small">{t('queue_template')}</span>
            <select value={state.template?.id ?? ''} onChange={(event) => apply(event.currentTarget.value)}>
              <option value="">{t('queue_ownWords')}</option>
              {templates.map((each) => (
                <option key={each.id} value={each.id}>
                  {isolated(each.name)}
                </option>
              ))}
            </select>
          </label>
        )}
        <Counter text={reply} limit={LIMITS.message} />
      </div>
      <div class="desk-sheet">
        <GrowingText
          id={id}
          value={reply}
          describedBy={`${id}-tier`}
          onValue={(text) => decisions.type(invitation.path, text)}
        />
      </div>
      <div id={`${id}-tier`} class="small">
        <Standing state={state} name={firstName(client.name)} />
      </div>
      <p class="small soft">{t('queue_replyKeys')}</p>
    </div>
  );
}

const WRONG: Readonly<Record<NonNullable<ReplyState['wrong']>, StringKey>> = {
  empty: 'queue_reply_empty',
  long: 'queue_reply_long',
  hidden: 'queue_reply_hidden',
};

/** What keeps the reply back, or else how the client will read it. */
function Standing({ state: { open, wrong, template }, name }: { readonly state: ReplyState; readonly name: string }) {
  if (open.length > 0) return <p class="notice">{t('queue_reply_open', formatList(open.map(isolated)))}</p>;
  if (wrong) return <p class="notice">{t(WRONG[wrong])}</p>;
  if (!template)
    return (
      <p>
        <Sentence of="queue_reply_own" values={[name]} />
      </p>
    );
  return (
    <p>
      <Sentence
        of={template.state === 'approved' ? 'queue_reply_approved' : 'queue_reply_notYet'}
        values={[template.name, name]}
      />
    </p>
  );
}
