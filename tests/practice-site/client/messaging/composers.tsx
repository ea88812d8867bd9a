import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Recipient } from '../../shared/network.ts';
import { Cross } from '../icons.tsx';
import { fetchRecipient } from '../network/server.ts';
import { useNetworkWords, usePage } from '../page-context.ts';
import { Outlet } from '../shadow.tsx';
import { put } from '../words/network-words.ts';
import { Composer } from './composer.tsx';

const OpenContext = createContext<(memberId: string) => void>(() => undefined);

/** Opens a composer over the page for the member with this id. */
export const useOpenComposer = () => useContext(OpenContext);

interface Open {
  recipient: Recipient;
  text: string;
}

/** The page, and over it a composer for each conversation that was opened; they stay while the page changes. */
export function WithComposers({ children }: { children: ReactNode }) {
  const { older } = usePage();
  const [open, setOpen] = useState<Open[]>(older ? [older] : []);
  const add = async (memberId: string) => {
    const recipient = await fetchRecipient(memberId);
    if (!recipient) return;
    setOpen((before) =>
      before.some((other) => other.recipient.id === recipient.id) ? before : [...before, { recipient, text: '' }],
    );
  };
  const close = ({ id }: Recipient) => setOpen((before) => before.filter(({ recipient }) => recipient.id !== id));
  return (
    <OpenContext value={(memberId) => void add(memberId)}>
      {children}
      <Outlet>
        <div className="bubbles">
          {open.map(({ recipient, text }) => (
            <Bubble key={recipient.id} recipient={recipient} text={text} onClose={() => close(recipient)} />
          ))}
        </div>
      </Outlet>
    </OpenContext>
  );
}

function Bubble({ recipient, text, onClose }: Open & { onClose: () => void }) {
  const words = useNetworkWords();
  return (
    <div className="bubble" {...{ role: 'dialog', 'aria-label': put(words.conversation, recipient) }}>
      <header className="bubble-head">
        <h2>
          <a href={recipient.path}>{recipient.name}</a>
        </h2>
        <button type="button" className="plain" aria-label={put(words.closeConversation, recipient)} onClick={onClose}>
          <Cross />
        </button>
      </header>
      <p className="quiet">{recipient.headline}</p>
      <Composer recipient={recipient} initial={text} />
    </div>
  );
}
