import type { HomeView } from '../../../src/rpc/app.ts';
import { TakenBack, tookBack } from '../../change/taken-back.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { currentFrame, openDesk } from '../frame.ts';
import { useOwner } from '../owner-context.ts';
import { OwnerScreen } from '../owner-screen.tsx';
import { t } from '../strings.ts';
import { useView } from '../use-view.ts';
import { ApplyCard, LocalCard, PendingCard, RequestCard, ResultsCard } from './home-cards.tsx';
import { GrantList } from './home-grants.tsx';

/** What waits for the owner, first thing first; then who may do what until when. */
export function HomeScreen() {
  const { data: home, refusal } = useView('home.get', {});
  const { app, go } = useOwner();
  const takenBack = home ? tookBack(home) : [];
  // what was begun here is nobody's permission
  const grants = home?.grants.filter(({ person }) => !person.local) ?? [];
  const empty =
    home !== undefined &&
    grants.length === 0 &&
    home.requests.length === 0 &&
    home.approved + home.inFlight + home.needsLook === 0 &&
    home.grants.every(({ pending }) => pending === 0);
  return (
    <OwnerScreen
      title={t('extensionName')}
      actions={<HomeLinks />}
      aside={t('owner_nothingLeaves')}
      foot={
        <button type="button" class={empty ? 'button next wide' : 'button wide'} onClick={() => go({ at: 'paste' })}>
          {t('home_paste')}
        </button>
      }
    >
      {refusal && <RefusalNotice refusal={refusal} />}
      {!app.stopped && takenBack.length > 0 && (
        <section class="card first stack" role="status">
          <TakenBack grants={takenBack} stopped={false} onRead={(id) => go({ at: 'review', id })} />
        </section>
      )}
      {home && <Cards home={home} />}
      {empty && (
        <div class="stack">
          <p class="lead">{t('home_empty')}</p>
          <p class="soft">{t('home_emptyNext')}</p>
        </div>
      )}
      {grants.length > 0 && <GrantList grants={grants} />}
    </OwnerScreen>
  );
}

function Cards({ home }: { home: HomeView }) {
  const { app } = useOwner();
  const waiting = home.grants.filter(({ pending }) => pending > 0);
  const toApply = home.approved + home.inFlight + home.needsLook > 0;
  const cards = [
    // a form that is open on the page comes before everything else: somebody may be waiting in front of it
    ...(home.inFlight > 0 ? ['apply' as const] : []),
    ...waiting,
    ...(toApply && home.inFlight === 0 ? ['apply' as const] : []),
    ...home.requests,
    ...home.grants
      .filter(({ unreported, person }) => unreported > 0 && !person.local)
      .map((grant) => ({ results: grant })),
  ];
  return (
    <>
      {cards.map((card, index) => {
        // while everything is stopped, starting again is the one thing to do; then, to approve once more
        const first = index === 0 && !app.stopped && tookBack(home).length === 0;
        if (card === 'apply') return <ApplyCard key="apply" home={home} first={first} />;
        if ('results' in card)
          return <ResultsCard key={`results ${card.results.id}`} grant={card.results} first={first} />;
        if ('pending' in card) {
          const Pending = card.person.local ? LocalCard : PendingCard;
          return <Pending key={`pending ${card.id}`} grant={card} first={first} />;
        }
        return <RequestCard key={`request ${card.id}`} request={card} first={first} />;
      })}
    </>
  );
}

export function HomeLinks() {
  const { app, go } = useOwner();
  return (
    <>
      {app.role === 'both' && currentFrame() === 'popup' && (
        <button type="button" class="link" onClick={() => void openDesk()}>
          {t('home_desk')}
        </button>
      )}
      <button type="button" class="link" onClick={() => go({ at: 'activity' })}>
        {t('home_activity')}
      </button>
      <button type="button" class="link" onClick={() => go({ at: 'settings' })}>
        {t('home_settings')}
      </button>
    </>
  );
}

/** For somebody who only writes for clients: the work is in the full tab. */
export function DelegateHome() {
  const { app } = useOwner();
  return (
    <Screen
      title={t('extensionName')}
      actions={<HomeLinks />}
      foot={<p class="small soft">{t('owner_nothingLeaves')}</p>}
    >
      <p class="lead">{t('delegate_intro')}</p>
      <button type="button" class="button next wide" onClick={() => void openDesk()}>
        {t('delegate_openDesk')}
      </button>
      <p class="small soft">
        {t('delegate_as')} <Theirs text={app.name} />
      </p>
    </Screen>
  );
}
