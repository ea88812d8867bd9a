import type { LogMismatchView } from '../../src/audit/contract.ts';
import { isolated, t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { firstName } from '../ui/format/labels.ts';
import { dayPhrase } from '../ui/format/time.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Props {
  readonly mismatch: LogMismatchView;
  /** Approvals wait for it: on the owner's side, of another's record. */
  readonly approves?: boolean;
}

/** What a record that does not fit means, and the one way out. */
export function LogMismatchNotice({ mismatch: { id, name, here, since }, approves = false }: Props) {
  const { act, busy, refusal } = useAct();
  const first = firstName(name);
  return (
    <section class="notice stack log-mismatch">
      <p>
        <Sentence of={here ? 'misfit_here' : 'misfit_theirs'} values={[first, dayPhrase(since)]} />{' '}
        <Sentence of="misfit_ask" values={[first]} />
      </p>
      {approves && !here && (
        <p>
          <Sentence of="misfit_approve" values={[first]} />
        </p>
      )}
      {refusal && <RefusalNotice refusal={refusal} />}
      <button
        type="button"
        class="button"
        disabled={busy}
        onClick={() => void act('audit-log.settle', { id }, () => {})}
      >
        {t('misfit_settle', isolated(first))}
      </button>
    </section>
  );
}
