import { type ReactNode, useState } from 'react';
import { LayerContext } from '../fields/suggestion-box.tsx';
import { Modal } from '../modal.tsx';
import { usePage, useWords } from '../page-context.ts';
import { useLate } from './late.ts';
import { Alert, Foot, Head } from './parts.tsx';
import { UnknownForm } from './unknown-form.tsx';

interface FormShellProps {
  heading: string;
  alert: string | null;
  onDismiss: () => void;
  actions: ReactNode;
  /** The fields, which come a beat later. */
  children: ReactNode;
}

/** What stands around a form: a dialog, or in the front end 'page' the page's own content. */
export function FormShell(props: FormShellProps) {
  const { frontEnd } = usePage();
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  if (frontEnd === 'page') {
    // lists drop down outside of everything else
    return (
      <LayerContext value={document.body}>
        <section className="card form-page">
          <Inside {...props} />
        </section>
      </LayerContext>
    );
  }
  return (
    <Modal label={props.heading} onClose={props.onDismiss}>
      <LayerContext value={layer}>
        <Inside {...props} />
      </LayerContext>
      <div ref={setLayer} />
    </Modal>
  );
}

function Inside({ heading, alert, onDismiss, actions, children }: FormShellProps) {
  const { formDelayMs, unknownForm } = usePage();
  const words = useWords();
  const ready = useLate(formDelayMs);
  return (
    <>
      <Head heading={heading} onDismiss={onDismiss} />
      <div className="modal-body">
        {!ready && <p className="quiet">{words.loading}</p>}
        {ready && (unknownForm ? <UnknownForm /> : children)}
      </div>
      <Alert text={alert} />
      {!unknownForm && <Foot>{actions}</Foot>}
    </>
  );
}
