import type { ComponentChildren } from 'preact';
import type { GrantView } from '../../../src/grant/contract.ts';
import type { HomeView } from '../../../src/rpc/app.ts';
import { DropLocal } from '../../grant/end-grant.tsx';
import { Identities, longName, toCompare } from '../../grant/person.tsx';
import { firstName, touched } from '../../ui/format/labels.ts';
import { agoPhrase, exactTime, minutesToRead } from '../../ui/format/time.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { CountedSentence, Sentence } from '../../ui/sentence.tsx';
import { ask } from '../ask.ts';
import { BesideProfile } from '../beside-profile.tsx';
import { useOwner } from '../owner-context.ts';
import { t, tn } from '../strings.ts';
import { useAct } from '../use-act.ts';

/** Only the first card carries the accent: one thing to do next. */
function Card({ first, title, children }: { first: boolean; title: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class={first ? 'card first stack' : 'card stack'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const buttonClass = (first: boolean): string => (first ? 'button next wide' : 'button wide');

/** "Jane Miller sent 12 changes", with the sections they touch and how long they take to read. */
export function PendingCard({ grant, first }: { grant: GrantView; first: boolean }) {
  const { go } = useOwner();
  return (
    <Card first={first} title={<CountedSentence of="home_sent" count={grant.pending} values={[grant.person.name]} />}>
      {grant.person.through && toCompare(grant.id, grant.person) === undefined && (
        <p class="small soft">
          <Sentence of="personThrough" values={[grant.person.through.name]} />
        </p>
      )}
      <p class="soft">
        {touched(grant.pendingSections)}. {tn('home_minutes', minutesToRead(grant.pendingWords))}
      </p>
      {toCompare(grant.id, grant.person) !== undefined && (
        <p class="small">
          {grant.person.through ? (
            <Identities person={grant.person} />
          ) : (
            <span class="unchecked">{t('identityNotChecked')}</span>
          )}
        </p>
      )}
      <button
        type="button"
        class={buttonClass(first)}
        onClick={() => go({ at: grant.wordsWait ? 'pairing' : 'review', id: grant.id })}
      >
        {grant.pending > 1 && grant.pendingSections.every(({ section }) => section === 'invitations')
          ? t('home_readAnswers')
          : tn('home_read', grant.pending)}
      </button>
    </Card>
  );
}

/** What the owner began here: to be read like everybody's, or dropped. */
export function LocalCard({ grant, first }: { grant: GrantView; first: boolean }) {
  const { go, say } = useOwner();
  const reason = grant.person.local ?? 'undo';
  const dropped = () => {
    say(t('home_localDropped'));
    // the card goes, and the focus must not fall out of the page
    document.querySelector('h1')?.focus();
  };
  return (
    <Card first={first} title={longName(grant.person)}>
      <p>{touched(grant.pendingSections)}.</p>
      <p class="soft">{t(`home_localMore_${reason}`)}</p>
      <button type="button" class={buttonClass(first)} onClick={() => go({ at: 'review', id: grant.id })}>
        {tn('home_read', grant.pending)}
      </button>
      <DropLocal id={grant.id} onDropped={dropped} />
    </Card>
  );
}

/** What is approved and not yet in the profile, and what went wrong on the way. */
export function ApplyCard({ home, first }: { home: HomeView; first: boolean }) {
  const begin = (tabId: number) => ask('apply.start', { tabId });
  if (home.inFlight > 0)
    return (
      <Card first={first} title={t('home_inFlight')}>
        <p class="soft">{t('home_inFlightMore')}</p>
        <BesideProfile next={first} label={t('home_goOn')} begin={begin} />
      </Card>
    );
  if (home.approved > 0)
    return (
      <Card first={first} title={tn(home.beside ? 'summary_answers' : 'home_approved', home.approved)}>
        <p class="soft">{t(home.beside ? 'home_answersMore' : 'home_approvedMore')}</p>
        {home.needsLook > 0 && <p class="soft">{tn('home_needsLook', home.needsLook)}</p>}
        <BesideProfile
          next={first}
          label={home.beside ? t('summary_answerNow') : tn('home_putIn', home.approved)}
          begin={begin}
        />
      </Card>
    );
  return (
    <Card first={first} title={tn('home_needsLook', home.needsLook)}>
      <p class="soft">{tn('home_needsLookMore', home.needsLook)}</p>
      <BesideProfile next={first} label={tn('home_look', home.needsLook)} begin={begin} />
    </Card>
  );
}

export function RequestCard({ request, first }: { request: HomeView['requests'][number]; first: boolean }) {
  const { go } = useOwner();
  return (
    <Card first={first} title={<Sentence of="home_asks" values={[request.name]} />}>
      <p class="soft" title={exactTime(request.receivedAt)}>
        {t('home_asked', agoPhrase(request.receivedAt))}
      </p>
      <button type="button" class={buttonClass(first)} onClick={() => go({ at: 'request', id: request.id })}>
        {t('home_readRequest')}
      </button>
    </Card>
  );
}

/** Results the delegate was not told yet. */
export function ResultsCard({ grant, first }: { grant: GrantView; first: boolean }) {
  const { go } = useOwner();
  const { act, refusal } = useAct();
  const name = grant.person.name;
  const tell = () =>
    void act('receipt.make', { id: grant.id }, (message) =>
      go({ at: 'message', about: 'results', id: grant.id, name, message }),
    );
  return (
    <Card first={first} title={<CountedSentence of="home_tell" count={grant.unreported} values={[firstName(name)]} />}>
      <p class="soft">
        <Sentence of="home_tellMore" values={[firstName(name)]} />
      </p>
      <button type="button" class={buttonClass(first)} onClick={tell}>
        {t('home_tellMake')}
      </button>
      {refusal && <RefusalNotice refusal={refusal} />}
    </Card>
  );
}
