import { grantStatus } from '../../src/grant/grant.ts';
import type { ClientView } from '../../src/rpc/app.ts';
import type { ReadTx } from '../store/database.ts';
import { personName } from './names.ts';
import type { ClientRecord, SubGrantRecord } from './records.ts';

/** Whether a part of this client's grant may be passed on at this moment. */
export const mayPassOn = ({ grant }: ClientRecord, now: number): boolean =>
  grant !== null && grant.passOn !== null && grantStatus(grant, grant, now) === 'active';

/** What was passed on of a client's grants, newest first, as far as this desk knows. */
export const subGrantsView = async (tx: ReadTx, client: ClientRecord, now: number): Promise<ClientView['passed']> => {
  const lines: ClientView['passed'] = [];
  for (const part of client.passed)
    lines.unshift({
      id: part.id,
      name: await personName(tx, part.contact),
      scope: part.scope.map(({ section, verbs }) => ({ section, verbs: [...verbs] })),
      status: subGrantStatus(client, part, now),
      endsAt: part.endedAt ?? part.to,
      maxChanges: part.maxChanges,
    });
  return lines;
};

/** A part ends with the grant it is of, also when a new one took that one's place. */
export function subGrantStatus({ grant }: ClientRecord, part: SubGrantRecord, now: number) {
  const life = { revokedAt: part.endedAt, endedAt: null, paused: false, used: 0 };
  const own = grantStatus(part, life, now);
  if (own !== 'active' && own !== 'not-yet') return own;
  if (grant?.hash !== part.parent) return 'expired';
  const whole = grantStatus(grant, grant, now);
  return whole === 'active' ? own : whole;
}
