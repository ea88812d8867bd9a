import { useContext } from 'preact/hooks';
import { Screen } from '../parts/screen.tsx';
import { t } from '../strings.ts';
import { PageCheck } from './page-check.tsx';
import { PanelGo, PLAN } from './place.ts';
import { Together } from './together.tsx';

/** What is asked for rarely: whether a form is understood, and a form that somebody beside the owner filled. */
export function HelpScreen() {
  const go = useContext(PanelGo);
  return (
    <Screen title={t('panelHelp')} back={() => go(PLAN)}>
      <PageCheck />
      <Together />
    </Screen>
  );
}
