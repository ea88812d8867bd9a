import { useEffect, useRef, useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import { SelectedClient } from '../draft/clients/client-desk.tsx';
import { ClientList, useSorted } from '../draft/clients/client-list.tsx';
import { clientState, findClients } from '../draft/clients/client-state.ts';
import { useFlushOnLeave } from '../draft/pending-drafts.ts';
import { NewClient } from '../grant/new-client.tsx';
import { PassOn, WritersAsk } from '../grant/sub-grant.tsx';
import { arrivedIn } from '../transport/arrived.ts';
import { PasteDialog, useDroppedFile } from '../transport/paste-dialog.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { ask } from './ask.ts';
import { t, tn } from './strings.ts';
import { TopBar } from './top-bar.tsx';
import { useAct } from './use-act.ts';
import { PASTE, useDesk, useStepFocus } from './use-desk.ts';
import { useView } from './use-view.ts';

/** The delegate's desk: clients, the chosen client's sections, and the editor. */
export function DeskPage() {
  const { data, refusal } = useView('clients.list', {});
  const now = useMinute();
  const { desk, move, select } = useDesk();
  const { client: selected, step, dialog } = desk;
  const list = useStepFocus(step === 'clients', true);
  const [query, setQuery] = useState('');
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
    if (selected === null && first !== undefined) move({ client: first });
  }, [selected, first, move]);

  const close = () => {
    move({ dialog: null });
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
    move({ dialog: { what: 'paste', dropped } });
    told(dropped);
  });
  const toFirst = (how: 'open' | 'focus') => {
    const hit = found[0];
    if (!hit) return;
    if (how === 'open') select(hit.id);
    else root.current?.querySelector<HTMLElement>('.desk-clients .desk-row')?.focus();
  };
  const add = () => move({ dialog: { what: 'new' } });
  const paste = () => move({ dialog: PASTE });
  const answer = (request: string) => move({ dialog: { what: 'pass', client: null, request } });

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
            {able && <WritersAsk onOpen={answer} />}
            <ClientList lines={found} selected={shown} now={now} onSelect={select} />
            {found.length === 0 && <p class="soft desk-nothing">{t('desk_foundNone')}</p>}
          </section>
          {shown !== null && <SelectedClient key={shown} id={shown} now={now} />}
        </main>
      )}
      {dialog?.what === 'new' && <NewClient onAdded={select} onClose={close} />}
      {dialog?.what === 'paste' && (
        <PasteDialog dropped={dialog.dropped} onOpened={told} onClose={close} onAnswer={able ? answer : undefined} />
      )}
      {dialog?.what === 'pass' && (
        <PassOn clients={clients ?? []} client={dialog.client} request={dialog.request} onClose={close} />
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

interface Props {
  readonly onNew: () => void;
  readonly onPaste: () => void;
}

/** The desk before the first client. */
function NobodyYet({ onNew, onPaste }: Props) {
  return (
    <main class="desk-nobody">
      <h2>{t('desk_nobody_title')}</h2>
      <ol class="desk-steps">
        <li>{t('desk_nobody_ask')}</li>
        <li>{t('desk_nobody_paste')}</li>
        <li>{t('desk_nobody_draft')}</li>
      </ol>
      <p class="soft">{t('desk_nobody_safe')}</p>
      <div class="row">
        <button type="button" class="button next" onClick={onNew}>
          {t('desk_nobody_new')}
        </button>
        <button type="button" class="button" onClick={onPaste}>
          {t('desk_paste')}
        </button>
      </div>
    </main>
  );
}

/** Says that drafts and answers since are missing here, for whoever writes for others. */
function OlderCopy() {
  const { data, reload } = useView('app.get', {});
  const { act, refusal, busy } = useAct();
  if (!data?.storeWentBack) return null;
  return (
    <div class="notice stack" role="status">
      <p>{t('desk_storeWentBack')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div>
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => void act('store.confirm', {}, () => void reload())}
        >
          {t('desk_storeKnown')}
        </button>
      </div>
    </div>
  );
}
