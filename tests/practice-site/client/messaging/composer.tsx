import { useRef, useState } from 'react';
import { MESSAGE_LIMIT, type Recipient } from '../../shared/network.ts';
import { useLate } from '../forms/late.ts';
import { Action, Alert } from '../forms/parts.tsx';
import { sendMessage } from '../network/server.ts';
import { useNetworkWords, usePage, useWords } from '../page-context.ts';
import { TextEditor } from './text-editor.tsx';

interface ComposerProps {
  recipient: Recipient;
  initial: string;
}

/** What was written to one person, and where more is written. */
export function Composer({ recipient, initial }: ComposerProps) {
  const { formDelayMs, enterSends } = usePage();
  const words = useNetworkWords();
  const { loading } = useWords();
  const ready = useLate(formDelayMs);
  const [draft, setDraft] = useState({ turn: 0, text: initial });
  const [sent, setSent] = useState<string[]>([]);
  const [failed, setFailed] = useState(false);
  const busy = useRef(false);
  const { text, turn } = draft;
  const sendable = text.trim() !== '' && text.length <= MESSAGE_LIMIT;

  const send = async () => {
    if (!sendable || busy.current) return;
    busy.current = true;
    setFailed(false);
    const done = await sendMessage(recipient.id, text);
    busy.current = false;
    if (!done) return setFailed(true);
    setSent((before) => [...before, text]);
    setDraft({ turn: turn + 1, text: '' });
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!enterSends || event.key !== 'Enter' || event.shiftKey || event.isComposing) return false;
    void send();
    return true;
  };

  return (
    <>
      <ul className="sent">
        {sent.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever put in between
          <li key={index} className="prose">
            {message}
          </li>
        ))}
      </ul>
      {ready ? (
        <TextEditor
          key={turn}
          label={words.writeMessage}
          placeholder={words.writeMessage}
          initial={turn === 0 ? initial : ''}
          onText={(typed) => setDraft({ turn, text: typed })}
          onKey={onKey}
        />
      ) : (
        <p className="quiet">{loading}</p>
      )}
      <Alert text={failed ? words.notSent : null} />
      <footer className="composer-foot">
        {enterSends ? (
          <p className="quiet">{words.enterSends}</p>
        ) : (
          <Action text={words.send} primary disabled={!sendable} onPress={() => void send()} />
        )}
      </footer>
    </>
  );
}
