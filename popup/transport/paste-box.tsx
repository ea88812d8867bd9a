import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isRefusal } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import { ask } from '../app/ask.ts';
import { currentFrame, openDesk } from '../app/frame.ts';
import { t } from '../app/strings.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { arrivedIn, type NotOpened } from './arrived.ts';

/** The most text the worker takes, in UTF-16 units; armored messages are ASCII, so a file's bytes compare with it. */
const MOST = 1_100_000;
/** Typing is answered after a pause; a paste at once. */
const PAUSE_MS = 600;

interface Props {
  /** Everything the text held, refusals included; those are already shown here. */
  readonly onOpened: (opened: OpenedView[]) => void;
  readonly autoFocus?: boolean;
}

/** One box that takes anything and answers at once: text, a whole e-mail, a file. */
export function PasteBox({ onOpened, autoFocus = false }: Props) {
  const [text, setText] = useState('');
  const [refusals, setRefusals] = useState<readonly NotOpened[]>([]);
  const [reading, setReading] = useState(false);
  const [over, setOver] = useState(false);
  const timer = useRef(0);
  const turn = useRef(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const id = useId();
  // the popup closes as soon as a file chooser opens or the mouse leaves for a folder
  const takesFiles = currentFrame() !== 'popup';

  useEffect(() => {
    if (autoFocus) box.current?.focus();
    return () => clearTimeout(timer.current);
  }, [autoFocus]);

  const open = async (content: string) => {
    const mine = ++turn.current;
    if (content.trim() === '') return setRefusals([]);
    if (content.length > MOST) return setRefusals([{ refused: 'too-large' }]);
    setReading(true);
    const answer = await ask('paste.open', { text: content });
    if (mine !== turn.current) return;
    setReading(false);
    if (isRefusal(answer)) return setRefusals([answer]);
    setRefusals(answer.opened.filter(isRefusal));
    if (arrivedIn(answer.opened).length > 0) onOpened(answer.opened);
  };
  const typed = (content: string, pasted: boolean) => {
    setText(content);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void open(content), pasted ? 0 : PAUSE_MS);
  };
  const takeFiles = async (files: FileList | null | undefined) => {
    const list = [...(files ?? [])];
    if (list.length === 0) return;
    if (list.reduce((sum, file) => sum + file.size, 0) > MOST) return setRefusals([{ refused: 'too-large' }]);
    typed((await Promise.all(list.map((file) => file.text()))).join('\n'), true);
  };

  const dropping = takesFiles && {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      setOver(false);
      void takeFiles(event.dataTransfer.files);
    },
  };
  return (
    <div class={over ? 'paste-box over' : 'paste-box'} {...dropping}>
      <label for={id}>{t('pasteLabel')}</label>
      <textarea
        id={id}
        ref={box}
        rows={6}
        value={text}
        spellcheck={false}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        onInput={(event) => typed(event.currentTarget.value, event.inputType.startsWith('insertFrom'))}
      />
      <p class="small soft" id={`${id}-hint`}>
        {t(takesFiles ? 'pasteHintFiles' : 'pasteHint')}
      </p>
      {takesFiles ? (
        <>
          <button type="button" class="button" onClick={() => chooser.current?.click()}>
            {t('pasteFile')}
          </button>
          <input
            ref={chooser}
            type="file"
            accept=".countersign,.txt,text/plain"
            multiple
            hidden
            onChange={(event) => {
              void takeFiles(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </>
      ) : (
        <button type="button" class="link" onClick={() => void openDesk({ at: 'paste' })}>
          {t('pasteFileTab')}
        </button>
      )}
      <p class="small soft" role="status">
        {reading && t('pasteReading')}
      </p>
      <PasteRefusals refusals={refusals} />
    </div>
  );
}

/** Why messages of a paste were not opened; several may fail alike, and that is said once. */
export function PasteRefusals({ refusals }: { refusals: readonly NotOpened[] }) {
  return [...new Map(refusals.map((one) => [sameAs(one), one])).values()].map((refusal) => (
    <One key={sameAs(refusal)} refusal={refusal} />
  ));
}

const isGone = ({ refused, brought }: NotOpened): boolean => refused === 'replayed' && brought === undefined;

const sameAs = (refusal: NotOpened): string => `${refusal.refused} ${refusal.to ?? ''} ${isGone(refusal)}`;

function One({ refusal }: { refusal: NotOpened }) {
  if (refusal.to)
    return (
      <p class="notice" role="alert">
        <Sentence of="refusal_for_another_named" values={[refusal.to, refusal.to]} />
      </p>
    );
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {isGone(refusal) && <p class="small soft">{t('refusal_replayed_gone')}</p>}
      {refusal.refused === 'nothing-found' && (
        <p class="small soft">
          {t('pasteExample')} <code>-----BEGIN COUNTERSIGN CHANGES-----</code>
        </p>
      )}
    </>
  );
}
