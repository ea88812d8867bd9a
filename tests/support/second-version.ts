import type { Install } from './install.ts';
import { closedWith, type Stores } from './old-store.ts';

/** What `background/store/database.ts` made of version 2, as it was released. */
export function createStores(db: IDBDatabase): void {
  db.createObjectStore('identity', { keyPath: 'key' });
  db.createObjectStore('contacts', { keyPath: 'id' });
  db.createObjectStore('requests', { keyPath: 'id' });
  db.createObjectStore('grants', { keyPath: 'id' });
  const changes = db.createObjectStore('changes', { keyPath: 'id' });
  changes.createIndex('grant', 'grant');
  changes.createIndex('state', 'state');
  db.createObjectStore('clients', { keyPath: 'id' });
  db.createObjectStore('drafts', { keyPath: 'key' }).createIndex('client', 'client');
  db.createObjectStore('seen', { keyPath: 'hash' });
  db.createObjectStore('journal', { keyPath: 'seq' });
  db.createObjectStore('meta', { keyPath: 'key' });
  db.createObjectStore('copies', { keyPath: 'id' });
}

/** A record of these fields and no others; a field that is a record itself has its own, null stays null. */
interface Fields {
  readonly [name: string]: true | Fields;
}
const fields = (...names: string[]): Fields => Object.fromEntries(names.map((name) => [name, true]));

const GRANT = fields('id', 'hash', 'contact', 'scope', 'from', 'to', 'maxChanges');
const LIFE = fields('revokedAt', 'endedAt', 'paused', 'used');

/** What version 2 wrote, frozen at its release. */
const AS_SECOND: Readonly<Record<string, Fields>> = {
  identity: fields('key', 'role', 'name', 'keys', 'vanity'),
  contacts: fields('id', 'name', 'keys'),
  requests: {
    ...fields('id', 'hash', 'from', 'keys', 'name', 'scope', 'days', 'maxChanges'),
    ...fields('clause', 'vanity', 'commitment', 'receivedAt', 'state'),
  },
  grants: {
    ...GRANT,
    ...LIFE,
    ...fields('jws', 'vanity', 'mode', 'notify', 'commitment', 'request', 'withdrawn', 'words', 'confirmedAt', 'local'),
  },
  changes: {
    ...fields('id', 'grant', 'setHash', 'set', 'rev', 'seq', 'note', 'base', 'rebased', 'state', 'shownAt', 'comment'),
    ...fields('reason', 'live', 'formId', 'choices', 'held', 'required', 'proof', 'savedBy', 'skipped', 'movedAt'),
    reported: true,
    change: fields('id', 'section', 'entry', 'op', 'fields', 'rationale'),
    approval: fields('jws', 'final', 'edited', 'at', 'stop'),
  },
  clients: {
    ...fields('id', 'name', 'requestArmor', 'requestHash', 'scope', 'days', 'maxChanges', 'clause', 'vanity', 'nonce'),
    ...fields('refusedAt', 'set', 'rev', 'note', 'snapshot', 'lastArmor', 'lastSentAt'),
    grant: { ...GRANT, ...LIFE, words: true },
  },
  drafts: {
    ...fields(
      'key',
      'client',
      'slot',
      'section',
      'op',
      'entry',
      'fields',
      'rationale',
      'savedAt',
      'dropped',
      'outcome',
    ),
    sent: fields('rev', 'op', 'after', 'rationale'),
  },
  copies: fields('id', 'vanity', 'snapshot'),
  seen: fields('hash', 'at'),
  // `item` and `approval` are of today: taken out, an entry would not be what its hash says
  journal: fields(
    'seq',
    'at',
    'event',
    'who',
    'section',
    'count',
    'reason',
    'subject',
    'item',
    'approval',
    'prev',
    'hash',
  ),
  meta: fields('key', 'value'),
};

/** Meta records that version 2 had. What is under way on a page is as short-lived as the browser. */
const META = ['stopped', 'stoppedAt', 'highWater', 'clockWentBack', 'head', 'lock'];

function only(allowed: Fields, record: object): object {
  const kept = Object.entries(record).filter(([name]) => name in allowed);
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const within = allowed[name] as true | Fields;
      return [name, within === true || value === null ? value : only(within, value)];
    }),
  );
}

/** All that `install` holds, as version 2 would have written it. */
export async function recordsOfSecond(install: Install): Promise<Stores> {
  const all = await install.dump();
  const stores: Record<string, object[]> = {};
  for (const [store, allowed] of Object.entries(AS_SECOND))
    stores[store] = (all[store] ?? []).map((record) => only(allowed, record as object));
  stores.meta = (stores.meta ?? []).filter((line) => META.includes((line as { key: string }).key));
  return stores;
}

/** A browser that was closed with version 2 in it and all that `install` holds. */
export const asSecondVersion = async (install: Install): Promise<Install> =>
  closedWith(install, 2, createStores, await recordsOfSecond(install));
