import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type DiffPart, wordDiff } from '../../src/changes/diff.ts';
import { t } from '../strings.ts';
import { placed, VisibleText } from './theirs.tsx';

export type DiffView = 'changes' | 'before' | 'after';

/** Line breaks that come or go are marked: they are part of what is approved, and an empty line shows no underline. */
function Marked({ text }: { text: string }) {
  return (
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
}

function Part({ part }: { part: DiffPart }): ComponentChildren {
  if (part.kind === 'same') return <VisibleText text={part.text} />;
  const Tag = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span class="visually-hidden"> {t(part.kind === 'added' ? 'diffAdded' : 'diffRemoved')} </span>
      <Marked text={part.text} />
    </Tag>
  );
}

/** What changes between two texts, or either of them whole. The texts are shown to the last character, as text. */
export function DiffText({ before, after, view }: { before: string; after: string; view: DiffView }) {
  const parts = useMemo(() => (view === 'changes' ? wordDiff(before, after) : []), [before, after, view]);
  const whole = view === 'before' ? before : after;
  if (view !== 'changes' && whole === '')
    return <p class="soft">{t(view === 'before' ? 'diffNothingBefore' : 'diffNothingAfter')}</p>;
  return (
    <bdi class="member-text diff" dir="auto">
      {view === 'changes' ? (
        placed(parts, (part) => part.text.length).map(({ at, piece }) => <Part key={at} part={piece} />)
      ) : (
        <VisibleText text={whole} />
      )}
    </bdi>
  );
}
