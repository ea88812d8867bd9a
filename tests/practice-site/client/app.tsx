import { useEffect, useState } from 'react';
import { detailsPath, profilePath, type Route, readRoute } from '../shared/routes.ts';
import { entriesOf, entryOf } from '../shared/sections.ts';
import type { PracticeProfile } from '../types.ts';
import { Banner } from './banner.tsx';
import { Decoys } from './decoys.tsx';
import { FeedPage } from './feed/feed-page.tsx';
import { FollowUp, type Saved } from './forms/follow-up.tsx';
import { OpenFormView } from './forms/open-form.tsx';
import { ComposePage } from './messaging/compose-page.tsx';
import { WithComposers } from './messaging/composers.tsx';
import { replacePath, usePath } from './navigation.ts';
import { InvitationsPage } from './network/invitations-page.tsx';
import { PageContext, useLoadedPage } from './page-context.ts';
import { DetailsPage } from './pages/details-page.tsx';
import { ProfilePage } from './pages/profile-page.tsx';
import { FormRoot, WithOutlet } from './shadow.tsx';

/** The page at the present path, and the form that the path asks for: over it, or in its place. */
export function App() {
  const path = usePath();
  const page = useLoadedPage(path);
  const [saved, setSaved] = useState<Saved | null>(null);
  const route = readRoute(page?.path ?? path);
  // A form must never start from the data of the page before it.
  const fresh = page?.path === path;
  const exit = page?.data && fresh ? emptyPageExit(route, page.data.profile) : null;
  useEffect(() => {
    if (exit !== null) replacePath(exit);
  }, [exit]);
  const translated = page?.data?.translated === true;
  useEffect(() => {
    document.documentElement.classList.toggle('translated-ltr', translated);
  }, [translated]);
  if (!page?.data) return <Banner viewerName="" />;
  const { own, frontEnd, lazyCards, profile } = page.data;
  const open = 'open' in route && own && fresh && isThere(route, profile) ? route.open : null;
  const form = open && 'vanity' in route && (
    <FormRoot key={path}>
      <OpenFormView open={open} exitPath={exitPath(route)} onSaved={setSaved} />
    </FormRoot>
  );
  const inPlace = frontEnd === 'page';
  return (
    <PageContext value={page.data}>
      <WithOutlet>
        <WithComposers>
          <Banner viewerName={page.data.viewerName} />
          <main className={lazyCards ? 'column scroller' : 'column'}>
            {(!inPlace || !form) && <PageAt route={route} />}
            {inPlace && form}
          </main>
        </WithComposers>
        {!inPlace && form}
      </WithOutlet>
      {saved && <FollowUp saved={saved} onDismiss={() => setSaved(null)} />}
      <Decoys />
    </PageContext>
  );
}

function PageAt({ route }: { route: Route }) {
  if (route.page === 'details') return <DetailsPage section={route.section} />;
  if (route.page === 'feed') return <FeedPage />;
  if (route.page === 'invitations') return <InvitationsPage />;
  if (route.page === 'compose') return <ComposePage />;
  return <ProfilePage />;
}

/** The page behind a form. */
const exitPath = (route: Extract<Route, { vanity: string }>): string =>
  route.page === 'details' ? detailsPath(route.vanity, route.section) : profilePath(route.vanity);

/** A details page with nothing on it leads to the profile, also when its last entry was deleted just now. */
function emptyPageExit(route: Route, profile: PracticeProfile): string | null {
  if (route.page !== 'details' || route.open || entriesOf(profile, route.section).length > 0) return null;
  return profilePath(route.vanity);
}

/** False when the form of an entry is asked for that is no more. */
function isThere(route: Route, profile: PracticeProfile): boolean {
  if (route.page !== 'details' || !route.open?.id) return true;
  return entryOf(profile, route.section, route.open.id) !== undefined;
}
