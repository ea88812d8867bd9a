import { useState } from 'preact/hooks';
import type { Area } from '../../../src/profile/sections.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import type { ClientDialog } from '../../app/route.ts';
import { isolated, t } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { useDesk, useStepFocus } from '../../app/use-desk.ts';
import { useView } from '../../app/use-view.ts';
import { LogMismatchNotice } from '../../audit/log-mismatch.tsx';
import { GrantNotice } from '../../grant/grant-notice.tsx';
import { SubGrantList } from '../../grant/sub-grant-list.tsx';
import { Words } from '../../grant/words.tsx';
import { QueueScreen } from '../../invitation/triage/queue-screen.tsx';
import { useQueue } from '../../invitation/triage/use-queue.ts';
import { MessageDialog } from '../../ui/message-dialog.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { Editor, type EditorView } from '../editor.tsx';
import { Foot } from '../foot.tsx';
import { MadeTitle, useMessages } from '../messages.tsx';
import { PutBack } from '../put-back.tsx';
import { readiness } from '../readiness.ts';
import { SkillsScreen } from '../skills/skills-screen.tsx';
import { addingTo, hasQueue, QUEUE_SCREEN, SKILLS_SCREEN, screenOf } from '../slot-groups.ts';
import { SlotList } from '../slot-list.tsx';
import { firstToShow, slotCameBack } from '../slot-state.ts';
import type { Discarded } from '../use-slot-acts.ts';
import { ClientDialogs } from './client-dialogs.tsx';
import { ClientHead } from './client-head.tsx';

interface Props {
  readonly client: ClientView;
  readonly now: number;
}

/** One client: sections, editor, and what the next message will hold. */
function ClientDesk({ client, now }: Props) {
  const { id } = client;
  const { desk, move } = useDesk();
  const { step } = desk;
  const [start] = useState(() => startOf(client));
  const own = desk.client === id ? desk : undefined;
  const chosen = own?.slot ?? start;
  const [view, setView] = useState<EditorView>('beside');
  const open = (what: Exclude<ClientDialog['what'], 'add'>) => move({ client: id, ofClient: { what } });
  const shut = () => move({ ofClient: null });
  const [thrown, setThrown] = useState<Discarded | null>(null);
  const adding = useAct();
  const { outgoing, busy, refusal, close, sign, again } = useMessages(id, shut);
  // an entry that was just added is chosen before the view shows it
  const slot = client.slots.find((each) => each.slot === chosen) ?? firstToShow(client.slots);
  const { queue, refusal: unread } = useQueue(id);
  const screen = chosen === SKILLS_SCREEN || chosen === QUEUE_SCREEN || !slot ? chosen : screenOf(slot);
  const ready = readiness(client, now, queue);
  const adds = own?.ofClient?.what === 'add' ? own.ofClient.adds : undefined;
  const slots = useStepFocus(step === 'slots');
  const work = useStepFocus<HTMLDivElement>(step === 'editor');

  const choose = (next: string) => {
    setThrown(null);
    move({ client: id, slot: next, step: 'editor' });
  };
  const added = (fresh: string) => {
    shut();
    choose(chosen === SKILLS_SCREEN && adds === 'skills' ? SKILLS_SCREEN : fresh);
  };
  /** A new entry at once, where there is nothing else that adding could mean. */
  const add = (section: Area) => {
    if (addingTo(client, section)?.named) return move({ client: id, ofClient: { what: 'add', adds: section } });
    const entry = { clientId: id, section, entry: null, fields: [] };
    void adding.act('entry.add', entry, ({ slot: fresh }) => added(fresh));
  };

  return (
    <>
      <section
        ref={slots}
        class="desk-column desk-slots"
        aria-label={isolated(client.name)}
        data-shown={step === 'slots'}
      >
        <ClientHead
          client={client}
          onBack={() => move({ step: 'clients' })}
          onLast={() => again('last')}
          onRequest={() => again('request')}
          onForget={() => open('forget')}
          onSignedReport={() => open('signed-report')}
          onPassOn={() => move({ dialog: { what: 'pass', client: id, request: null } })}
        />
        {client.differs && <LogMismatchNotice mismatch={client.differs} />}
        <GrantNotice client={client} now={now} busy={busy} onRequest={() => again('request')} />
        <SlotList client={client} selected={screen} onSelect={choose} onAdd={add} />
        {adding.refusal && <RefusalNotice refusal={adding.refusal} />}
        <Words client={client} />
        <SubGrantList client={client} />
      </section>

      <div ref={work} class="desk-column desk-work" data-shown={step === 'editor'}>
        <button type="button" class="link desk-back" onClick={() => move({ step: 'slots' })}>
          <Sentence of="desk_backTo" values={[client.name]} />
        </button>
        {refusal && <RefusalNotice refusal={refusal} />}
        {thrown && <PutBack thrown={thrown} onBack={added} onGone={() => setThrown(null)} />}
        {screen === QUEUE_SCREEN ? (
          <QueueScreen client={client} queue={queue} refusal={unread} now={now} />
        ) : screen === SKILLS_SCREEN ? (
          <SkillsScreen
            client={client}
            onName={() => move({ client: id, ofClient: { what: 'add', adds: 'skills' } })}
          />
        ) : slot ? (
          <Editor key={slot.slot} client={client} slot={slot} view={view} onView={setView} onDiscarded={setThrown} />
        ) : (
          <p class="soft desk-nothing">{t(client.slots.length > 0 ? 'desk_chooseSection' : 'desk_noSections')}</p>
        )}
      </div>

      <Foot
        client={client}
        {...ready}
        busy={busy}
        onLook={() => open('preview')}
        onNote={() => open('note')}
        onWords={() => open('words')}
        onSign={sign}
      />

      {own?.ofClient && (
        <ClientDialogs
          client={client}
          open={own.ofClient}
          ready={ready}
          refusal={refusal}
          busy={busy}
          onSign={sign}
          onAdded={added}
          onClose={shut}
        />
      )}
      {outgoing && (
        <MessageDialog
          title={<MadeTitle made={outgoing.made} name={client.name} />}
          message={outgoing.message}
          to={client.name}
          copied={outgoing.copied}
          words={outgoing.made.what === 'round' && outgoing.made.rev === 1 ? client.words : null}
          onClose={close}
        />
      )}
    </>
  );
}

function startOf(client: ClientView): string | null {
  const { slots } = client;
  const first = firstToShow(slots);
  const isWaiting = slots.some((slot) => slotCameBack(slot) || slot.state === 'drafted');
  if (hasQueue(client) && (!first || (client.queue.undecided > 0 && !isWaiting))) return QUEUE_SCREEN;
  return first ? screenOf(first) : null;
}

/** What is known of the chosen client, once it is there. */
export function SelectedClient({ id, now }: { readonly id: string; readonly now: number }) {
  const { data, refusal } = useView('client.get', { id });
  if (!data) return <div class="desk-column desk-slots">{refusal && <RefusalNotice refusal={refusal} />}</div>;
  return <ClientDesk client={data} now={now} />;
}
