import { useContext } from 'preact/hooks';
import { t } from '../app/strings.ts';
import { Together } from '../backup/together.tsx';
import { Screen } from '../ui/screen.tsx';
import { PageCheck } from './page-check.tsx';
import { PanelGo, PLAN } from './place.ts';

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
