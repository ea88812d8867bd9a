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

interface ChoiceProps extends AskDialogProps {
  /** What the other button says. */
  no: string;
  /** Escape was pressed; by itself the same as the other button. */
  onEscape?: () => void;
}

/** Asks before something is lost. */
export function AskDialog(props: AskDialogProps) {
  return <Choice {...props} no={useWords().keepEditing} />;
}

/** A question with two answers. */
export function Choice({ title, text, no, yes, onNo, onYes, onEscape = onNo }: ChoiceProps) {
  return (
    <Modal label={title} small onClose={onEscape}>
      <Head heading={title} />
      <p className="modal-text">{text}</p>
      <Foot>
        <Action text={no} onPress={onNo} />
        <Action text={yes} primary onPress={onYes} />
      </Foot>
    </Modal>
  );
}
