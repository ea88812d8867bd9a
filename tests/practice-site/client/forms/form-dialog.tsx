import { type ReactNode, useState } from 'react';
import { LayerContext } from '../fields/typeahead.tsx';
import { Cross } from '../icons.tsx';
import { Modal } from '../modal.tsx';
import { navigate } from '../navigation.ts';
import { usePage, useWords } from '../page-context.ts';
import { sendForm } from '../server.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import type { FormState } from './form-state.ts';
import { useLate } from './late.ts';
import { UnknownForm } from './unknown-form.tsx';

interface FormDialogProps {
  heading: string;
  form: FormState;
  /** What follows `/practice-api/in/`. */
  endpoint: string;
  /** The page to go to once the form is closed. */
  exitPath: string;
  notifyNetwork?: boolean;
  onSaved?: () => void;
  children: ReactNode;
}

/** The dialog around a form: header, fields that come a beat later, and a footer with the only Save. */
export function FormDialog(props: FormDialogProps) {
  const { form, exitPath } = props;
  const page = usePage();
  const words = useWords();
  const ready = useLate(page.formDelayMs);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState(false);
  const [asking, setAsking] = useState(false);

  const save = async () => {
    setSending(true);
    setRefused(false);
    const { notifyNetwork } = props;
    const request = { values: { ...form.values }, ...(notifyNetwork === undefined ? {} : { notifyNetwork }) };
    const accepted = await sendForm(props.endpoint, request);
    setSending(false);
    setRefused(!accepted);
    if (!accepted) return;
    navigate(exitPath);
    props.onSaved?.();
  };
  const leave = () => (form.dirty ? setAsking(true) : navigate(exitPath));

  return (
    <>
      <Modal label={props.heading} onClose={leave}>
        <header className="modal-head">
          <h2>{props.heading}</h2>
          <button type="button" className="plain" aria-label={words.dismiss} onClick={leave}>
            <Cross />
          </button>
        </header>
        <LayerContext value={layer}>
          <div className="modal-body">
            {!ready && <p className="quiet">{words.loading}</p>}
            {ready && (page.unknownForm ? <UnknownForm /> : props.children)}
          </div>
        </LayerContext>
        {refused && (
          <p className="alert" role="alert">
            {words.saveFailed}
          </p>
        )}
        {!page.unknownForm && (
          <footer className="modal-foot">
            <button type="button" className="primary" disabled={!form.dirty || sending} onClick={() => void save()}>
              {words.save}
            </button>
          </footer>
        )}
        <div ref={setLayer} />
      </Modal>
      {asking && <DiscardDialog onKeep={() => setAsking(false)} onDiscard={() => navigate(exitPath)} />}
    </>
  );
}
