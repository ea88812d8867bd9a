import type { ChangeView } from '../../src/rpc/views.ts';
import { t } from '../app/strings.ts';
import { shortName } from '../grant/person.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { Mode } from './decision-draft.ts';
import { Compare } from './foot-compare.tsx';
import { decisionLabel } from './review-words.ts';

export const Key = ({ name }: { name: string }) => (
  <span class="key" aria-hidden="true">
    {name}
  </span>
);

export const KEYS = { edit: 'e', ask: 'q', reject: 'r' } as const;

/** What can be said beside yes: nothing to edit in what goes away, nobody to ask about what was begun here. */
export const modesOf = ({ op, person }: ChangeView): readonly (keyof typeof KEYS)[] =>
  (['edit', 'ask', 'reject'] as const).filter((mode) =>
    mode === 'edit' ? op !== 'remove' : mode === 'ask' ? !person.local : true,
  );

interface DecideProps {
  readonly change: ChangeView;
  readonly mayDecide: boolean;
  readonly mayApprove: boolean;
  readonly onApprove: () => void;
  readonly onReach: () => void;
  /** Given while the three words were not compared: then that comes first. */
  readonly onCompare: (() => void) | undefined;
  readonly onMode: (mode: Mode) => void;
}

/**
 * Approve, Edit, Ask, Reject. `aria-disabled` and not `disabled`: approving waits for a moment at every change, and a
 * button that really goes dead would drop the focus of somebody working with the keyboard.
 */
export function DecideFoot({ change, mayDecide, mayApprove, onApprove, onReach, onCompare, onMode }: DecideProps) {
  const modes = modesOf(change);
  return (
    <>
      {onCompare ? (
        <Compare onCompare={onCompare} />
      ) : (
        <button
          type="button"
          class="button next wide"
          aria-disabled={!mayApprove}
          aria-keyshortcuts="a"
          onFocus={onReach}
          onClick={onApprove}
        >
          {decisionLabel('approve', change)} <Key name="A" />
        </button>
      )}
      <div class="row even deciding">
        {modes.map((mode) => (
          <button
            type="button"
            class="button"
            key={mode}
            aria-disabled={!mayDecide}
            aria-keyshortcuts={KEYS[mode]}
            onClick={() => onMode(mode)}
          >
            {mode === 'ask' ? (
              <span class="one-line">
                <Sentence of="review_ask" values={[shortName(change.person)]} />
              </span>
            ) : (
              t(`review_${mode}`)
            )}{' '}
            <Key name={KEYS[mode].toUpperCase()} />
          </button>
        ))}
      </div>
    </>
  );
}
