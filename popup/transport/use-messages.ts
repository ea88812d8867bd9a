import { isRefusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import type { Made } from '../draft/made.tsx';
import { flushAll, noteKey, notes } from '../draft/pending-drafts.ts';
import { type MakeMessage, useOutgoing } from './use-outgoing.ts';

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
