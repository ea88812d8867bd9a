import { useRef, useState } from 'react';
import { POST_LIMIT } from '../../shared/network.ts';
import { Counter } from '../fields/counter.tsx';
import { LayerContext } from '../fields/suggestion-box.tsx';
import { Choice } from '../forms/ask-dialog.tsx';
import { useLate } from '../forms/late.ts';
import { Action, Alert, Foot, Head } from '../forms/parts.tsx';
import { TextEditor } from '../messaging/text-editor.tsx';
import { Modal } from '../modal.tsx';
import { keepDraft, sendPost } from '../network/server.ts';
import { useNetworkWords, usePage, useWords } from '../page-context.ts';
import { MentionList, useMentions } from './mentions.tsx';

interface PostDialogProps {
  /** The draft that was kept, or ''. */
  draft: string;
  /** With the text that was kept as a draft, or ''. */
  onClose: (kept: string) => void;
  onPosted: (text: string) => void;
}

/** Where a post is written. */
export function PostDialog({ draft, onClose, onPosted }: PostDialogProps) {
  const { formDelayMs } = usePage();
  const words = useNetworkWords();
  const { saveFailed, loading } = useWords();
  const ready = useLate(formDelayMs);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [text, setText] = useState(draft);
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const busy = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  const mentions = useMentions();
  const tooLong = text.length > POST_LIMIT;

  const post = async () => {
    if (busy.current) return;
    busy.current = true;
    setFailed(false);
    const done = await sendPost(text, mentions.chosenIn(text));
    busy.current = false;
    if (done) onPosted(text);
    else setFailed(true);
  };
  const leave = () => {
    if (mentions.open) mentions.close();
    else if (text.trim() === '') onClose('');
    else setAsking(true);
  };
  const keep = (kept: string) => {
    void keepDraft(kept);
    onClose(kept);
  };

  return (
    <Modal label={words.createPost} onClose={leave}>
      <LayerContext value={layer}>
        <Head heading={words.createPost} onDismiss={leave} />
        <div className="modal-body" ref={place}>
          {ready ? (
            <TextEditor
              label={words.postEditor}
              placeholder={words.postPrompt}
              initial={draft}
              onText={setText}
              onKey={mentions.onKey}
              onCaret={mentions.onCaret}
            />
          ) : (
            <p className="quiet">{loading}</p>
          )}
          <Counter value={text} maxLength={POST_LIMIT} />
        </div>
        <Alert text={tooLong ? words.tooLong : failed ? saveFailed : null} />
        <Foot>
          <Action text={words.post} primary disabled={text.trim() === '' || tooLong} onPress={() => void post()} />
        </Foot>
        <MentionList mentions={mentions} below={place.current} />
      </LayerContext>
      <div ref={setLayer} />
      {asking && (
        <Choice
          title={words.draftTitle}
          text={words.draftText}
          no={words.draftDiscard}
          yes={words.draftKeep}
          onNo={() => keep('')}
          onYes={() => keep(text)}
          onEscape={() => setAsking(false)}
        />
      )}
    </Modal>
  );
}
