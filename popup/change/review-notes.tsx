import type { ChangeView } from '../../src/change/contract.ts';
import type { PersonView } from '../../src/grant/contract.ts';
import { type StringKey, t, tn } from '../app/strings.ts';
import { shortName } from '../grant/person.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { Theirs } from '../ui/theirs.tsx';
import type { Review, Stale } from './use-review.ts';

/** The delegate's reason, plain warnings, and the note that came with all changes. */
export function Reasons({ change, first }: { change: ChangeView; first: boolean }) {
  return (
    <>
      {change.rationale && (
        <p class="soft theirs">
          <strong>{t('review_why')}</strong> <Theirs text={change.rationale} />
        </p>
      )}
      {change.rebased && <p class="notice">{t(change.op === 'remove' ? 'review_rebasedRemove' : 'review_rebased')}</p>}
      {change.warnings.map((one) => (
        <p class="notice" key={`${one.warning} ${one.value}`}>
          <Warning of={one} claimed={change.claimed} />
        </p>
      ))}
      {change.comment && (
        <p class="soft theirs">
          <strong>{t('review_yourWords')}</strong> <Theirs text={change.comment} />
        </p>
      )}
      {change.note && (
        <details open={first}>
          <summary class="soft">
            <Sentence of="review_note" values={[shortName(change.person)]} />
          </summary>
          <p class="theirs">
            <Theirs text={change.note} />
          </p>
        </details>
      )}
    </>
  );
}

/** Where the profile is not read, the present text is what somebody says it is. */
export const Claimed = ({ person }: { person: PersonView }) => (
  <p class="small soft">
    <Sentence of="review_claimed" values={[shortName(person)]} />
  </p>
);

interface WarningProps {
  readonly of: ChangeView['warnings'][number];
  readonly claimed: boolean;
}

export function Warning({ of: { warning, value }, claimed }: WarningProps) {
  switch (warning) {
    case 'hidden':
      return <>{tn('warning_hidden', Number(value))}</>;
    case 'gap':
      return <>{tn('warning_gap', Number(value))}</>;
    case 'mixed':
    case 'disguised':
      return <Sentence of={`warning_${warning}`} values={[value]} />;
    // of a text that nobody has read, nobody knows what is new in it
    case 'link':
    case 'link-mixed':
    case 'link-other':
    case 'link-coded':
    case 'link-pretends':
      return (
        <Sentence
          of={`${claimed ? 'claimed' : 'warning'}_${warning.replace('-', '_')}` as StringKey}
          values={[value]}
        />
      );
    case 'headline-seen':
      return <>{t('warning_headlineSeen')}</>;
    case 'emptied':
      return <>{t('warning_emptied')}</>;
    case 'shorter-half':
      return <>{t('warning_shorterHalf')}</>;
    case 'entry-open':
      return <>{t('warning_entryOpen')}</>;
  }
}

/** Something newer came while the owner was reading: what is on screen stays, and is no longer up for approval. */
export function StaleBanner({ stale, review, person }: { stale: Stale; review: Review; person: PersonView }) {
  const { newer } = stale;
  return (
    <div class="notice stack" role="alert">
      <p>{stale.why === 'newer' ? <Sentence of="stale_newer" values={[shortName(person)]} /> : t('stale_moved')}</p>
      <button
        type="button"
        class="button"
        onClick={() => (newer ? void review.show(newer) : review.change && void review.show(review.change.id))}
      >
        {t(newer ? 'stale_showNewer' : 'stale_showNow')}
      </button>
    </div>
  );
}

/** The entry that was found for a change, as the owner's own page lists it: with its company and dates. */
export function Found({ lines = [] }: { lines?: readonly string[] | undefined }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p class="small soft">{t('entryFound')}</p>
      {[...new Set(lines)].map((line) => (
        <p class="small" key={line}>
          <Theirs text={line} />
        </p>
      ))}
    </div>
  );
}
