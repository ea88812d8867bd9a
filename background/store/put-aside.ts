import type { WriteTx } from './database.ts';
import { record } from './journal.ts';

/** Without these a record is no record: every version has written them. */
const NEEDED = {
  grants: ['hash', 'contact', 'scope', 'to'],
  changes: ['grant', 'change', 'base', 'state'],
  clients: ['name', 'scope', 'set'],
  contacts: ['name', 'keys'],
  requests: ['hash', 'keys', 'scope'],
  drafts: ['client', 'section', 'fields'],
} as const;

type Converted = keyof typeof NEEDED;

/**
 * Converts every record of a store in an upgrade. One that was damaged, so that it cannot be converted, does not keep the
 * rest from being used: it is put aside as it is, and the journal says so.
 */
export async function convertAll<Old>(tx: WriteTx, store: Converted, convert: (record: Old) => object): Promise<void> {
  const at = tx.objectStore(store);
  for (const key of await at.getAllKeys()) {
    const found: object | undefined = await at.get(key);
    let converted: object;
    try {
      for (const name of NEEDED[store]) if ((found as Record<string, unknown>)[name] == null) throw new TypeError(name);
      converted = convert(found as Old);
    } catch {
      await tx.objectStore('aside').add({ store, record: found });
      await at.delete(key);
      await record(tx, Date.now(), { event: 'record-set-aside' });
      continue;
    }
    await at.put(converted as never);
  }
}
