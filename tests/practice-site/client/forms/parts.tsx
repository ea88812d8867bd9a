import type { ReactNode } from 'react';
import { Cross } from '../icons.tsx';
import { usePage, useWords } from '../page-context.ts';

/** Head, alert and foot of dialogs, with the class names of the classic front end where it has some. */
export function Head({ heading, onDismiss }: { heading: string; onDismiss?: () => void }) {
  const words = useWords();
  return (
    <header className="modal-head">
      <h2>{heading}</h2>
      {onDismiss && (
        <button type="button" className="plain" aria-label={words.dismiss} onClick={onDismiss}>
          <Cross />
        </button>
      )}
    </header>
  );
}

export function Alert({ text }: { text: string | null }) {
  const classic = usePage().frontEnd === 'classic';
  if (text === null) return null;
  return (
    <p className={classic ? 'alert artdeco-inline-feedback--error' : 'alert'} role="alert">
      {text}
    </p>
  );
}

export function Foot({ children }: { children: ReactNode }) {
  const classic = usePage().frontEnd === 'classic';
  return <footer className={classic ? 'modal-foot artdeco-modal__actionbar' : 'modal-foot'}>{children}</footer>;
}

interface ActionProps {
  text: string;
  onPress: () => void;
  primary?: boolean;
  disabled?: boolean;
}

export function Action({ text, onPress, primary, disabled }: ActionProps) {
  const classic = usePage().frontEnd === 'classic';
  const look = primary ? (classic ? 'primary artdeco-button--primary' : 'primary') : 'secondary';
  return (
    <button type="button" className={look} disabled={disabled} onClick={onPress}>
      {text}
    </button>
  );
}
