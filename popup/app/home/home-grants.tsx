import { useId } from 'preact/hooks';
import type { GrantView } from '../../../src/grant/contract.ts';
import { Identities } from '../../grant/person.tsx';
import { scopeList } from '../../ui/format/labels.ts';
import { dayPhrase, endsPhrase, exactTime } from '../../ui/format/time.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { useOwner } from '../owner-context.ts';
import { t, tn } from '../strings.ts';

/** Who may do what until when, one line each; ended ones are folded away. */
export function GrantList({ grants }: { grants: readonly GrantView[] }) {
  const ended = grants.filter(isEnded);
  const open = grants.filter((grant) => !isEnded(grant));
  return (
    <section class="stack">
      <h2 class="quiet">{t('home_who')}</h2>
      {open.length === 0 && <p class="soft">{t('home_nobody')}</p>}
      <Lines grants={open} />
      {ended.length > 0 && (
        <details>
          <summary class="soft">{tn('home_ended', ended.length)}</summary>
          <Lines grants={ended} />
        </details>
      )}
    </section>
  );
}

export const isEnded = (grant: GrantView): boolean => grant.status === 'expired' || grant.status === 'revoked';

export function grantEnds(grant: GrantView): string {
  // a part may have been ended by whoever passed it on
  if (grant.status === 'revoked') return t(grant.person.through ? 'grant_ended' : 'grant_revoked');
  if (grant.status === 'not-yet') return t('grant_notYet', dayPhrase(grant.startsAt));
  return endsPhrase(grant.endsAt);
}

/** Each with the parts that were passed on beneath it; a part whose whole is not in this list stands for itself. */
function Lines({ grants }: { grants: readonly GrantView[] }) {
  const isBeneath = ({ person }: GrantView) => grants.some(({ id }) => id === person.through?.grantId);
  return (
    <ul class="list stack">
      {grants
        .filter((grant) => !isBeneath(grant))
        .map((grant) => (
          <li key={grant.id}>
            <Line grant={grant} />
            <Parts of={grant} parts={grants.filter(({ person }) => person.through?.grantId === grant.id)} />
          </li>
        ))}
    </ul>
  );
}

function Parts({ of, parts }: { of: GrantView; parts: readonly GrantView[] }) {
  const id = useId();
  if (parts.length === 0) return null;
  return (
    <div class="parts">
      <p id={id} class="small soft">
        <Sentence of="home_partsOf" values={[of.person.name]} />
      </p>
      <ul class="list stack" aria-labelledby={id}>
        {parts.map((part) => (
          <li key={part.id}>
            <Line grant={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Line({ grant }: { grant: GrantView }) {
  const { go } = useOwner();
  return (
    <button type="button" class="card line" onClick={() => go({ at: 'grant', id: grant.id })}>
      <span class="row apart">
        <strong>
          <Theirs text={grant.person.name} />
        </strong>
        <span class="chip" title={exactTime(grant.endsAt)}>
          {grant.status === 'paused' ? t('grant_paused') : grantEnds(grant)}
        </span>
      </span>
      <span class="small soft">
        {scopeList(grant.scope)} · {tn('grant_left', Math.max(0, grant.maxChanges - grant.used), grant.maxChanges)}
      </span>
      <span class="small soft">
        <Identities person={grant.person} />
      </span>
    </button>
  );
}
