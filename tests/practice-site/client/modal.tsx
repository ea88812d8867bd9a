import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { usePage } from './page-context.ts';

interface ModalProps {
  label: string;
  small?: boolean;
  /** Escape was pressed or the browser asks to close; the dialog stays until it is no longer drawn. */
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog, open as long as it is drawn; its make is that of the front end. */
export function Modal(props: ModalProps) {
  return usePage().frontEnd === 'classic' ? <ClassicModal {...props} /> : <NativeModal {...props} />;
}

/** The browser lets a page cancel Escape only now and then, so the key itself is taken. */
const takeEscape = (onClose: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  onClose();
};

function NativeModal({ label, small, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      data-testid="dialog"
      aria-label={label}
      className={small ? 'modal small' : 'modal'}
      onKeyDown={takeEscape(onClose)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}

function ClassicModal({ label, small, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => dialog.current?.focus(), []);
  return (
    <div className="veil">
      <div
        ref={dialog}
        role="dialog"
        aria-modal="true"
        aria-label={label}
        tabIndex={-1}
        className={small ? 'artdeco-modal modal small' : 'artdeco-modal modal'}
        onKeyDown={takeEscape(onClose)}
      >
        {children}
      </div>
    </div>
  );
}
