import type { Editor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { useFreshId } from '../fields/fresh-id.ts';
import { SuggestionBox } from '../fields/suggestion-box.tsx';
import { useNetworkWords, usePage } from '../page-context.ts';
import type { Suggestion } from '../suggestions.ts';

const PEOPLE: readonly Suggestion[] = ['Ana Lima', 'Ben Holt', 'Ida Holm', 'Olga Stern'].map((name) => ({ name }));
const HASHTAGS: readonly Suggestion[] = ['#birds', '#gardening', '#sales', '#salesforce'].map((name) => ({ name }));

/** "@" or "#" and what follows it, up to the caret. */
const STARTED = /(?:^|[\s\ufffc])([@#])([\p{L}\p{N}_]{0,30})$/u;

interface Mentions {
  open: boolean;
  matches: readonly Suggestion[];
  active: number;
  onKey: (event: KeyboardEvent) => boolean;
  onCaret: (editor: Editor) => void;
  choose: (chosen: Suggestion) => void;
  close: () => void;
  /** The people chosen from the list whom the text still names. */
  chosenIn: (text: string) => string[];
}

/** The list that appears while "@…" or "#…" is being typed. */
export function useMentions(): Mentions {
  const { mentionTakesEnter } = usePage();
  const [started, setStarted] = useState<{ mark: string; typed: string } | null>(null);
  const [active, setActive] = useState(-1);
  const editor = useRef<Editor | null>(null);
  const chosen = useRef<string[]>([]);
  const matches = started ? matching(started) : [];
  const open = matches.length > 0;

  const close = () => setStarted(null);
  const onCaret = (present: Editor) => {
    editor.current = present;
    const { $from, empty } = present.state.selection;
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
    const [, mark, typed] = (empty && STARTED.exec(before)) || [];
    if (mark === started?.mark && typed === started?.typed) return;
    setStarted(mark === undefined || typed === undefined ? null : { mark, typed });
    setActive(mentionTakesEnter ? 0 : -1);
  };
  const choose = ({ name }: Suggestion) => {
    if (!editor.current || !started) return;
    const { from } = editor.current.state.selection;
    const length = started.mark.length + started.typed.length;
    if (started.mark === '@') chosen.current.push(name);
    editor.current.commands.insertContentAt({ from: from - length, to: from }, `${name} `);
    close();
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (!open || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const taken = event.key === 'Enter' || event.key === 'Tab' ? matches[active] : undefined;
    if (step) setActive((active + step + matches.length) % matches.length);
    else if (taken) choose(taken);
    else return false;
    event.preventDefault();
    return true;
  };
  const chosenIn = (text: string) => [...new Set(chosen.current)].filter((name) => text.includes(name));
  return { open, matches, active, onKey, onCaret, choose, close, chosenIn };
}

function matching({ mark, typed }: { mark: string; typed: string }): Suggestion[] {
  const list = mark === '@' ? PEOPLE : HASHTAGS;
  const begins = typed.toLowerCase();
  return list.filter(({ name }) => name.toLowerCase().replace('#', '').startsWith(begins));
}

export function MentionList({ mentions, below }: { mentions: Mentions; below: HTMLElement | null }) {
  const words = useNetworkWords();
  const id = useFreshId();
  if (!mentions.open) return null;
  const { matches, active, choose } = mentions;
  return (
    <SuggestionBox id={id} name={words.postEditor} below={below} matches={matches} active={active} onChoose={choose} />
  );
}
