import { EditorContent, useEditor } from '@tiptap/react';
import { useState } from 'react';
import { useFreshId } from './fresh-id.ts';
import { PLAIN_PARAGRAPHS, readText, toDocument } from './rich-text.ts';
import { Counter } from './text-field.tsx';

interface RichTextFieldProps {
  label: string;
  /** With a label on screen the editor is named by it, otherwise by aria-label. */
  labelShown: boolean;
  /** Read once: afterwards the editor's own state is the truth. */
  value: string;
  onChange: (text: string) => void;
  /** Enter makes no second paragraph. */
  singleLine: boolean;
  maxLength: number | undefined;
}

/** A TipTap editor for plain paragraphs. */
export function RichTextField({ label, labelShown, value, onChange, singleLine, maxLength }: RichTextFieldProps) {
  const labelId = useFreshId();
  const editorId = useFreshId();
  const [content] = useState(() => toDocument(value));
  const name: Record<string, string> = labelShown ? { 'aria-labelledby': labelId } : { 'aria-label': label };
  const editor = useEditor({
    extensions: PLAIN_PARAGRAPHS,
    content,
    editorProps: {
      attributes: { ...name, id: editorId, role: 'textbox', 'aria-multiline': String(!singleLine) },
      handleKeyDown: (_view, event) => singleLine && event.key === 'Enter',
    },
    onUpdate: (update) => onChange(readText(update.editor)),
  });
  return (
    <div className="field">
      {labelShown && <span id={labelId}>{label}</span>}
      <div data-testid="ui-core-tiptap-text-editor-wrapper" className={singleLine ? 'rich' : 'rich tall'}>
        <EditorContent editor={editor} />
      </div>
      <Counter value={value} maxLength={maxLength} />
    </div>
  );
}
