import { useRef, useState } from 'preact/hooks';
import type { MessageView } from '../../src/rpc/shapes.ts';
import { isolated, t } from '../app/strings.ts';
import { saveAsFile } from './format/save-as-file.ts';
import { Sentence } from './sentence.tsx';

/** A message that is ready to be carried to the other person, by whatever way the two already use. */
export function MessageOut({ message, to }: { message: MessageView; to: string }) {
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message.armor);
      setSaid(t('messageCopied', isolated(to)));
    } catch {
      setOpen(true);
      setSaid(t('messageByHand'));
      // the text must be on screen before it can be selected
      requestAnimationFrame(() => {
        text.current?.focus();
        text.current?.select();
      });
    }
  };
  const save = () => {
    saveAsFile(message.fileName, message.armor, 'text/plain');
    setSaid(t('messageSaved', isolated(message.fileName), isolated(to)));
  };

  return (
    <section class="message-out">
      <p class="lead">
        <Sentence of="messageSend" values={[to]} />
      </p>
      <button type="button" class="button next wide" onClick={() => void copy()}>
        {t('messageCopy')}
      </button>
      <button type="button" class="button wide" onClick={save}>
        {t('saveAsFile')}
      </button>
      <p class="small" role="status">
        {said}
      </p>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('messageShow')}</summary>
        <textarea class="armor" ref={text} readOnly rows={6} aria-label={t('messageText')} value={message.armor} />
      </details>
    </section>
  );
}
