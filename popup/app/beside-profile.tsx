import { useEffect, useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { currentFrame } from './frame.ts';
import { activeTab, openSidePanel, type PageTab } from './side-panel.ts';
import { t } from './strings.ts';

interface Props {
  readonly label: string;
  /** True for the one thing to do next. */
  readonly next?: boolean;
  /** What begins in the tab once the panel opens. */
  readonly begin: (tabId: number) => Promise<unknown>;
}

/** Opens our panel beside the tab the owner is on. In the full tab, which is not that tab, it says where to go. */
export function BesideProfile({ label, next = false, begin }: Props) {
  const [tab, setTab] = useState<PageTab | null>(null);
  const [refusal, setRefusal] = useState<Refusal>();
  const [shut, setShut] = useState(false);
  const inPopup = currentFrame() === 'popup';
  useEffect(() => {
    if (inPopup) void activeTab().then(setTab);
  }, [inPopup]);

  if (!inPopup) return <p class="soft">{t('besideGoThere')}</p>;
  const open = async () => {
    if (!tab) return;
    const opening = openSidePanel(tab);
    const answer = await begin(tab.id);
    if (isRefusal(answer)) return setRefusal(answer);
    if (await opening) window.close();
    else setShut(true);
  };
  return (
    <>
      <button
        type="button"
        class={next ? 'button next wide' : 'button wide'}
        aria-disabled={tab === null}
        onClick={() => void open()}
      >
        {label}
      </button>
      {refusal && <RefusalNotice refusal={refusal} />}
      {shut && (
        <p class="notice" role="alert">
          {t('besideShut')}
        </p>
      )}
    </>
  );
}
