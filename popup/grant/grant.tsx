import type { GrantView } from '../../src/grant/contract.ts';
import { onlyNetwork } from '../../src/profile/sections.ts';
import { grantEnds, isEnded } from '../app/home/home-grants.tsx';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { HOME, type MessageAbout } from '../app/route.ts';
import { t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { LogMismatchNotice } from '../audit/log-mismatch.tsx';
import { firstName, scopeNames } from '../ui/format/labels.ts';
import { exactTime } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { Theirs } from '../ui/theirs.tsx';
import { DropLocal, EndGrant, ForgetPerson } from './end-grant.tsx';
import { NotifyField } from './grant-fields.tsx';
import { ModeField } from './mode-field.tsx';
import { Identities, longName } from './person.tsx';
import { ShareTexts } from './present-texts.tsx';
import { SubGrantsAllowed } from './sub-grants-allowed.tsx';

/** One person's grant: what it allows, and everything that can be done about it. */
export function GrantScreen({ id }: { id: string }) {
  const { data: grant, refusal } = useView('grant.get', { id });
  const { back } = useOwner();
  return (
    <OwnerScreen
      title={<Theirs text={grant ? longName(grant.person) : ''} />}
      under={grant && !grant.person.local && <Identities person={grant.person} />}
      back={back}
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {grant?.person.differs != null && (
        <LogMismatchNotice mismatch={{ ...grant.person, here: false, since: grant.person.differs }} approves />
      )}
      {grant?.person.through && <PartOf through={grant.person.through} />}
      {grant && <Facts grant={grant} />}
      {grant && <Actions grant={grant} />}
    </OwnerScreen>
  );
}

/** Of a part that was passed on: what it is a part of, and the way there. */
function PartOf({ through }: { through: NonNullable<GrantView['person']['through']> }) {
  const { go } = useOwner();
  const name = firstName(through.name);
  return (
    <div>
      <p>
        <Sentence of="grant_part" values={[<strong key="name">{through.name}</strong>]} />. {t('grant_partMore')}
      </p>
      <button type="button" class="link" onClick={() => go({ at: 'grant', id: through.grantId })}>
        <Sentence of="grant_toWhole" values={[name]} />
      </button>
    </div>
  );
}

function Facts({ grant }: { grant: GrantView }) {
  const left = Math.max(0, grant.maxChanges - grant.used);
  return (
    <dl class="card facts">
      <dt>{t('grant_may')}</dt>
      <dd>{scopeNames(grant.scope)}</dd>
      <dt>{t('grant_until')}</dt>
      <dd title={exactTime(grant.endsAt)}>{grantEnds(grant)}</dd>
      <dt>{t('grant_changes')}</dt>
      <dd>{tn('grant_left', left, grant.maxChanges)}</dd>
      <dt>{t('grant_profile')}</dt>
      <dd>
        <Theirs text={`linkedin.com/in/${grant.vanity}`} />
      </dd>
    </dl>
  );
}

function Actions({ grant }: { grant: GrantView }) {
  const { go } = useOwner();
  const { act, refusal } = useAct();
  const { id, person, status } = grant;
  const carry = (about: MessageAbout) => (message: { armor: string; fileName: string }) =>
    go({ at: 'message', about, id, name: person.name, message });
  const ended = isEnded(grant);
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      {status === 'paused' && <p class="notice">{t('grant_pausedMore')}</p>}
      {ended && <p class="soft">{t('grant_endedMore')}</p>}
      <div class="stack">
        {grant.pending > 0 && (
          <button
            type="button"
            class="button next wide"
            onClick={() => go({ at: grant.wordsWait ? 'pairing' : 'review', id })}
          >
            {tn('home_read', grant.pending)}
          </button>
        )}
        {grant.wordsWait && (
          <button type="button" class="button wide" onClick={() => go({ at: 'pairing', id })}>
            {t('grant_compare')}
          </button>
        )}
        {grant.unreported > 0 && !person.local && (
          <button type="button" class="button wide" onClick={() => void act('receipt.make', { id }, carry('results'))}>
            {t('home_tellMake')}
          </button>
        )}
        {!ended && !person.local && !person.through && (
          <button type="button" class="button wide" onClick={() => void act('grant.message', { id }, carry('again'))}>
            {t('grant_again')}
          </button>
        )}
      </div>
      {ended && !person.local && <ForgetPerson id={person.id} name={person.name} onForgotten={() => go(HOME)} />}
      {!ended && person.local && <DropLocal id={id} onDropped={() => go(HOME)} />}
      {!ended && !person.local && (
        <>
          <ModeField
            mode={grant.mode}
            scope={grant.scope}
            onChange={(mode) => void act('grant.mode', { id, mode }, () => {})}
          />
          {!onlyNetwork(grant.scope) && (
            <NotifyField grant={grant} onChange={(notify) => void act('grant.notify', { id, notify }, () => {})} />
          )}
          {grant.scope.some(({ section, verbs }) => section === 'invitations' && verbs.includes('see')) && (
            <button type="button" class="button wide" onClick={() => go({ at: 'share', id })}>
              {t('sharing_open')}
            </button>
          )}
          {!onlyNetwork(grant.scope) && <ShareTexts grant={grant} />}
          <SubGrantsAllowed grant={grant} />
          <section class="stack">
            <button
              type="button"
              class="button wide"
              onClick={() => void act('grant.pause', { id, paused: status !== 'paused' }, () => {})}
            >
              {t(status === 'paused' ? 'grant_resume' : 'grant_pause')}
            </button>
            <EndGrant
              name={person.name}
              parts={grant.parts}
              onEnd={() => void act('grant.revoke', { id }, carry('ended'))}
            />
          </section>
        </>
      )}
    </>
  );
}
