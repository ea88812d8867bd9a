import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../app/strings.ts';

interface Props {
  readonly title: ComponentChildren;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Esc, and gives the focus back. */
export function Dialog({ title, onClose, wide, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const gone = useRef(false);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    if (!shown?.querySelector('[autofocus]')) heading.current?.focus();
    return () => {
      gone.current = true;
      shown?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={wide ? 'desk-dialog desk-wide' : 'desk-dialog'}
      aria-labelledby={id}
      onClose={() => {
        // the event comes late: whoever took the dialog away knows already
        if (!gone.current) onClose();
      }}
    >
      <header class="desk-dialog-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="button plain" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </header>
      {children}
    </dialog>
  );
}
