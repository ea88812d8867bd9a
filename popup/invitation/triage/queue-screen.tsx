import { useId, useState } from 'preact/hooks';
import type { Refusal } from '../../../src/refusals.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { type StringKey, t } from '../../app/strings.ts';
import { firstName, sectionLabel } from '../../ui/format/labels.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { RulesScreen } from '../policy/rules-screen.tsx';
import { TemplatesScreen } from '../policy/templates-screen.tsx';
import { TriageScreen } from './triage-screen.tsx';
import type { Queue } from './use-queue.ts';

type Part = 'list' | 'templates' | 'rules';
const PARTS: Readonly<Record<Part, StringKey>> = {
  list: 'queue_part_list',
  templates: 'queue_part_templates',
  rules: 'queue_part_rules',
};

interface Props {
  readonly client: ClientView;
  readonly queue: Queue | undefined;
  readonly refusal: Refusal | undefined;
  readonly now: number;
}

/** The client's invitations, the words for replies to them, and the written policy. */
export function QueueScreen({ client, queue, refusal, now }: Props) {
  const [part, setPart] = useState<Part>('list');
  const id = useId();
  const failed = queue?.decisions.refusal ?? (queue ? undefined : refusal);
  return (
    <section class="desk-editor queue" aria-labelledby={`${id}-title`}>
      <header class="desk-editor-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {sectionLabel('invitations')}
        </h2>
        <fieldset class="segments">
          <legend class="visually-hidden">{t('queue_parts')}</legend>
          {(Object.keys(PARTS) as Part[]).map((each) => (
            <label key={each}>
              <input type="radio" name={id} checked={each === part} onChange={() => setPart(each)} />
              {t(PARTS[each])}
            </label>
          ))}
        </fieldset>
      </header>
      {failed && <RefusalNotice refusal={failed} />}
      {queue && part === 'list' && queue.items.length === 0 && (
        <p class="soft">
          <Sentence of="queue_empty" values={[firstName(client.name)]} />
        </p>
      )}
      {queue && part === 'list' && queue.items.length > 0 && <TriageScreen client={client} queue={queue} />}
      {queue && part === 'templates' && <TemplatesScreen client={client} queue={queue} />}
      {queue && part === 'rules' && <RulesScreen client={client} queue={queue} now={now} />}
    </section>
  );
}
