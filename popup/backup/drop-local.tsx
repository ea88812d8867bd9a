import { useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';

/** Ends what the owner began here. `id` is the grant. */
export function DropLocal({ id, onDropped }: { id: string; onDropped: () => void }) {
  const [refusal, setRefusal] = useState<Refusal>();
  const drop = async () => {
    const answer = await ask('grant.revoke', { id });
    // it ends first; that there is nobody to write to about it is no trouble
    if (isRefusal(answer) && answer.refused !== 'unknown-sender') setRefusal(answer);
    else onDropped();
  };
  return (
    <>
      <button type="button" class="button wide" onClick={() => void drop()}>
        {t('home_localDrop')}
      </button>
      {refusal && <RefusalNotice refusal={refusal} />}
    </>
  );
}
