import type { Item, ProofKind } from '../../src/audit/certificate.ts';
import { fromBase64url, sha256url } from '../../src/bytes.ts';
import { type Change, entryOf } from '../../src/change/change.ts';
import type { WriteTx } from '../store/database.ts';

/** Keeps what a signed report will show. `whose`: the delegate, or on the delegate's side the client. */
export async function keepProof(tx: WriteTx, whose: string, kind: ProofKind, text: string): Promise<string> {
  const hash = sha256url(text);
  await tx.objectStore('proofs').put({ hash, whose, kind, text });
  return hash;
}

/** Which changes an entry is about: kept apart from it, so that the names can be deleted and the entry stays. */
export const keepItems = (tx: WriteTx, whose: string, set: string, rev: number, changes: readonly Change[]) =>
  keepProof(tx, whose, 'item', JSON.stringify(changes.map((change) => itemOf(set, rev, change))));

function itemOf(set: string, rev: number, change: Change): Item {
  const { formId: _formId, ...entry } = entryOf(change) ?? { title: '', company: '' };
  const { id, section, op } = change;
  return { set, rev, change: id, section, op, ...(entry.title === '' ? {} : { entry }) };
}

/** What a package of our own keeping says; its signature was checked when it was kept. */
export const payloadOf = (jws: string): unknown =>
  JSON.parse(new TextDecoder().decode(fromBase64url(jws.split('.')[1] ?? '')));
