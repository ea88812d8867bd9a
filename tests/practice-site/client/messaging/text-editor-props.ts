import type { Editor } from '@tiptap/react';

export interface TextEditorProps {
  label: string;
  placeholder?: string;
  initial: string;
  onText: (text: string) => void;
  /** True when the key was taken and is to do nothing else. */
  onKey?: (event: KeyboardEvent) => boolean;
  /** The text or the place of the caret changed; TipTap only. */
  onCaret?: (editor: Editor) => void;
}
