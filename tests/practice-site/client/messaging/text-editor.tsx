import { EditorContent, useEditor } from '@tiptap/react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { PLAIN_PARAGRAPHS, readText, toDocument } from '../fields/rich-text.ts';
import { usePage } from '../page-context.ts';
import { fillPlain, readPlain } from './plain-text.ts';
import type { TextEditorProps } from './text-editor-props.ts';

/** Where a message or a post is typed; drawn anew, it starts from its first text again. */
export function TextEditor(props: TextEditorProps) {
  return usePage().editor === 'plain' ? <PlainEditor {...props} /> : <TipTapEditor {...props} />;
}

const attributesOf = ({ label, placeholder }: TextEditorProps): Record<string, string> => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': label,
  ...(placeholder === undefined ? {} : { 'aria-placeholder': placeholder, 'data-placeholder': placeholder }),
});

function TipTapEditor(props: TextEditorProps) {
  // TipTap keeps the first handlers it is given
  const latest = useRef(props);
  latest.current = props;
  const [content] = useState(() => toDocument(props.initial));
  const editor = useEditor({
    extensions: PLAIN_PARAGRAPHS,
    content,
    autofocus: 'end',
    editorProps: {
      attributes: attributesOf(props),
      handleKeyDown: (_view, event) => latest.current.onKey?.(event) ?? false,
    },
    onUpdate: (update) => latest.current.onText(readText(update.editor)),
    onTransaction: (change) => latest.current.onCaret?.(change.editor),
  });
  return (
    <div data-testid="ui-core-tiptap-text-editor-wrapper" className="rich">
      <EditorContent editor={editor} />
    </div>
  );
}

/** A contenteditable without a library, as the older pages have it. */
function PlainEditor(props: TextEditorProps) {
  const box = useRef<HTMLDivElement>(null);
  const [initial] = useState(props.initial);
  useEffect(() => {
    if (!box.current) return;
    fillPlain(box.current, initial);
    box.current.focus();
  }, [initial]);
  const handlers = {
    onInput: ({ currentTarget }: FormEvent<HTMLElement>) => props.onText(readPlain(currentTarget)),
    onKeyDown: (event: KeyboardEvent) => {
      if (props.onKey?.(event.nativeEvent)) event.preventDefault();
    },
  };
  return (
    <div className="rich">
      <div ref={box} contentEditable className="plain-editor" {...attributesOf(props)} {...handlers} />
    </div>
  );
}
