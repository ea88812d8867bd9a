import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { TakenBack, useTakenBack } from '../change/taken-back.tsx';
import { exactTime } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Screen, type ScreenProps } from '../ui/screen.tsx';
import { currentFrame, openDesk } from './frame.ts';
import { useOwner } from './owner-context.ts';
import { t } from './strings.ts';
import { useAct } from './use-act.ts';

interface Props extends ScreenProps {
  /** Stands beside "Stop everything". */
  readonly aside?: ComponentChildren;
  /** The screen itself says that the lock may come off. */
  readonly lockSaysSo?: boolean;
}

/**
 * A screen of the owner's: "Stop everything" stands at its end, always at the same place, and asks nothing. It is left out
 * where nobody has a permission, as there is nothing to stop.
 */
export function OwnerScreen({ aside, foot, children, lockSaysSo = false, ...screen }: Props) {
  return (
    <Screen
      {...screen}
      foot={
        <>
          {foot}
          <StopRow aside={aside} />
        </>
      }
    >
      <Banners lockSaysSo={lockSaysSo} />
      {children}
    </Screen>
  );
}

function StopRow({ aside }: { aside: ComponentChildren }) {
  const { app, reload } = useOwner();
  const { act, refusal } = useAct();
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div class="row apart small">
        <span class="soft">{app.stopped ? t('owner_stoppedShort') : aside}</span>
        {!app.stopped && app.stoppable && (
          <button
            type="button"
            class="link stop"
            title={t('owner_stopTakesBack')}
            onClick={() => void act('stop.everything', {}, () => void reload())}
          >
            {t('owner_stopEverything')}
          </button>
        )}
      </div>
    </>
  );
}

/** What holds everything back, each with its one way out. It never stands where "Stop everything" was just pressed. */
function Banners({ lockSaysSo }: { lockSaysSo: boolean }) {
  const { app, go, reload } = useOwner();
  const { act, refusal } = useAct();
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      {app.stopped && <StoppedBanner />}
      {app.clockWentBack && (
        <Banner
          text={t('owner_clockWentBack')}
          label={t('owner_clockRight')}
          onClick={() => void act('clock.confirm', {}, () => void reload())}
        />
      )}
      {app.storeWentBack && (
        <Banner
          text={t('owner_storeWentBack')}
          label={t('owner_storeKnown')}
          onClick={() => void act('store.confirm', {}, () => void reload())}
        />
      )}
      {app.lockEndsAt !== null && !lockSaysSo && (
        <Banner
          text={t('owner_lockEnds', exactTime(app.lockEndsAt))}
          label={t('owner_lockLook')}
          // the side panel has no such screen
          onClick={() => (currentFrame() === 'panel' ? void openDesk({ at: 'lock' }) : go({ at: 'lock' }))}
        />
      )}
    </>
  );
}

/** What the stop took back, and how to go on: with that, or just on. */
function StoppedBanner() {
  const { go, reload } = useOwner();
  const { act, refusal } = useAct();
  const grants = useTakenBack();
  const start = (then: () => void) => void act('stop.resume', {}, () => void reload().then(then));
  return (
    <>
      {refusal && <RefusalNotice refusal={refusal} />}
      <Banner text={t('owner_stopped')} label={t('owner_startAgain')} onClick={() => start(() => undefined)}>
        <TakenBack grants={grants} stopped onRead={(id) => start(() => go({ at: 'review', id }))} />
      </Banner>
    </>
  );
}

interface BannerProps {
  readonly text: string;
  readonly label: string;
  readonly onClick: () => void;
  readonly children?: ComponentChildren;
}

function Banner({ text, label, onClick, children }: BannerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the button that led here is gone; the focus must not fall out of the page
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return (
    <div class="notice stack" role="status" tabIndex={-1} ref={box}>
      <p>{text}</p>
      {children}
      <button type="button" class="button" onClick={onClick}>
        {label}
      </button>
    </div>
  );
}
