import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import type { PracticePress } from '../../network-types.ts';
import type { Card, Recipient, Spot } from '../../shared/network.ts';
import { Choice } from '../forms/ask-dialog.tsx';
import { Alert } from '../forms/parts.tsx';
import { useNetworkWords, usePage, useWords } from '../page-context.ts';
import { Outlet } from '../shadow.tsx';
import { reportPress, sendAnswer } from './server.ts';

/** What became of a card; 'gone' when it had been answered before. */
export type Outcome = 'accepted' | 'ignored' | 'gone';

interface Answers {
  /** By id of the invitation. */
  outcomes: Readonly<Record<string, Outcome>>;
  answer: (card: Card, how: 'accept' | 'ignore') => void;
}

const AnswersContext = createContext<Answers>({ outcomes: {}, answer: () => undefined });

export const useAnswers = () => useContext(AnswersContext);

/** Carries answers to the server, with the question before and the alert after. */
export function Answering({ children }: { children: ReactNode }) {
  const { takeCare } = usePage();
  const words = useNetworkWords();
  const { saveFailed } = useWords();
  const [outcomes, setOutcomes] = useState<Answers['outcomes']>({});
  const [alert, setAlert] = useState<string | null>(null);
  const [asking, setAsking] = useState<Card | null>(null);
  const busy = useRef(new Set<string>());

  const carryOut = async (card: Card, how: 'accept' | 'ignore') => {
    setAsking(null);
    if (busy.current.has(card.id)) return;
    busy.current.add(card.id);
    setAlert(null);
    const answered = await sendAnswer(card.id, how);
    busy.current.delete(card.id);
    if (answered === 'limit') setAlert(words.limitReached);
    else if (answered === 'failed') setAlert(saveFailed);
    else {
      const done = how === 'accept' ? 'accepted' : 'ignored';
      setOutcomes((before) => ({ ...before, [card.id]: answered === 'gone' ? 'gone' : done }));
    }
  };
  const answer = (card: Card, how: 'accept' | 'ignore') => {
    if (how === 'accept' && takeCare) setAsking(card);
    else void carryOut(card, how);
  };

  return (
    <AnswersContext value={{ outcomes, answer }}>
      {children}
      {alert !== null && (
        <div className="toast">
          <Alert text={alert} />
        </div>
      )}
      {asking && (
        <Outlet>
          <Choice
            title={words.takeCareTitle}
            text={words.takeCareText}
            no={words.takeCareNo}
            yes={words.takeCareYes}
            onNo={() => setAsking(null)}
            onYes={() => void carryOut(asking, 'accept')}
          />
        </Outlet>
      )}
    </AnswersContext>
  );
}

/** Tells the server of a press, before anything comes of it. */
export function notePress(
  button: PracticePress['button'],
  on: Spot,
  { id, path, name }: Pick<Recipient, 'id' | 'path' | 'name'>,
  event: { nativeEvent: Event },
): void {
  void reportPress({ button, on, id, path, name, trusted: event.nativeEvent.isTrusted });
}
