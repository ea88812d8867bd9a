import { useNetworkWords, usePage } from '../page-context.ts';
import { put } from '../words/network-words.ts';
import { Answering, useAnswers } from './answering.tsx';
import { Buttons, MessageButton } from './buttons.tsx';
import { Note } from './told.tsx';

/** What the profile of somebody who invites says of it. */
export function Inviter() {
  const { invitation } = usePage();
  return invitation?.kind === 'person' || invitation?.kind === 'follower' ? (
    <Answering>
      <InviterCard />
    </Answering>
  ) : null;
}

function InviterCard() {
  const { invitation } = usePage();
  const words = useNetworkWords();
  const { outcomes } = useAnswers();
  if (!invitation) return null;
  const { id, state } = invitation;
  const outcome = outcomes[id] ?? (state === 'open' ? undefined : state);
  if (outcome === 'ignored') return null;
  return (
    <section className="card">
      {outcome === 'accepted' && <MessageButton card={invitation} on="profile" />}
      {outcome === 'gone' && <p role="status">{words.noLongerThere}</p>}
      {!outcome && (
        <>
          <div className="row">
            <p>{put(words.wantsToConnect, invitation)}</p>
            <Buttons card={invitation} on="profile" />
          </div>
          {invitation.note !== '' && <Note text={invitation.note} />}
        </>
      )}
    </section>
  );
}
