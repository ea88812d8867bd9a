import { useEffect, useId, useRef } from 'preact/hooks';
import type { GrantView } from '../../src/grant/contract.ts';
import { useOwner } from '../app/owner-context.ts';
import { t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useAskedTwice } from '../app/use-asked-twice.ts';
import { firstName } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface FieldProps {
  readonly name: string;
  readonly allowed: boolean;
  readonly onChange: (allowed: boolean) => void;
}

/** Whether whoever asks may pass a part on; shown only where that was asked. */
export function PassOnField({ name, allowed, onChange }: FieldProps) {
  const id = useId();
  return (
    <div class="card switches">
      <label class="row apart">
        <span class="grow">
          <Sentence of="request_passOn" values={[name]} />
        </span>
        <input
          type="checkbox"
          role="switch"
          class="switch"
          checked={allowed}
          aria-checked={allowed}
          aria-describedby={id}
          onChange={() => onChange(!allowed)}
        />
      </label>
      <p id={id} class="small soft under-switch">
        {t('request_passOnMore')}
      </p>
    </div>
  );
}

/** A grant of which a part may be passed on: how many are, and the way to allow it no longer, which is said twice. */
export function SubGrantsAllowed({ grant }: { grant: GrantView }) {
  const { say } = useOwner();
  const { act, refusal } = useAct();
  const { asked, setAsked, keep } = useAskedTwice();
  const line = useRef<HTMLParagraphElement>(null);
  const allowed = grant.mayPassOn;
  const was = useRef(allowed);
  useEffect(() => {
    // the buttons are gone: the focus stays where they were
    if (was.current && !allowed) line.current?.focus();
    was.current = allowed;
  }, [allowed]);
  const name = firstName(grant.person.name);
  if (!allowed && !was.current) return null;
  const forbid = () => void act('grant.forbid-sub-grants', { id: grant.id }, () => say(t('passing_forbidden')));
  return (
    <section class="stack">
      <h2 class="quiet">{t('passing_title')}</h2>
      <p ref={line} tabIndex={-1}>
        {allowed ? <Sentence of="passing_may" values={[name]} /> : t('passing_forbidden')}{' '}
        {allowed && (grant.parts === 0 ? t('passing_none') : tn('passing_parts', grant.parts))}
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      {allowed && !asked && (
        <button type="button" class="button wide" onClick={() => setAsked(true)}>
          {t('passing_forbid')}
        </button>
      )}
      {allowed && asked && (
        <>
          <button type="button" class="button wide" ref={keep} onClick={() => setAsked(false)}>
            {t('passing_keep')}
          </button>
          <p>
            <Sentence of="passing_forbidMore" values={[name]} />
          </p>
          <button type="button" class="button stop wide" onClick={forbid}>
            {t('passing_forbidNow')}
          </button>
        </>
      )}
    </section>
  );
}
