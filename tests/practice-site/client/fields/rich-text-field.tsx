import { EditorContent, useEditor } from '@tiptap/react';
import { useState } from 'react';
import { type FieldProps, useControl } from './control.tsx';
import { Counter } from './counter.tsx';
import { PLAIN_PARAGRAPHS, readText, toDocument } from './rich-text.ts';

/**
 * A TipTap editor for plain paragraphs. Its first text is read once: afterwards the editor's own state is the truth.
 */
export function RichTextField({ drawn, form }: FieldProps) {
  const { id, labelId, ariaLabel } = useControl(drawn);
  const value = form.value(drawn.field);
  const [content] = useState(() => toDocument(value));
  const singleLine = drawn.spec.rows === 1;
  const attributes: Record<string, string> = { 'aria-multiline': String(!singleLine) };
  if (id !== undefined) attributes.id = id;
  if (!drawn.drops.has('role')) attributes.role = 'textbox';
  if (labelId !== undefined) attributes['aria-labelledby'] = labelId;
  if (ariaLabel !== undefined) attributes['aria-label'] = ariaLabel;
  const editor = useEditor({
    extensions: PLAIN_PARAGRAPHS,
    content,
    editorProps: { attributes, handleKeyDown: (_view, event) => singleLine && event.key === 'Enter' },
    onUpdate: (update) => form.set(drawn.field, readText(update.editor)),
  });
  const shown = labelId !== undefined || (ariaLabel !== undefined && !drawn.spec.nameHidden);
  return (
    <div className="field">
      {shown && <span id={labelId}>{drawn.label}</span>}
      <div data-testid="ui-core-tiptap-text-editor-wrapper" className={singleLine ? 'rich' : 'rich tall'}>
        <EditorContent editor={editor} />
      </div>
      <Counter value={value} maxLength={drawn.maxLength} />
    </div>
  );
}
