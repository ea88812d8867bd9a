import type { GrantView } from '../../src/grant/contract.ts';
import { ask } from '../app/ask.ts';
import { BesideProfile } from '../app/beside-profile.tsx';
import { useOwner } from '../app/owner-context.ts';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { firstName } from '../ui/format/labels.ts';
import { agoPhrase, exactTime } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

/** The present texts: read them, or send what was read. */
export function ShareTexts({ grant }: { grant: GrantView }) {
  const { data: reading } = useView('reading.get', {});
  const { go } = useOwner();
  const { act, refusal } = useAct();
  const { id, person } = grant;
  const readAt = reading?.state === 'done' ? reading.readAt : null;
  const share = () =>
    void act('reading.share', { id }, (message) =>
      go({ at: 'message', about: 'texts', id, name: person.name, message }),
    );
  return (
    <>
      {readAt !== null && (
        <section class="card stack">
          <h2>
            <Sentence of="texts_share" values={[firstName(person.name)]} />
          </h2>
          <p class="soft" title={exactTime(readAt)}>
            {t('texts_readAgo', agoPhrase(readAt))}
          </p>
          <button type="button" class="button wide" onClick={share}>
            {t('texts_make')}
          </button>
          {refusal && <RefusalNotice refusal={refusal} />}
        </section>
      )}
      <PresentTexts id={id} name={person.name} again={readAt !== null} />
    </>
  );
}

/** The offer to read the present texts, so that the delegate can start from them. */
export function PresentTexts({ id, name, again = false }: { id: string; name: string; again?: boolean }) {
  return (
    <section class="card stack">
      <h2>{t(again ? 'texts_titleAgain' : 'texts_title')}</h2>
      <p class="soft">
        <Sentence of="texts_more" values={[firstName(name)]} />
      </p>
      <BesideProfile label={t('texts_read')} begin={(tabId) => ask('reading.start', { tabId, grantId: id })} />
    </section>
  );
}
