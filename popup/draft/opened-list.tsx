import type { GrantStatus } from '../../src/grant/grant.ts';
import { type StringKey, t } from '../app/strings.ts';
import type { Arrived } from '../transport/arrived.ts';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';

const SENTENCES: Readonly<
  Record<Exclude<Arrived['kind'], 'grant' | 'snapshot' | 'receipt' | 'invitations'>, StringKey>
> = {
  revocation: 'desk_opened_revocation',
  'part-ended': 'desk_opened_partEnded',
  request: 'desk_opened_request',
  'change-set': 'desk_opened_changes',
};

/** What a grant lets one do at this moment. */
const GRANTS: Readonly<Record<GrantStatus, StringKey>> = {
  active: 'desk_opened_grant_active',
  expired: 'desk_opened_grant_expired',
  revoked: 'desk_opened_grant_revoked',
  paused: 'desk_opened_grant_paused',
  'not-yet': 'desk_opened_grant_not_yet',
};

interface Props {
  readonly arrived: readonly Arrived[];
  /** Given where a writer's request can be answered from here. */
  readonly onAnswer: ((requestId: string) => void) | undefined;
}

/** What each message turned out to be, and from whom. */
export function OpenedList({ arrived, onAnswer }: Props) {
  return (
    <ul class="list stack">
      {arrived.map((one) => (
        <li key={`${one.kind}${one.id}`} class="desk-strong">
          <What one={one} mayAnswer={onAnswer !== undefined} />
          {one.kind === 'request' && onAnswer && (
            <button type="button" class="button" onClick={() => onAnswer(one.id)}>
              {t('home_readRequest')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function What({ one, mayAnswer }: { readonly one: Arrived; readonly mayAnswer: boolean }) {
  if (one.kind === 'grant') return <Sentence of={GRANTS[one.status ?? 'active']} values={[one.from, one.from]} />;
  if (one.before) return <Sentence of="desk_opened_before" values={[one.from]} />;
  if (one.kind === 'snapshot')
    return <CountedSentence of="desk_opened_snapshot" count={one.count} values={[one.from]} />;
  if (one.kind === 'invitations')
    return <CountedSentence of="desk_opened_invitations" count={one.count} values={[one.from]} />;
  if (one.kind === 'receipt') return <CountedSentence of="desk_opened_receipt" count={one.count} values={[one.from]} />;
  if (one.kind === 'request' && mayAnswer) return <Sentence of="desk_opened_writer" values={[one.from]} />;
  return <Sentence of={SENTENCES[one.kind]} values={[one.from]} />;
}
