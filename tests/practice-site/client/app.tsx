import { useState } from 'react';
import { type Route, readRoute } from '../shared/routes.ts';
import { Banner } from './banner.tsx';
import { Decoys } from './decoys.tsx';
import { AboutForm } from './forms/about-form.tsx';
import { IntroForm } from './forms/intro-form.tsx';
import { PositionForm } from './forms/position-form.tsx';
import { PositionSaved } from './forms/position-saved.tsx';
import { usePath } from './navigation.ts';
import { PageContext, useLoadedPage } from './page-context.ts';
import { ExperiencePage } from './pages/experience-page.tsx';
import { ProfilePage } from './pages/profile-page.tsx';
import { FormRoot } from './shadow.tsx';

/** The page at the present path, and over it the form that the path asks for. */
export function App() {
  const path = usePath();
  const route = readRoute(path);
  const page = useLoadedPage(path);
  const [positionSaved, setPositionSaved] = useState(false);
  if (!page?.data) return <Banner viewerName="" />;
  // A form must never start from the data of the page before it.
  const fresh = page.path === path;
  return (
    <PageContext value={page.data}>
      <Banner viewerName={page.data.viewerName} />
      <main className="column">{route.page === 'experience' ? <ExperiencePage /> : <ProfilePage />}</main>
      {fresh && page.data.own && (
        <FormRoot key={path}>
          <OpenForm route={route} onPositionSaved={() => setPositionSaved(true)} />
        </FormRoot>
      )}
      {positionSaved && <PositionSaved onDismiss={() => setPositionSaved(false)} />}
      <Decoys />
    </PageContext>
  );
}

function OpenForm({ route, onPositionSaved }: { route: Route; onPositionSaved: () => void }) {
  if (route.page === 'profile' && route.form === 'intro') return <IntroForm />;
  if (route.page === 'profile' && route.form === 'about') return <AboutForm />;
  if (route.page === 'experience' && route.positionId) {
    return <PositionForm id={route.positionId} onSaved={onPositionSaved} />;
  }
  return null;
}
