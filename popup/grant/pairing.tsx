import { pairingWord } from '../../src/grant/pairing-words.ts';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useAskedTwice } from '../app/use-asked-twice.ts';
import { useView } from '../app/use-view.ts';
import { firstName } from '../ui/format/labels.ts';
import { dayPhrase } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';

// the same word may come twice: what tells them apart is the place
const PLACES = ['first', 'second', 'third'] as const;

interface Props {
  /** The grant. */
  readonly id: string;
  readonly change: string | undefined;
  /** The grant to read on with afterwards: this one, or a part of it. */
  readonly review?: string | undefined;
}

/** The three words, compared on the phone: is this really the person the owner knows? */
export function PairingScreen({ id, change, review = id }: Props) {
  const { data: pairing, refusal: unread } = useView('pairing.get', { id });
  const { go, say, back } = useOwner();
  const { act, refusal, busy } = useAct();
  const { asked, setAsked, keep } = useAskedTwice();
  const name = pairing?.name ?? '';
  const short = firstName(name);
  const reads = review !== id || (pairing !== undefined && pairing.pending > 0);
  const onward = () => go(reads ? { at: 'review', id: review, ...(change && { change }) } : { at: 'grant', id });

  const same = () =>
    void act('pairing.answer', { id, same: true }, () => {
      say(t('pairing_confirmed'));
      onward();
    });
  const differ = () => void act('pairing.answer', { id, same: false }, () => go({ at: 'differed', name }));

  const ready = pairing !== undefined && pairing.words.length > 0;
  const open = ready && pairing.confirmedAt === null;
  return (
    <OwnerScreen
      title={pairing ? <Sentence of="pairing_title" values={[short]} /> : t('pairing_titleBlank')}
      back={back}
      backLabel={t('later')}
      foot={
        pairing &&
        (asked ? (
          <>
            {refusal && <RefusalNotice refusal={refusal} />}
            <button type="button" class="button wide" ref={keep} onClick={() => setAsked(false)}>
              {t('pairing_again')}
            </button>
            <p>
              <Sentence of="pairing_sure" values={[short, short]} />
            </p>
            <button type="button" class="button stop wide" disabled={busy} onClick={differ}>
              {t('pairing_end')}
            </button>
          </>
        ) : (
          <>
            {refusal && <RefusalNotice refusal={refusal} />}
            {open && (
              <button type="button" class="button next wide" disabled={busy} onClick={same}>
                {t('pairing_same')}
              </button>
            )}
            <div class="row even">
              {open && (
                <button type="button" class="button" disabled={busy} onClick={() => setAsked(true)}>
                  {t('pairing_differ')}
                </button>
              )}
              <button type="button" class="button" disabled={busy} onClick={onward}>
                {t(open ? 'pairing_unchecked' : reads ? 'pairing_onward' : 'back')}
              </button>
            </div>
          </>
        ))
      }
    >
      {unread && <RefusalNotice refusal={unread} />}
      {pairing && !ready && (
        <p class="lead">
          <Sentence of="pairing_notYet" values={[short]} />
        </p>
      )}
      {ready && (
        <>
          <p class="lead">
            {pairing.pending > 0 && <CountedSentence of="pairing_arrived" count={pairing.pending} />}{' '}
            <Sentence of="pairing_call" values={[name]} />
          </p>
          {pairing.through && (
            <p>
              <Sentence of="pairing_through" values={[short, pairing.through]} />
            </p>
          )}
          <ol class="card words" aria-label={t('pairing_words')}>
            {PLACES.map((place, index) => (
              <li key={place} lang="en" dir="ltr">
                {pairingWord(pairing.words[index] ?? '')}
              </li>
            ))}
          </ol>
          <p class="small soft">
            {pairing.confirmedAt === null ? t('pairing_why') : t('pairing_already', dayPhrase(pairing.confirmedAt))}
          </p>
        </>
      )}
    </OwnerScreen>
  );
}
