import type { Editor, JSONContent } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';

/** Paragraphs, hard breaks and undo; without lists and marks, so that "- " and "**" stay what was typed. */
export const PLAIN_PARAGRAPHS = [
  StarterKit.configure({
    blockquote: false,
    bold: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: false,
    horizontalRule: false,
    italic: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
  }),
];

/** Text as a document: one paragraph per line, empty ones included. */
export function toDocument(text: string): JSONContent {
  const paragraphs = text
    .split('\n')
    .map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    );
  return { type: 'doc', content: paragraphs };
}

/** The document as text: "\n" between paragraphs and for a hard break. */
export const readText = (editor: Editor): string => editor.getText({ blockSeparator: '\n' });
