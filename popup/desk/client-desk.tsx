import { useState } from 'preact/hooks';
import type { ClientView } from '../../src/messages/desk-views.ts';
import { isRefusal } from '../../src/refusal.ts';
import { ask } from '../ask.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { CountedSentence, Sentence } from '../parts/sentence.tsx';
import { t } from '../strings.ts';
import { AddPosition } from './add-position.tsx';
import { ClientHead } from './client-head.tsx';
import { Editor } from './editor.tsx';
import { Foot } from './foot.tsx';
import { ForgetClient } from './forget-client.tsx';
import { GrantNotice } from './grant-notice.tsx';
import { keepAll, noteKey, notes } from './kept.ts';
import { LookThrough } from './look-through.tsx';
import { MessageDialog } from './message-dialog.tsx';
import { readiness } from './readiness.ts';
import { SlotList } from './slot-list.tsx';
import { firstToShow } from './slot-state.ts';
import type { Step } from './step.ts';
import { useOutgoing } from './use-outgoing.ts';
import { useStepFocus } from './use-step-focus.ts';
import type { EditorView } from './view-switch.tsx';
import { Words } from './words.tsx';
import { WordsDialog } from './words-dialog.tsx';

interface Props {
  readonly client: ClientView;
  readonly now: number;
  /** Which of the three steps is on screen where there is room for one only. */
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly onForgotten: () => void;
}

type Open = 'look' | 'note' | 'words' | 'forget' | 'position';
/** What a message is: a round of changes, or something sent before. */
type Made =
  | { readonly what: 'round'; readonly rev: number; readonly count: number }
  | { readonly what: 'request' | 'last' };

/** One client: sections, editor, and what the next message will hold. */
export function ClientDesk({ client, now, step, onStep, onForgotten }: Props) {
  const { id } = client;
  const [chosen, setChosen] = useState(() => firstToShow(client.slots)?.slot ?? null);
  const [view, setView] = useState<EditorView>('beside');
  const [open, setOpen] = useState<Open | null>(null);
  const { outgoing, busy, refusal, make, close } = useOutgoing<Made>();
  // a position that was just added is chosen before the view shows it
  const slot = client.slots.find((each) => each.slot === chosen) ?? firstToShow(client.slots);
  const { ready, reasons } = readiness(client, now);
  const shut = () => setOpen(null);
  const slots = useStepFocus(step === 'slots');
  const work = useStepFocus<HTMLDivElement>(step === 'editor');

  const choose = (next: string) => {
    setChosen(next);
    onStep('editor');
  };
  const sign = () =>
    make(async () => {
      const unsaved = await keepAll();
      if (unsaved) return unsaved;
      const sent = await ask('changes.send', { id });
      if (isRefusal(sent)) return sent;
      notes.release(noteKey(id));
      shut();
      return { made: { what: 'round', rev: sent.rev, count: sent.count }, message: sent.message };
    });
  const again = (what: 'request' | 'last') =>
    make(async () => {
      const message = await ask(what === 'request' ? 'client.request' : 'changes.last', { id });
      return isRefusal(message) ? message : { made: { what }, message };
    });

  return (
    <>
      <section ref={slots} class="desk-column desk-slots" aria-label={client.name} data-shown={step === 'slots'}>
        <ClientHead
          client={client}
          onBack={() => onStep('clients')}
          onLast={() => void again('last')}
          onRequest={() => void again('request')}
          onForget={() => setOpen('forget')}
        />
        <GrantNotice client={client} now={now} busy={busy} onRequest={() => void again('request')} />
        <SlotList slots={client.slots} selected={slot?.slot ?? null} onSelect={choose} />
        {client.scope.some(({ section }) => section === 'experience') && (
          <button type="button" class="desk-add" onClick={() => setOpen('position')}>
            {t('desk_addPosition')}
          </button>
        )}
        <Words client={client} />
      </section>

      <div ref={work} class="desk-column desk-work" data-shown={step === 'editor'}>
        <button type="button" class="link desk-back" onClick={() => onStep('slots')}>
          <Sentence of="desk_backTo" values={[client.name]} />
        </button>
        {refusal && <RefusalNotice refusal={refusal} />}
        {slot ? (
          <Editor key={slot.slot} client={client} slot={slot} view={view} onView={setView} />
        ) : (
          <p class="soft desk-nothing">{t(client.slots.length > 0 ? 'desk_chooseSection' : 'desk_noSections')}</p>
        )}
      </div>

      <Foot
        client={client}
        ready={ready}
        reasons={reasons}
        busy={busy}
        onLook={() => setOpen('look')}
        onNote={() => setOpen('note')}
        onWords={() => setOpen('words')}
        onSign={() => void sign()}
      />

      {(open === 'look' || open === 'note') && (
        <LookThrough
          client={client}
          ready={ready}
          reasons={reasons}
          refusal={refusal}
          busy={busy}
          atNote={open === 'note'}
          onSign={() => void sign()}
          onClose={shut}
        />
      )}
      {open === 'words' && <WordsDialog client={client} onClose={shut} />}
      {open === 'forget' && <ForgetClient clientId={id} name={client.name} onForgotten={onForgotten} onClose={shut} />}
      {open === 'position' && (
        <AddPosition
          clientId={id}
          name={client.name}
          onClose={shut}
          onAdded={(added) => {
            shut();
            choose(added);
          }}
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

function MadeTitle({ made, name }: { readonly made: Made; readonly name: string }) {
  if (made.what === 'request') return <Sentence of="desk_made_request" values={[name]} />;
  if (made.what === 'round') return <CountedSentence of="desk_made_round" count={made.count} values={[name]} />;
  return <Sentence of="desk_made_last" values={[name]} />;
}
