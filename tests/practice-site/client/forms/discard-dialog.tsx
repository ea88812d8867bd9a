import { Modal } from '../modal.tsx';
import { useWords } from '../page-context.ts';

/** Asks before changes are thrown away. */
export function DiscardDialog({ onKeep, onDiscard }: { onKeep: () => void; onDiscard: () => void }) {
  const words = useWords();
  return (
    <Modal label={words.discardTitle} small onClose={onKeep}>
      <header className="modal-head">
        <h2>{words.discardTitle}</h2>
      </header>
      <p className="modal-text">{words.discardText}</p>
      <footer className="modal-foot">
        <button type="button" className="secondary" onClick={onKeep}>
          {words.keepEditing}
        </button>
        <button type="button" className="primary" onClick={onDiscard}>
          {words.discard}
        </button>
      </footer>
    </Modal>
  );
}
