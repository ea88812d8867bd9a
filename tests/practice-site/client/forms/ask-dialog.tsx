import { Modal } from '../modal.tsx';
import { useWords } from '../page-context.ts';
import { Action, Foot, Head } from './parts.tsx';

interface AskDialogProps {
  title: string;
  text: string;
  /** What the button says that does it. */
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before something is lost. */
export function AskDialog({ title, text, yes, onYes, onNo }: AskDialogProps) {
  const words = useWords();
  return (
    <Modal label={title} small onClose={onNo}>
      <Head heading={title} />
      <p className="modal-text">{text}</p>
      <Foot>
        <Action text={words.keepEditing} onPress={onNo} />
        <Action text={yes} primary onPress={onYes} />
      </Foot>
    </Modal>
  );
}
