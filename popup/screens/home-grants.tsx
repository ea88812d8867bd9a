import type { GrantView } from '../../src/messages/views.ts';
import { useOwner } from '../owner-context.ts';
import { scopeList } from '../parts/labels.ts';
import { Identity } from '../parts/person.tsx';
import { Theirs } from '../parts/theirs.tsx';
import { dayPhrase, endsPhrase, exactTime } from '../parts/time.ts';
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
  if (grant.status === 'revoked') return t('grant_revoked');
  if (grant.status === 'not-yet') return t('grant_notYet', dayPhrase(grant.startsAt));
  return endsPhrase(grant.endsAt);
}

function Lines({ grants }: { grants: readonly GrantView[] }) {
  const { go } = useOwner();
  return (
    <ul class="list stack">
      {grants.map((grant) => (
        <li key={grant.id}>
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
              {scopeList(grant.scope)} ·{' '}
              {tn('grant_left', Math.max(0, grant.maxChanges - grant.used), grant.maxChanges)}
            </span>
            <span class="small soft">
              <Identity person={grant.person} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
