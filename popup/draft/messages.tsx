import { isRefusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { type MakeMessage, useOutgoing } from '../ui/message-dialog.tsx';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';
import { flushAll, noteKey, notes } from './pending-drafts.ts';

/** What a message is: a round of changes, or something sent before. */
export type Made =
  | { readonly what: 'round'; readonly rev: number; readonly count: number }
  | { readonly what: 'request' }
  | { readonly what: 'last' };

export function MadeTitle({ made, name }: { readonly made: Made; readonly name: string }) {
  if (made.what === 'request') return <Sentence of="desk_made_request" values={[name]} />;
  if (made.what === 'last') return <Sentence of="desk_made_last" values={[name]} />;
  if (made.count === 0) return <Sentence of="desk_made_takesBack" values={[name]} />;
  return <CountedSentence of="desk_made_round" count={made.count} values={[name]} />;
}

export interface Messages extends Omit<MakeMessage<Made>, 'make'> {
  /** Signs all that is ready, once everything that was typed is kept. */
  readonly sign: () => void;
  readonly again: (what: 'request' | 'last') => void;
}

/** The messages that go to one client. */
export function useMessages(clientId: string, onSigned: () => void): Messages {
  const { make, ...rest } = useOutgoing<Made>();
  const sign = () =>
    make(async () => {
      const unsaved = await flushAll();
      if (unsaved) return unsaved;
      const sent = await ask('changes.send', { id: clientId });
      if (isRefusal(sent)) return sent;
      notes.release(noteKey(clientId));
      onSigned();
      return { made: { what: 'round', rev: sent.rev, count: sent.count }, message: sent.message };
    });
  const again = (what: 'request' | 'last') =>
    make(async () => {
      const message = await ask(what === 'request' ? 'client.request' : 'changes.last', { id: clientId });
      return isRefusal(message) ? message : { made: { what }, message };
    });
  return { ...rest, sign: () => void sign(), again: (what) => void again(what) };
}
