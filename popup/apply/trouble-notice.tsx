import type { PlanView } from '../../src/apply/contract.ts';
import { isRefusal, type RefusalCode } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { useNavigation } from '../app/navigation.ts';
import { refusalKey, type StringKey, t } from '../app/strings.ts';
import { TakenBack, useTakenBack } from '../change/taken-back.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { isOfAll, OF_ALL } from './plan/plan.ts';
import { SiteAccess } from './site-access.tsx';
import { useIntoView } from './top-refusal.tsx';
import type { Steps } from './use-steps.ts';

/** Sentences that say what to do beside this panel; for every other code the general one does. */
const BESIDE_THE_PAGE: Partial<Readonly<Record<RefusalCode, StringKey>>> = {
  'signed-out': 'panelTroubleSignedOut',
  'account-unknown': 'panelTroubleAccountUnknown',
  stopped: 'owner_stopped',
  'clock-went-back': 'panelTroubleClock',
  'store-went-back': 'panelTroubleStoreWentBack',
};

/** What concerns the tab as a whole and not one change, with its one way out. */
export function TroubleNotice({ plan, steps }: { plan: PlanView; steps: Pick<Steps<PlanView>, 'take' | 'again'> }) {
  // what is copied by hand needs no tab
  const trouble = plan.waitingFor === 'copy' && !isOfAll(plan.trouble) ? null : plan.trouble;
  const { go } = useNavigation();
  const takenBack = useTakenBack();
  const place = useIntoView<HTMLDivElement>(trouble ?? undefined);
  if (!trouble) return null;

  const settle = async (of: keyof typeof OF_ALL, then = steps.again) => {
    const answer = await ask(OF_ALL[of].message, {});
    if (isRefusal(answer)) steps.take(answer);
    else then();
  };
  return (
    <div class="notice panel-notice" role="alert" ref={place}>
      {trouble === 'no-access' ? (
        <SiteAccess>{t('panelTroubleNoAccess')}</SiteAccess>
      ) : (
        <p>
          {trouble === 'wrong-account' && plan.vanity ? (
            <Sentence of="panelTroubleWrongAccount" values={[plan.vanity]} />
          ) : (
            t(BESIDE_THE_PAGE[trouble] ?? refusalKey(trouble))
          )}
        </p>
      )}
      {trouble === 'no-access' && plan.vanity && (
        <a
          class="link"
          href={`https://www.linkedin.com/in/${encodeURIComponent(plan.vanity)}/`}
          target="_blank"
          rel="noreferrer"
        >
          {t('panelOpenProfile')}
        </a>
      )}
      {trouble === 'stopped' && (
        <TakenBack grants={takenBack} stopped onRead={(id) => void settle(trouble, () => go({ at: 'review', id }))} />
      )}
      {isOfAll(trouble) && (
        <button
          type="button"
          class={trouble === 'stopped' && takenBack.length > 0 ? 'button' : 'button next'}
          onClick={() => void settle(trouble)}
        >
          {t(OF_ALL[trouble].label)}
        </button>
      )}
    </div>
  );
}
