import type { ComponentChildren } from 'preact';
import type { ClientView } from '../../src/rpc/app.ts';
import { type StringKey, t } from '../app/strings.ts';
import { firstName } from '../ui/format/labels.ts';
import { dayPhrase } from '../ui/format/time.ts';
import { CountedSentence, Sentence } from '../ui/sentence.tsx';

interface Props {
  readonly client: ClientView;
  readonly now: number;
  readonly busy: boolean;
  readonly onRequest: () => void;
}

/** Where the permission stands, and the one thing to do about it. */
export function GrantNotice({ client, now, busy, onRequest }: Props) {
  const { status, endsAt } = client;
  const first = firstName(client.name);
  const say = (key: StringKey, ...values: string[]) => <Sentence of={key} values={[first, ...values]} />;
  const again = (key: StringKey) => (
    <button type="button" class="button" disabled={busy} onClick={onRequest}>
      {t(key)}
    </button>
  );
  const left = client.maxChanges - client.used;

  if (status === 'asked') return <Notice action={again('desk_requestAgain')}>{say('desk_grant_asked')}</Notice>;
  if (status === 'refused') return <Notice action={again('desk_askAgain')}>{say('desk_grant_refused')}</Notice>;
  if (status === 'revoked') return <Notice action={again('desk_askAgain')}>{say('desk_grant_revoked')}</Notice>;
  if (status === 'expired' || (endsAt !== null && endsAt <= now)) {
    const sentence = endsAt === null ? say('desk_grant_over') : say('desk_grant_expired', dayPhrase(endsAt));
    return <Notice action={again('desk_askAgain')}>{sentence}</Notice>;
  }
  if (status === 'paused') return <Notice>{say('desk_grant_paused')}</Notice>;
  if (status === 'not-yet') return <Notice>{say('desk_grant_notYet')}</Notice>;
  if (left <= 0)
    return (
      <Notice action={again('desk_askAgain')}>
        <CountedSentence of="desk_grant_overBudget" count={client.maxChanges} values={[first]} />
      </Notice>
    );
  return null;
}

const Notice = ({
  children,
  action,
}: {
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}) => (
  <div class="notice desk-grant-notice">
    <p>{children}</p>
    {action}
  </div>
);
