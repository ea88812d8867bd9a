import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useAskedTwice } from '../app/use-asked-twice.ts';
import { firstName } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { isolated, Sentence } from '../ui/sentence.tsx';

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
