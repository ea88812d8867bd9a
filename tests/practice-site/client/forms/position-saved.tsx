import { Modal } from '../modal.tsx';
import { useWords } from '../page-context.ts';

/** The follow-up that a saved position brings. */
export function PositionSaved({ onDismiss }: { onDismiss: () => void }) {
  const words = useWords();
  return (
    <Modal label={words.positionSaved} small onClose={onDismiss}>
      <header className="modal-head">
        <h2>{words.positionSaved}</h2>
      </header>
      <footer className="modal-foot">
        <button type="button" className="secondary" onClick={onDismiss}>
          {words.dismiss}
        </button>
      </footer>
    </Modal>
  );
}
