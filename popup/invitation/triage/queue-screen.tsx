import { useId, useState } from 'preact/hooks';
import type { Refusal } from '../../../src/refusals.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { firstName, sectionLabel } from '../../ui/format/labels.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Segments } from '../../ui/segments.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { RulesScreen } from '../policy/rules-screen.tsx';
import { TemplatesScreen } from '../policy/templates-screen.tsx';
import { TriageScreen } from './triage-screen.tsx';
import type { Queue } from './use-queue.ts';

const PARTS = {
  list: 'queue_part_list',
  templates: 'queue_part_templates',
  rules: 'queue_part_rules',
} as const;

interface Props {
  readonly client: ClientView;
  readonly queue: Queue | undefined;
  readonly refusal: Refusal | undefined;
  readonly now: number;
}

/** The client's invitations, the words for replies to them, and the written policy. */
export function QueueScreen({ client, queue, refusal, now }: Props) {
  const [part, setPart] = useState<keyof typeof PARTS>('list');
  const id = useId();
  const failed = queue?.decisions.refusal ?? (queue ? undefined : refusal);
  return (
    <section class="desk-editor queue" aria-labelledby={`${id}-title`}>
      <header class="desk-editor-head">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {sectionLabel('invitations')}
        </h2>
        <Segments legend="queue_parts" views={PARTS} view={part} onView={setPart} />
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
