import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

interface ModalProps {
  label: string;
  small?: boolean;
  /** Escape was pressed or the browser asks to close; the dialog stays until it is no longer drawn. */
  onClose: () => void;
  children: ReactNode;
}

/** A native modal dialog, open as long as it is drawn. */
export function Modal({ label, small, onClose, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  // The browser lets a page cancel Escape only now and then, so the key itself is taken.
  const takeEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      data-testid="dialog"
      aria-label={label}
      className={small ? 'modal small' : 'modal'}
      onKeyDown={takeEscape}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>
  );
}
