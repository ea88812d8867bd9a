import { useFreshId } from '../fields/fresh-id.ts';
import { Modal } from '../modal.tsx';
import { usePage, useWords } from '../page-context.ts';
import { Action, Foot, Head } from './parts.tsx';

/** What was saved just now. */
export interface Saved {
  form: 'position' | 'education' | 'certification';
  /** Company, school or issuing organization. */
  at: string;
}

/** The dialog that some saves bring; by itself only a position does. */
export function FollowUp({ saved, onDismiss }: { saved: Saved; onDismiss: () => void }) {
  const { followUp } = usePage();
  const words = useWords();
  const id = useFreshId();
  if (followUp === null && saved.form !== 'position') return null;
  const verify = followUp === 'verify';
  const heading = verify ? words.verify.replace('{company}', () => saved.at) : words.saved[saved.form];
  return (
    <Modal label={heading} small onClose={onDismiss}>
      <Head heading={heading} />
      {verify && (
        <div className="modal-body">
          <div className="field">
            <label htmlFor={id}>{words.verifyEmail}</label>
            <input id={id} type="email" />
          </div>
        </div>
      )}
      <Foot>
        <Action text={words.dismiss} onPress={onDismiss} />
      </Foot>
    </Modal>
  );
}
