import type { ReadingRecord } from '../../background/backup/records.ts';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { DraftRecord } from '../../background/draft/records.ts';
import type {
  ClientGrant,
  ClientRecord,
  ContactRecord,
  GrantRecord,
  RequestRecord,
} from '../../background/grant/records.ts';
import type { Install } from './install.ts';
import { closedWith } from './old-store.ts';
import { recordsOfSecond } from './second-version.ts';

/** What `background/store/database.ts` made of version 1, as it was released. */
function createStores(db: IDBDatabase): void {
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
}

const DATED = { title: 'Baker', company: 'Ofen', dates: 'Mar 2019 – Present', formId: '7' };

/** The records of today as version 1 wrote them: without what the second one added, with what it left. */
const AS_FIRST: Readonly<Record<string, (record: never) => object>> = {
  contacts: ({ heads: _heads, differs: _differs, differsHere: _here, ...contact }: ContactRecord) => contact,
  requests: ({ depth: _depth, head: _head, ...request }: RequestRecord) => request,
  grants: ({
    notify: _notify,
    local: _local,
    parent: _parent,
    depth: _depth,
    endedBelow: _ended,
    ...grant
  }: GrantRecord) => grant,
  changes: ({ choices: _choices, held: _held, required: _required, approval, change, ...record }: ChangeRecord) => ({
    ...record,
    change: change.entry ? { ...change, entry: DATED } : change,
    approval: approval && { jws: approval.jws, final: approval.final, edited: approval.edited },
  }),
  drafts: ({ op: _op, dropped: _dropped, sent, entry, ...draft }: DraftRecord) => ({
    ...draft,
    entry: entry && DATED,
    sent: sent && { rev: sent.rev, after: sent.after, rationale: sent.rationale },
  }),
  clients: ({ depth: _depth, passed: _passed, grant, ...client }: ClientRecord) => ({
    ...client,
    grant: grant && withoutPassing(grant),
    snapshot: {
      readAt: 1000,
      headline: 'Baker',
      about: 'I bake bread.',
      positions: [{ entry: DATED, description: 'Bread.' }],
    },
  }),
};

const withoutPassing = ({ passOn: _passOn, through: _through, ...grant }: ClientGrant) => grant;

const RUN = { tabId: 1, running: true, current: null, opened: 2, askedWhose: false, trouble: null };
const READING: Omit<Partial<ReadingRecord>, 'todo'> & { todo: object[] } = {
  startedAt: 5,
  tabId: 1,
  grant: 'g',
  state: 'reading',
  todo: [{ what: 'position', entry: DATED }],
  done: 1,
  opened: 0,
  trouble: null,
};

/** A browser that was closed with version 1 in it and all that `install` holds. */
export async function asFirstVersion(install: Install): Promise<Install> {
  const { copies: _copies, meta = [], ...later } = await recordsOfSecond(install);
  const stores: Record<string, readonly unknown[]> = {
    meta: [...meta, { key: 'run', value: RUN }, { key: 'reading', value: READING }],
  };
  for (const [store, records] of Object.entries(later))
    stores[store] = records.map((record) => (AS_FIRST[store] ?? ((same: never) => same))(record as never));
  return closedWith(install, 1, createStores, stores);
}
