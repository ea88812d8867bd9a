import { useNetworkWords } from '../page-context.ts';

const CONVERSATIONS = ['Olga Stern', 'Chris Berg', 'Ana Lima'];

/**
 * Conversations to choose from: a search that can be typed into, names that recipients have too, and the editor of a
 * conversation that was left, still in the document.
 */
export function ConversationList() {
  const words = useNetworkWords();
  return (
    <section className="card" aria-label={words.messaging}>
      <h2>{words.messaging}</h2>
      <div className="rich" {...editable(words.searchMessages)} />
      <ul className="entries">
        {CONVERSATIONS.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <div className="unseen">
        <h2>Olga Stern</h2>
        <div {...editable(words.writeMessage)} />
        <button type="button">{words.send}</button>
      </div>
    </section>
  );
}

const editable = (label: string) => ({ role: 'textbox', 'aria-label': label, contentEditable: true });
