import type { OpenedView } from '../../src/messages/views.ts';
import { isRefusal } from '../../src/refusal.ts';
import { CountedSentence, Sentence } from '../parts/sentence.tsx';
import { type StringKey, t } from '../strings.ts';

type Told = Exclude<OpenedView, { refused: unknown }>;

const SENTENCES: Readonly<Record<Exclude<Told['kind'], 'snapshot' | 'receipt' | 'invitations'>, StringKey>> = {
  grant: 'desk_opened_grant',
  revocation: 'desk_opened_revocation',
  'part-ended': 'desk_opened_partEnded',
  request: 'desk_opened_request',
  'change-set': 'desk_opened_changes',
};

interface Props {
  readonly opened: readonly OpenedView[];
  /** Given where a writer's request can be answered from here. */
  readonly onAnswer: ((requestId: string) => void) | undefined;
}

/** What each message turned out to be, and from whom. */
export function OpenedList({ opened, onAnswer }: Props) {
  return (
    <ul class="list stack">
      {opened.map((one) =>
        isRefusal(one) ? null : (
          <li key={`${one.kind}${one.id}`} class="desk-strong">
            <What one={one} mayAnswer={onAnswer !== undefined} />
            {one.kind === 'request' && onAnswer && (
              <button type="button" class="button" onClick={() => onAnswer(one.id)}>
                {t('home_readRequest')}
              </button>
            )}
          </li>
        ),
      )}
    </ul>
  );
}

function What({ one, mayAnswer }: { readonly one: Told; readonly mayAnswer: boolean }) {
  if (one.kind === 'snapshot')
    return <CountedSentence of="desk_opened_snapshot" count={one.count} values={[one.from]} />;
  if (one.kind === 'invitations')
    return <CountedSentence of="desk_opened_invitations" count={one.count} values={[one.from]} />;
  if (one.kind === 'receipt') return <CountedSentence of="desk_opened_receipt" count={one.count} values={[one.from]} />;
  if (one.kind === 'request' && mayAnswer) return <Sentence of="desk_opened_writer" values={[one.from]} />;
  return <Sentence of={SENTENCES[one.kind]} values={[one.from]} />;
}
