import { useEffect, useRef, useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { currentFrame, openDesk } from '../app/frame.ts';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import type { Route } from '../app/route.ts';
import { t } from '../app/strings.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';
import { type Arrived, arrivedIn } from './arrived.ts';
import { PasteBox } from './paste-box.tsx';

const FOR_OWNER: readonly Arrived['kind'][] = ['request', 'change-set', 'part-ended'];

/** What arrived, from whom, and the next step. */
export function PasteScreen() {
  const { back } = useOwner();
  const [arrived, setArrived] = useState<readonly Arrived[]>([]);
  return (
    <OwnerScreen title={t('paste_title')} back={back}>
      <PasteBox autoFocus onOpened={(opened) => setArrived(arrivedIn(opened))} />
      {arrived.map((one, index) => (
        <ArrivedCard key={`${one.kind} ${one.id}`} arrived={one} first={index === 0} />
      ))}
    </OwnerScreen>
  );
}

function ArrivedCard({ arrived, first }: { arrived: Arrived; first: boolean }) {
  const { go } = useOwner();
  const frame = currentFrame();
  const [refusal, setRefusal] = useState<Refusal>();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (first) next.current?.focus();
  }, [first]);
  const forOwner = FOR_OWNER.includes(arrived.kind);

  const goOn = async () => {
    if (!forOwner) return openDesk();
    const route = await nextRoute(arrived);
    if (isRefusal(route)) setRefusal(route);
    else go(route);
  };
  return (
    <section class={first ? 'card first stack' : 'card stack'} role="status">
      {arrived.before && <p class="soft small">{t('paste_before')}</p>}
      <h2>
        <What arrived={arrived} />
      </h2>
      {!arrived.before && <p class="soft small">{t('paste_checks')}</p>}
      {(forOwner || frame === 'popup') && (
        <button type="button" ref={next} class={first ? 'button next wide' : 'button wide'} onClick={() => void goOn()}>
          {t(nextLabel(arrived))}
        </button>
      )}
      {!forOwner && frame === 'desk' && <p class="soft">{t('paste_inDesk')}</p>}
      {refusal && <RefusalNotice refusal={refusal} />}
    </section>
  );
}

function What({ arrived: { kind, from, count, before } }: { arrived: Arrived }) {
  // how many it brought is not known any more, only how many of them still wait
  if (before && (kind === 'change-set' || kind === 'receipt'))
    return <Sentence of={kind === 'receipt' ? 'paste_receiptBefore' : 'paste_changesBefore'} values={[from]} />;
  if (kind === 'change-set') return <CountedSentence of="paste_changes" count={count} values={[from]} />;
  if (kind === 'receipt') return <CountedSentence of="paste_receipt" count={count} values={[from]} />;
  return <Sentence of={kind === 'part-ended' ? 'paste_part_ended' : `paste_${kind}`} values={[from]} />;
}

function nextLabel({ kind, count, grant }: Arrived) {
  if (grant) return 'paste_toGrant' as const;
  if (kind === 'change-set' && count === 0) return 'paste_toState' as const;
  if (kind === 'request') return 'home_readRequest' as const;
  if (kind === 'change-set') return count === 1 ? ('home_read_one' as const) : ('home_read_other' as const);
  return kind === 'part-ended' ? ('paste_toGrant' as const) : ('delegate_openDesk' as const);
}

/** Before the first changes of somebody are read, the three words are compared. */
async function nextRoute({ kind, id, count, grant: given }: Arrived): Promise<Route | Refusal> {
  if (given) return { at: 'grant', id: given };
  if (kind === 'change-set' && count === 0) return { at: 'grant', id };
  if (kind === 'request') return { at: 'request', id };
  if (kind === 'part-ended') return { at: 'grant', id };
  const grant = await ask('grant.get', { id });
  if (isRefusal(grant)) return grant;
  return { at: grant.wordsWait ? 'pairing' : 'review', id };
}
