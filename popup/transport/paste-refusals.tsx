import { t } from '../app/strings.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { NotOpened } from './arrived.ts';

/** Why messages of a paste were not opened; several may fail alike, and that is said once. */
export function PasteRefusals({ refusals }: { refusals: readonly NotOpened[] }) {
  return [...new Map(refusals.map((one) => [sameAs(one), one])).values()].map((refusal) => (
    <One key={sameAs(refusal)} refusal={refusal} />
  ));
}

const isGone = ({ refused, brought }: NotOpened): boolean => refused === 'replayed' && brought === undefined;

const sameAs = (refusal: NotOpened): string => `${refusal.refused} ${refusal.to ?? ''} ${isGone(refusal)}`;

function One({ refusal }: { refusal: NotOpened }) {
  if (refusal.to)
    return (
      <p class="notice" role="alert">
        <Sentence of="refusal_for_another_named" values={[refusal.to, refusal.to]} />
      </p>
    );
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {isGone(refusal) && <p class="small soft">{t('refusal_replayed_gone')}</p>}
      {refusal.refused === 'nothing-found' && (
        <p class="small soft">
          {t('pasteExample')} <code>-----BEGIN COUNTERSIGN CHANGES-----</code>
        </p>
      )}
    </>
  );
}
