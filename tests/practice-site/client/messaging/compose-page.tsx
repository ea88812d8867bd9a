import { useEffect, useState } from 'react';
import type { Recipient } from '../../shared/network.ts';
import { fetchRecipient } from '../network/server.ts';
import { useNetworkWords } from '../page-context.ts';
import { Outlet } from '../shadow.tsx';
import { Composer } from './composer.tsx';
import { ConversationList } from './conversation-list.tsx';

/** `/messaging/compose/?recipient=<id>`: a new message, beside the conversations there are. */
export function ComposePage() {
  const words = useNetworkWords();
  const [recipient, setRecipient] = useState<Recipient | null>(null);
  useEffect(() => {
    const id = new URLSearchParams(location.search).get('recipient');
    if (id !== null) void fetchRecipient(id).then(setRecipient);
  }, []);
  return (
    <>
      <ConversationList />
      <Outlet>
        <section className="card compose">
          <h2>{words.newMessage}</h2>
          {recipient ? <To recipient={recipient} /> : <input type="text" aria-label={words.newMessage} />}
          {recipient && <Composer recipient={recipient} initial="" />}
        </section>
      </Outlet>
    </>
  );
}

/** The recipient as a pill, then who that is: only the link tells people of the same name apart. */
function To({ recipient }: { recipient: Recipient }) {
  return (
    <>
      <p>
        <span className="pill">{recipient.name}</span>
      </p>
      <p>
        <a href={recipient.path}>{recipient.name}</a> <span className="quiet">{recipient.headline}</span>
      </p>
    </>
  );
}
