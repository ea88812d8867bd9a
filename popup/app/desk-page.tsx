import { useEffect, useRef, useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import { ClientList, useSorted } from '../draft/clients/client-list.tsx';
import { clientState, findClients } from '../draft/clients/client-state.ts';
import { NobodyYet } from '../draft/clients/nobody-yet.tsx';
import { SelectedClient } from '../draft/clients/selected-client.tsx';
import { useFlushOnLeave } from '../draft/pending-drafts.ts';
import { NewClient } from '../grant/new-client.tsx';
import { PassOn, WritersAsk } from '../grant/sub-grant.tsx';
import { arrivedIn } from '../transport/arrived.ts';
import { OlderCopy } from '../transport/older-copy.tsx';
import { PasteDialog, useDroppedFile } from '../transport/paste-dialog.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { ask } from './ask.ts';
import type { DeskStep } from './desk-step.ts';
import { t, tn } from './strings.ts';
import { TopBar } from './top-bar.tsx';
import { useStepFocus } from './use-step-focus.ts';
import { useView } from './use-view.ts';

/** `paste` may come with what a dropped file turned out to hold. */
type Open =
  | { readonly what: 'new' }
  | { readonly what: 'paste'; readonly dropped: readonly OpenedView[] }
  | { readonly what: 'pass'; readonly client: string | null; readonly request: string | null };

const PASTE: Open = { what: 'paste', dropped: [] };

/** The delegate's desk: clients, the chosen client's sections, and the editor. */
export function DeskPage() {
  const { data, refusal } = useView('clients.list', {});
  const now = useMinute();
  const [selected, setSelected] = useState<string | null>(null);
  const [step, setStep] = useState<DeskStep>('clients');
  const list = useStepFocus(step === 'clients', true);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<Open | null>(location.hash === '#paste' ? PASTE : null);
  const [turn, setTurn] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  useFlushOnLeave();

  const clients = data?.clients;
  const sorted = useSorted(clients, now, turn);
  const found = findClients(sorted, query);
  const counts = clients && countWaiting(clients, now);
  const able = clients?.some(({ mayPassOn }) => mayPassOn) ?? false;
  const first = sorted[0]?.id;
  // a client that was just added is selected before the list shows it
  const shown = clients?.some(({ id }) => id === selected) ? selected : (first ?? null);

  useEffect(() => {
    if (selected === null && first !== undefined) setSelected(first);
  }, [selected, first]);

  const select = (id: string) => {
    setSelected(id);
    setStep('slots');
  };
  const close = () => {
    setOpen(null);
    setTurn(turn + 1);
  };
  const told = (opened: readonly OpenedView[]) => {
    const theirs = arrivedIn(opened).find((one) => clients?.some(({ id }) => id === one.id));
    if (theirs) select(theirs.id);
    setTurn((old) => old + 1);
  };
  useDroppedFile(async (text) => {
    const answer = await ask('paste.open', { text });
    const dropped = isRefusal(answer) ? [answer] : answer.opened;
    setOpen({ what: 'paste', dropped });
    told(dropped);
  });
  const toFirst = (how: 'open' | 'focus') => {
    const hit = found[0];
    if (!hit) return;
    if (how === 'open') select(hit.id);
    else root.current?.querySelector<HTMLElement>('.desk-clients .desk-row')?.focus();
  };
  const add = () => setOpen({ what: 'new' });
  const paste = () => setOpen(PASTE);

  return (
    <div ref={root} class="desk" data-step={step}>
      <TopBar counts={counts} query={query} onQuery={setQuery} onFirst={toFirst} onPaste={paste} onNew={add} />
      <OlderCopy />
      {!data && refusal && <RefusalNotice refusal={refusal} />}
      {clients?.length === 0 && <NobodyYet onNew={add} onPaste={paste} />}
      {clients && clients.length > 0 && (
        <main class="desk-body">
          <section ref={list} class="desk-column desk-clients" data-shown={step === 'clients'}>
            <h2 class="visually-hidden" tabIndex={-1}>
              {t('desk_clientsLabel')}
            </h2>
            <p class="visually-hidden" role="status">
              {query && tn('desk_found', found.length)}
            </p>
            {able && <WritersAsk onOpen={(request) => setOpen({ what: 'pass', client: null, request })} />}
            <ClientList lines={found} selected={shown} now={now} onSelect={select} />
            {found.length === 0 && <p class="soft desk-nothing">{t('desk_foundNone')}</p>}
          </section>
          {shown !== null && (
            <SelectedClient
              key={shown}
              id={shown}
              now={now}
              step={step}
              onStep={setStep}
              onPassOn={() => setOpen({ what: 'pass', client: shown, request: null })}
              onForgotten={() => {
                setSelected(null);
                setStep('clients');
              }}
            />
          )}
        </main>
      )}
      {open?.what === 'new' && <NewClient onAdded={select} onClose={close} />}
      {open?.what === 'paste' && (
        <PasteDialog
          dropped={open.dropped}
          onOpened={told}
          onClose={close}
          onAnswer={able ? (request) => setOpen({ what: 'pass', client: null, request }) : undefined}
        />
      )}
      {open?.what === 'pass' && (
        <PassOn clients={clients ?? []} client={open.client} request={open.request} onClose={close} />
      )}
    </div>
  );
}

function countWaiting(clients: Parameters<typeof findClients>[0], now: number) {
  const waits = clients.map((line) => clientState(line, now).waitsFor);
  const count = (who: string) => waits.filter((each) => each === who).length;
  return { clients: clients.length, writer: count('writer'), client: count('client') };
}

/** Now, drawn again every minute, so that "ends today" and "waits 3 days" come true by themselves. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
