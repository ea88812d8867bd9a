import { describe, expect, it } from 'vitest';
import type { GrantRecord } from '../../background/grant/records.ts';
import { Install, START, setTime } from '../support/install.ts';
import { approve, changeIn, draft, pasteOne } from '../support/people.ts';
import { refusedAt } from '../support/refused-package.ts';
import { agreement, commitment, hash, open, type Person, safetyNumbers, thumbprint, unarmor } from './reader.ts';
import { armored, common, newPerson, nonce, publicKeys, sealed, signed } from './writer.ts';

// A side that somebody else wrote, by docs/protocol.md alone, and ours: each opens what the other says.

const seconds = () => Math.floor(Date.now() / 1000);
const DETAIL = { type: 'countersign-section', section: 'headline', actions: ['set'] };
const keysOf = async (install: Install): Promise<Person> => (await install.identity()).keys.public;

/** The claims of what ours wrote, opened by the other side. */
const heard = async (armor: string, by: Person, from: Install) =>
  open(unarmor(armor)[0] ?? '', by, [await keysOf(from)]);

async function install(role: 'owner' | 'delegate') {
  setTime(START);
  const made = new Install();
  await made.ok('app.set-up', { role, name: role === 'owner' ? 'Olga Owner' : 'Dan Delegate' });
  return made;
}

/** A delegate of another make, and our owner, who has given it a grant. */
async function granted(passOn = false) {
  const owner = await install('owner');
  const me = newPerson();
  const opens = nonce();
  const clause = 'Nothing leaves this desk.';
  const request = signed(
    'request',
    {
      ...common(me, undefined, seconds()),
      name: 'Dora Other',
      keys: publicKeys(me),
      authorization_details: [DETAIL],
      days: 3,
      max_changes: 5,
      clause,
      vanity: '',
      commitment: commitment(opens),
      ...(passOn ? { depth: 1 } : {}),
    },
    me,
  );
  const asked = await pasteOne(owner, armored('REQUEST', request));
  if ('refused' in asked) throw new Error(asked.refused);
  const scope = [{ section: 'headline' as const, verbs: ['set' as const] }];
  const terms = { id: asked.id, scope, days: 3, maxChanges: 5, mode: 'fill' as const, vanity: 'olga-owner', passOn };
  const { grantId, message } = await owner.ok('request.grant', terms);
  const { claims, hash: grant } = await heard(message.armor, me, owner);
  expect(claims).toMatchObject({ request: hash(request), agreement: agreement(clause), sub: 'olga-owner' });
  const to = await keysOf(owner);
  const changes = (over: object = {}) => ({
    ...common(me, to, seconds()),
    grant,
    set: crypto.randomUUID(),
    rev: 1,
    note: '',
    changes: [
      {
        id: 'headline',
        section: 'headline',
        op: 'set',
        fields: [{ name: 'headline', before: 'Baker', after: 'Head baker' }],
        rationale: '',
      },
    ],
    withdraw: [],
    nonce: opens,
    ...over,
  });
  return { owner, me, to, grant, grantId, opens, changes };
}

describe('a delegate of another make', () => {
  it('asks, is granted, proposes, says the same words, and hears what became of it', async () => {
    const { owner, me, to, grant, grantId, opens, changes } = await granted();
    const sent = armored('CHANGES', sealed(signed('change-set', changes(), me), to));
    expect(await pasteOne(owner, sent)).toMatchObject({ kind: 'change-set', count: 1 });
    const { words } = await owner.ok('pairing.get', { id: grantId });
    expect(words.map(Number)).toEqual(safetyNumbers(grant, opens));
    await owner.ok('pairing.answer', { id: grantId, same: true });
    await approve(owner, (await changeIn(owner, 'headline')).id);
    const { claims } = await heard((await owner.ok('receipt.make', { id: grantId })).armor, me, owner);
    expect(claims).toMatchObject({ grant, outcomes: [{ change: 'headline', rev: 1, outcome: 'approved' }] });
  });

  type Case = [string, string, (given: Awaited<ReturnType<typeof granted>>) => string];
  it.each<Case>([
    [
      'an algorithm of its own',
      'wrong-algorithm',
      ({ me, to, changes }) => sealed(signed('change-set', changes(), me, { alg: 'EdDSA' }), to),
    ],
    ['a type that is none', 'wrong-type', ({ me, to, changes }) => sealed(signed('changes', changes(), me), to)],
    ['no seal', 'wrong-type', ({ me, changes }) => signed('change-set', changes(), me)],
    [
      'more in its header',
      'malformed',
      ({ me, to, changes }) => sealed(signed('change-set', changes(), me, { jku: '' }), to),
    ],
    [
      'another way to agree on a key',
      'wrong-algorithm',
      ({ me, to, changes }) => sealed(signed('change-set', changes(), me), to, { alg: 'ECDH-ES+A256KW' }),
    ],
    [
      'another envelope',
      'wrong-type',
      ({ me, to, changes }) => sealed(signed('change-set', changes(), me), to, { typ: 'JOSE' }),
    ],
    [
      'compression of the library’s',
      'malformed',
      ({ me, to, changes }) => sealed(signed('change-set', changes(), me), to, { zip: 'DEF' }),
    ],
    ['another receiver', 'not-for-you', ({ me, changes }) => sealed(signed('change-set', changes(), me), newPerson())],
    [
      'a seal for another’s key',
      'damaged',
      ({ me, to, changes }) => sealed(signed('change-set', changes(), me), newPerson(), { kid: thumbprint(to.sign) }),
    ],
    [
      'a sender nobody met',
      'unknown-sender',
      ({ to, changes }) => sealed(signed('change-set', changes(), newPerson()), to),
    ],
    [
      'another’s signature',
      'bad-signature',
      ({ me, to, changes }) => sealed(signed('change-set', changes(), newPerson(), { kid: thumbprint(me.sign) }), to),
    ],
    [
      'another version',
      'unknown-version',
      ({ me, to, changes }) => sealed(signed('change-set', changes({ v: 2 }), me), to),
    ],
    ['a claim more', 'malformed', ({ me, to, changes }) => sealed(signed('change-set', changes({ more: 1 }), me), to)],
    [
      'another `aud`',
      'not-for-you',
      ({ me, to, changes }) => sealed(signed('change-set', changes({ aud: 'A'.repeat(43) }), me), to),
    ],
    [
      'another grant',
      'grant-unknown',
      ({ me, to, changes }) => sealed(signed('change-set', changes({ grant: 'A'.repeat(43) }), me), to),
    ],
    [
      'another nonce',
      'pairing-mismatch',
      ({ me, to, changes }) => sealed(signed('change-set', changes({ nonce: nonce() }), me), to),
    ],
    [
      'nothing new',
      'older-revision',
      ({ me, to, changes }) => sealed(signed('change-set', changes({ changes: [] }), me), to),
    ],
    [
      'more than may be inflated',
      'too-large',
      ({ me, to, changes }) => sealed(signed('change-set', changes({ note: 'a'.repeat(262_144) }), me), to),
    ],
  ])('is refused with %s: %s', async (_what, code, made) => {
    const given = await granted();
    await refusedAt(given.owner, armored('CHANGES', made(given)), code);
  });

  it('is refused the second time', async () => {
    const { owner, me, to, changes } = await granted();
    const jws = signed('change-set', changes(), me);
    await pasteOne(owner, armored('CHANGES', sealed(jws, to)));
    await refusedAt(owner, armored('CHANGES', sealed(jws, to)), 'replayed');
  });
});

describe('an owner of another make', () => {
  it('grants, shows, hears changes that open the commitment, answers and ends it', async () => {
    const delegate = await install('delegate');
    const to = await keysOf(delegate);
    const me = newPerson();
    const scope = [
      { section: 'headline' as const, verbs: ['set' as const] },
      { section: 'invitations' as const, verbs: ['see' as const] },
    ];
    const wish = { name: 'Olga', vanity: '', scope, days: 7, maxChanges: 20, clause: '' };
    const { clientId, message } = await delegate.ok('client.add', { id: crypto.randomUUID(), ...wish });
    const request = await heard(message.armor, me, delegate);
    const grantJws = signed(
      'grant',
      {
        ...common(me, to, seconds()),
        name: 'Olga Other',
        keys: publicKeys(me),
        sub: 'olga-other',
        cnf: { jwk: to.sign },
        authorization_details: request.claims.authorization_details,
        nbf: seconds(),
        exp: seconds() + 7 * 86_400,
        max_changes: 20,
        depth: 0,
        agreement: '',
        request: request.hash,
        nonce: nonce(),
      },
      me,
    );
    const grant = hash(grantJws);
    const says = (kind: string, word: string, claims: object) =>
      pasteOne(
        delegate,
        armored(word, sealed(signed(kind, { ...common(me, to, seconds()), grant, ...claims }, me), to)),
      );
    expect(await pasteOne(delegate, armored('GRANT', sealed(grantJws, to)))).toMatchObject({ kind: 'grant' });
    const items = [{ section: 'headline', fields: [{ name: 'headline', text: 'Baker' }] }];
    const snapshot = { readAt: Date.now(), sections: ['headline'], items };
    expect(await says('snapshot', 'SNAPSHOT', { snapshot })).toMatchObject({ kind: 'snapshot' });
    const ana = {
      path: '/in/ana-lima/',
      name: 'Ana Lima',
      headline: '',
      note: '',
      mutual: null,
      age: '',
      sentAt: null,
      onlyOwner: false,
    };
    const shared = { readAt: Date.now(), source: 'page', invitations: [ana] };
    expect(await says('invitations', 'INVITATIONS', shared)).toMatchObject({ kind: 'invitations', count: 1 });

    await draft({ owner: delegate, delegate, clientId, grantId: '' }, 'headline');
    const sent = await delegate.ok('changes.send', { id: clientId });
    const { claims } = await heard(sent.message.armor, me, delegate);
    expect(commitment(String(claims.nonce))).toBe(request.claims.commitment);
    expect(claims).toMatchObject({ grant, rev: 1, changes: [{ id: 'headline', op: 'set' }] });
    const line = { set: claims.set, rev: 1, change: 'headline', outcome: 'rejected', at: Date.now(), comment: 'No.' };
    expect(await says('receipt', 'RESULTS', { outcomes: [line] })).toMatchObject({ kind: 'receipt', count: 1 });
    expect(await says('revocation', 'REVOCATION', {})).toMatchObject({ kind: 'revocation' });
  });
});

describe('a delegate of another make that passes a part on', () => {
  it('names the owner, the writer and both commitments, and the writer’s changes are taken', async () => {
    const { owner, me, to, grant, opens, changes } = await granted(true);
    const [record] = await owner.all<GrantRecord>('grants');
    if (record === undefined) throw new Error('no grant');
    const writer = newPerson();
    const opensWriter = nonce();
    const clause = 'Nothing leaves this desk.';
    const part = signed(
      'grant',
      {
        ...common(me, writer, seconds()),
        name: 'Dora Other',
        keys: publicKeys(me),
        sub: 'olga-owner',
        cnf: { jwk: publicKeys(writer).sign },
        authorization_details: [DETAIL],
        nbf: record.from / 1000,
        exp: record.to / 1000,
        max_changes: 2,
        depth: 0,
        agreement: agreement(clause),
        request: 'R'.repeat(43),
        nonce: nonce(),
        chain: {
          parent: grant,
          opens,
          owner: { name: 'Olga', keys: to },
          to: { name: 'Wim Writer', keys: publicKeys(writer) },
          commitment: commitment(opensWriter),
          clause,
        },
      },
      me,
    );
    const set = { ...common(writer, to, seconds()), grant: hash(part), nonce: opensWriter, chain: part };
    const sent = armored('CHANGES', sealed(signed('change-set', changes(set), writer), to));
    expect(await pasteOne(owner, sent)).toMatchObject({ kind: 'change-set', count: 1, from: 'Wim Writer' });
    const [whole, own] = (await owner.all<GrantRecord>('grants')).sort(
      (a, b) => Number(a.parent !== null) - Number(b.parent !== null),
    );
    expect(whole?.words?.map(Number)).toEqual(safetyNumbers(grant, opens));
    expect(own?.words?.map(Number)).toEqual(safetyNumbers(hash(part), opensWriter));
  });
});
