import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Decision } from '../../../src/invitation/answer.ts';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { formatNumber, t } from '../../app/strings.ts';
import { mayPropose } from '../../grant/scope-groups.ts';
import { firstName } from '../../ui/format/labels.ts';
import { useKeydown } from '../../ui/hooks/use-keys.ts';
import { CountedSentence, Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { commandOf, isElsewhere } from './commands.ts';
import { FilterBar } from './filter-bar.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { QueueList } from './queue-list.tsx';
import { isUndecidedItem, NO_FILTER, type QueueFilter, shownOf } from './shown.ts';
import { TriageBar } from './triage-bar.tsx';
import type { Queue } from './use-queue.ts';
import { type Triage, useTriage } from './use-triage.ts';

/** Hundreds of invitations, gone through with one hand on the keyboard. */
export function TriageScreen({ client, queue }: { readonly client: ClientView; readonly queue: Queue }) {
  const own = useMemo(() => queue.items.filter(({ invitation }) => !invitation.onlyOwner), [queue.items]);
  const [filter, setFilter] = useState<QueueFilter>(() => ({
    ...NO_FILTER,
    standing: own.some(isUndecidedItem) ? 'undecided' : 'all',
  }));
  const [opened, setOpened] = useState<string | null>(null);
  const [templateId, setTemplateId] = useState<string | null>(null);
  const [keysShown, setKeysShown] = useState(false);
  const shown = useMemo(() => shownOf(own, filter, opened), [own, filter, opened]);
  const template = queue.templates.find(({ id }) => id === templateId) ?? queue.templates[0];
  const triage = useTriage({
    queue,
    shown,
    template,
    allowed: allowedTo(client),
    opened,
    setOpened,
    onKeys: () => setKeysShown(true),
  });
  const keys = useQueueKeys(triage);
  const undecided = own.filter(isUndecidedItem).length;
  const count = t(
    'queue_count',
    formatNumber(shown.length),
    formatNumber(own.length),
    formatNumber(undecided),
    firstName(client.name),
  );

  return (
    <div ref={keys} class="queue-triage">
      <FilterBar filter={filter} onFilter={setFilter} />
      <div class="desk-row-of queue-counts">
        <p class="queue-count" tabIndex={-1}>
          {count}
        </p>
        <p class="small soft" role="status">
          {triage.said}
        </p>
        <button type="button" class="link small queue-keys" aria-keyshortcuts="?" onClick={() => setKeysShown(true)}>
          {t('queue_keys')}
        </button>
      </div>
      <TriageBar
        client={client}
        templates={queue.templates}
        template={template}
        onTemplate={setTemplateId}
        selected={shown.filter(({ invitation }) => triage.selected.has(invitation.path)).length}
        allowed={allowedTo(client)}
        canUndo={queue.decisions.depth > 0}
        isEmpty={shown.length === 0}
        onRun={triage.run}
      />
      {shown.length === 0 && <p class="soft">{t(undecided === 0 ? 'queue_allDecided' : 'queue_noneShown')}</p>}
      <QueueList client={client} queue={queue} shown={shown} triage={triage} />
      <OnlyOwner name={client.name} items={queue.items.filter(({ invitation }) => invitation.onlyOwner)} />
      {undecided === 0 && (
        <p class="soft small">
          <Sentence of="queue_nextShare" values={[firstName(client.name)]} />
        </p>
      )}
      {keysShown && <KeysDialog name={client.name} onClose={() => setKeysShown(false)} />}
    </div>
  );
}

/** The keys of the list, for everything inside the element but what is being typed; in a reply, only those that leave it. */
function useQueueKeys({ run, goOn }: Pick<Triage, 'run' | 'goOn'>): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useKeydown((event) => {
    const isReply = event.target instanceof Element && event.target.closest('.queue-reply') !== null;
    if (isReply && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) goOn();
    else if (isReply && event.key === 'Escape') run({ kind: 'clear' });
    else {
      const command = isElsewhere(event.target) ? undefined : commandOf(event);
      if (!command) return false;
      run(command);
    }
    return true;
  }, root);
  return root;
}

/** A reply is an answer and a message: it takes both verbs. Leaving it to the client takes none. */
function allowedTo(client: ClientView): ReadonlySet<Decision> {
  const may = (verb: 'accept' | 'ignore' | 'reply') => mayPropose(client, 'invitations', verb);
  return new Set<Decision>([
    ...(may('accept') ? (['accept'] as const) : []),
    ...(may('ignore') ? (['ignore'] as const) : []),
    ...(may('accept') && may('reply') ? (['reply'] as const) : []),
    'ask',
  ]);
}

interface Props {
  readonly name: string;
  readonly items: readonly QueueItem[];
}

/** Cards whose Accept is a link of the site's own: nobody but the owner can answer them. */
function OnlyOwner({ name, items }: Props) {
  if (items.length === 0) return null;
  return (
    <details class="queue-only">
      <summary>
        <CountedSentence of="queue_onlyOwner" count={items.length} values={[firstName(name)]} />
      </summary>
      <ul class="list">
        {items.map(({ invitation: { path, name: who, headline } }) => (
          <li key={path}>
            <Theirs text={who} />{' '}
            <span class="soft small">
              <Theirs text={headline} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
