import { isRefusal, type Refusal } from '../../src/refusals.ts';
import type { OpenedView } from '../../src/rpc/shapes.ts';
import { unarmor } from '../../src/wire/armor.ts';
import { open, type Verified } from '../../src/wire/open.ts';
import { receiveSnapshot } from '../backup/receive-snapshot.ts';
import { acceptedBefore } from '../change/receive-before.ts';
import { receiveChangeSet } from '../change/receive-change-set.ts';
import { receiveReceipt } from '../change/receive-receipt.ts';
import { requireMe } from '../grant/identity.ts';
import { personName } from '../grant/names.ts';
import { receiveGrant } from '../grant/receive-grant.ts';
import { receiveRequest } from '../grant/receive-request.ts';
import { receiveRevocation } from '../grant/receive-revocation.ts';
import type { IdentityRecord } from '../grant/records.ts';
import { receiveInvitations } from '../invitation/receive-invitations.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { record } from '../store/journal.ts';
import { read, write } from '../store/store.ts';

/**
 * Opens everything in a pasted text or dropped file, one block after the other. A block that is refused leaves one line
 * in the journal and nothing else.
 */
async function receiveText(text: string, now: number): Promise<OpenedView[] | Refusal> {
  const me = await requireMe();
  if (isRefusal(me)) return me;
  const opened: OpenedView[] = [];
  for (const block of unarmor(text)) {
    const result = isRefusal(block) ? block : await receiveBlock(block, me, now);
    if (isRefusal(result) && result.refused !== 'nothing-found') await recordRefusal(result, now);
    opened.push(result);
  }
  return opened;
}

async function receiveBlock(compact: string, me: IdentityRecord, now: number): Promise<OpenedView> {
  const verified = await open(
    compact,
    me.keys,
    async (id) => (await read((tx) => tx.objectStore('contacts').get(id)))?.keys,
  );
  if (isRefusal(verified)) return verified.refused === 'for-another' ? named(verified) : verified;
  return (await acceptedBefore(verified, now)) ?? accept(verified, me, now);
}

const named = async ({ refused, detail = '' }: Refusal): Promise<OpenedView> => ({
  refused,
  to: await read((tx) => personName(tx, detail)),
});

function accept(verified: Verified, me: IdentityRecord, now: number): Promise<OpenedView> {
  switch (verified.kind) {
    case 'request':
      return receiveRequest(verified, me, now);
    case 'grant':
      return receiveGrant(verified, me, now);
    case 'snapshot':
      return receiveSnapshot(verified, now);
    case 'change-set':
      return receiveChangeSet(verified, me, now);
    case 'receipt':
      return receiveReceipt(verified, now);
    case 'invitations':
      return receiveInvitations(verified, now);
    case 'revocation':
      return receiveRevocation(verified, now);
  }
}

const recordRefusal = (refusal: Refusal, now: number) =>
  write(async (tx) => {
    await record(tx, now, { event: 'package-refused', reason: refusal.refused });
    return {};
  });

const openPaste: Handler<'paste.open'> = async ({ text }, { now }) => {
  const opened = await receiveText(text, now);
  return isRefusal(opened) ? opened : { opened };
};

export const pasteHandlers = {
  'paste.open': openPaste,
} satisfies Handlers;
