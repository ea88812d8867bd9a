import { useMemo, useState } from 'preact/hooks';
import { type DiffPart, wordDiff } from '../../src/text/diff.ts';
import { splitGaps } from '../../src/text/gaps.ts';
import { isolated, t } from '../app/strings.ts';
import { Comes, Goes, SameToRead } from './edit.tsx';
import { Gap, placed, VisibleText } from './theirs.tsx';

export type DiffView = 'changes' | 'before' | 'after';

/** Shorter than this, nothing is folded: all of it is in view anyway, UTF-16 units. */
const FOLDS_FROM = 600;
/** A paragraph that takes one line as it is. */
const ONE_LINE = 60;

/** Line breaks that come or go are marked: they are part of what is approved, and an empty line shows no underline. */
const Marked = ({ text }: { text: string }) => (
  <>
    {splitGaps(text).map((part) =>
      'gap' in part ? (
        <Gap key={part.at} gap={part.gap} count={part.count} />
      ) : (
        <MarkedLines key={part.at} text={part.text} />
      ),
    )}
  </>
);

const MarkedLines = ({ text }: { text: string }) => (
  <>
    {placed(text.split('\n'), (line) => line.length + 1).map(({ at, piece: line }) => (
      <span key={at}>
        {at > 0 && (
          <>
            <span class="line-break" aria-hidden="true">
              ↵
            </span>
            <span class="visually-hidden"> {t('diffLineBreak')} </span>
            {'\n'}
          </>
        )}
        <VisibleText text={line} />
      </span>
    ))}
  </>
);

/** One place in a text that changes: what goes, and what comes instead. */
interface Edit {
  readonly removed: string;
  readonly added: string;
}

/** A text that stays, or an edit; what goes stands directly before what comes in its place. */
function grouped(parts: readonly DiffPart[]): (Edit | string)[] {
  const groups: (Edit | string)[] = [];
  for (const { kind, text } of parts) {
    const last = groups.at(-1);
    if (kind === 'same') groups.push(text);
    else if (kind === 'added' && typeof last === 'object') groups[groups.length - 1] = { ...last, added: text };
    else groups.push(kind === 'removed' ? { removed: text, added: '' } : { removed: '', added: text });
  }
  return groups;
}

const EditText = ({ removed, added }: Edit) => (
  <span class="edit">
    {removed && (
      <Goes>
        <Marked text={removed} />
      </Goes>
    )}
    {added && (
      <Comes>
        <Marked text={added} />
      </Comes>
    )}
    <SameToRead before={removed} after={added} />
  </span>
);

/** An unchanged paragraph in one line; it opens where it stands. */
function Folded({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <button type="button" class="fold" aria-expanded={open} onClick={() => setOpen(!open)}>
      <span class={open ? undefined : 'one-line'} title={open ? undefined : isolated(text)}>
        <span class="visually-hidden">{t('diffUnchanged')} </span>
        <VisibleText text={text} />
      </span>
    </button>
  );
}

/** A text that stays, its whole paragraphs folded. Where it begins or ends within one, that one is the edit's. */
function Same({ text, begins, ends }: { text: string; begins: boolean; ends: boolean }) {
  const lines = text.split('\n');
  const folds = (line: string, index: number) =>
    line.length > ONE_LINE && (index > 0 || begins) && (index < lines.length - 1 || ends);
  const pieces = lines.flatMap((line, index) => {
    const end = index < lines.length - 1 ? '\n' : '';
    return folds(line, index)
      ? [
          { line, isFolded: true },
          { line: end, isFolded: false },
        ]
      : [{ line: line + end, isFolded: false }];
  });
  // what is not folded stays together, or a gap would not be seen as one
  const joined: { line: string; isFolded: boolean }[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && !last.isFolded && !piece.isFolded)
      joined[joined.length - 1] = { ...last, line: last.line + piece.line };
    else joined.push(piece);
  }
  return (
    <>
      {placed(joined, ({ line }) => line.length + 1).map(({ at, piece: { line, isFolded } }) =>
        isFolded ? <Folded key={at} text={line} /> : <VisibleText key={at} text={line} />,
      )}
    </>
  );
}

function Changes({ before, after }: { before: string; after: string }) {
  const groups = useMemo(() => grouped(wordDiff(before, after)), [before, after]);
  const isLong = Math.max(before.length, after.length) >= FOLDS_FROM;
  return (
    <>
      {placed(groups, (group) =>
        typeof group === 'string' ? group.length : group.removed.length + group.added.length,
      ).map(({ at, piece: group }, index) =>
        typeof group === 'object' ? (
          <EditText key={at} {...group} />
        ) : isLong ? (
          <Same key={at} text={group} begins={index === 0} ends={index === groups.length - 1} />
        ) : (
          <VisibleText key={at} text={group} />
        ),
      )}
    </>
  );
}

/** What changes between two texts, or either of them whole. The texts are shown to the last character, as text. */
export function DiffText({ before, after, view }: { before: string; after: string; view: DiffView }) {
  const whole = view === 'before' ? before : after;
  if (view !== 'changes' && whole === '')
    return <p class="soft">{t(view === 'before' ? 'diffNothingBefore' : 'diffNothingAfter')}</p>;
  return (
    <bdi class="member-text diff" dir="auto">
      {view === 'changes' ? <Changes before={before} after={after} /> : <VisibleText text={whole} />}
    </bdi>
  );
}
