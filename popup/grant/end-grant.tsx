import { useState } from 'preact/hooks';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useAskedTwice } from '../app/use-asked-twice.ts';
import { firstName } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { isolated, Sentence } from '../ui/sentence.tsx';

/** Ending cannot be taken back, so it is said twice; the second button is not where the first one was. */
export function EndGrant({ name, parts, onEnd }: { name: string; parts: number; onEnd: () => void }) {
  const { asked, setAsked, keep } = useAskedTwice();
  if (!asked)
    return (
      <button type="button" class="button stop wide" onClick={() => setAsked(true)}>
        {t('end_ask')}
      </button>
    );
  return (
    <div class="stack">
      <button type="button" class="button wide" ref={keep} onClick={() => setAsked(false)}>
        {t('end_keep')}
      </button>
      <p>
        <Sentence of="end_more" values={[firstName(name)]} /> {parts > 0 && tn('grant_partsEnd', parts)}
      </p>
      <button type="button" class="button stop wide" onClick={onEnd}>
        {t('end_now')}
      </button>
    </div>
  );
}

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

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onForgotten: () => void;
}

/** Deleting cannot be taken back: what goes and what stays is said first, and the second button is not where the first was. */
export function ForgetPerson({ id, name, onForgotten }: Props) {
  const { act, busy, refusal } = useAct();
  const { asked, setAsked, keep } = useAskedTwice();
  const first = firstName(name);
  if (!asked)
    return (
      <button type="button" class="button stop wide" onClick={() => setAsked(true)}>
        {t('forget_ask', isolated(first))}
      </button>
    );
  return (
    <section class="stack">
      <button type="button" class="button wide" ref={keep} onClick={() => setAsked(false)}>
        {t('forget_keep')}
      </button>
      <p>
        <Sentence of="forget_goes" values={[first]} />
      </p>
      <p class="soft">{t('forget_stays')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <button
        type="button"
        class="button stop wide"
        disabled={busy}
        onClick={() => void act('person.forget', { id }, onForgotten)}
      >
        {t('forget_do')}
      </button>
    </section>
  );
}
