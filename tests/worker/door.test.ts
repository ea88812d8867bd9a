import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, dumpWithoutJournal, events, type Install, START } from './install.ts';
import { clientOf, forge, grantTo, type Pair, pair, pasteOne, twoPeople } from './people.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
});

async function refusedAt(install: Install, armored: string, code: string): Promise<void> {
  const before = await dumpWithoutJournal(install);
  const lines = (await events(install)).length;
  expect(await pasteOne(install, armored)).toMatchObject({ refused: code });
  expect(await dumpWithoutJournal(install)).toEqual(before);
  expect((await events(install)).slice(lines)).toEqual(['package-refused']);
}

async function requestClaims(delegate: Install, over: object = {}) {
  return {
    name: 'Dan',
    keys: (await delegate.identity()).keys.public,
    authorization_details: [{ type: 'countersign-section', section: 'about', actions: ['set'] }],
    days: 7,
    max_changes: 5,
    clause: '',
    vanity: '',
    commitment: 'A'.repeat(43),
    ...over,
  };
}

describe('a request at the door', () => {
  it.each<[string, string, object]>([
    ['is older than sixty days', 'stale-package', { iat: START / 1000 - 61 * 86_400 }],
    ['comes from the future', 'stale-package', { iat: START / 1000 + 3 * 86_400 }],
    [
      'wants an unknown section',
      'unknown-section',
      { authorization_details: [{ type: 'countersign-section', section: 'skills', actions: ['set'] }] },
    ],
    [
      'wants an unknown verb',
      'unknown-section',
      { authorization_details: [{ type: 'countersign-section', section: 'about', actions: ['remove'] }] },
    ],
    ['wants nothing', 'malformed', { authorization_details: [] }],
    ['wants more than thirty days', 'malformed', { days: 31 }],
    ['wants more than 200 changes', 'malformed', { max_changes: 201 }],
    ['has no name', 'malformed', { name: '' }],
    ['is of another version', 'unknown-version', { v: 2 }],
    ['is signed by another key than it names', 'unknown-sender', { keys: undefined }],
  ])('is refused when it %s', async (_what, code, over) => {
    const claims = await requestClaims(p.delegate, over);
    if (code === 'unknown-sender') Object.assign(claims, { keys: (await p.owner.identity()).keys.public });
    await refusedAt(p.owner, await forge('request', p.delegate, p.owner, claims), code);
  });

  it('is refused by somebody who only writes for others', async () => {
    await refusedAt(
      p.delegate,
      await forge('request', p.owner, p.delegate, await requestClaims(p.owner)),
      'not-expected-here',
    );
  });

  it('is refused a second time, also when signed anew under the same number', async () => {
    const jti = crypto.randomUUID();
    const first = await forge('request', p.delegate, p.owner, await requestClaims(p.delegate, { jti }));
    expect(await pasteOne(p.owner, first)).toMatchObject({ kind: 'request' });
    await refusedAt(p.owner, first, 'replayed');
    await refusedAt(
      p.owner,
      await forge('request', p.delegate, p.owner, await requestClaims(p.delegate, { jti, days: 8 })),
      'replayed',
    );
  });
});

describe('a grant', () => {
  it('can be narrowed by the owner and never widened', async () => {
    const { owner, delegate } = await twoPeople();
    const opened = await pasteOne(owner, await forge('request', delegate, owner, await requestClaims(delegate)));
    const id = 'id' in opened ? opened.id : '';
    const about = [{ section: 'about' as const, verbs: ['set' as const] }];
    const yes = { id, scope: about, days: 7, maxChanges: 5, mode: 'fill' as const, vanity: 'olga' };
    const headline = [{ section: 'headline' as const, verbs: ['set' as const] }];
    for (const wider of [
      { scope: headline },
      { scope: [...about, ...headline] },
      { days: 8 },
      { maxChanges: 6 },
      { scope: [{ section: 'about' as const, verbs: [] }] },
    ])
      expect(await owner.refusal('request.grant', { ...yes, ...wider })).toBe('wider-than-asked');
    expect(await owner.refusal('request.grant', { ...yes, vanity: 'https://www.linkedin.com/feed/' })).toBe(
      'malformed',
    );
    expect(await owner.all('grants')).toEqual([]);
    await owner.ok('request.grant', { ...yes, days: 1, maxChanges: 1 });
    expect((await owner.all<{ to: number; from: number }>('grants')).map(({ from, to }) => to - from)).toEqual([DAY]);
  });

  it('with a section named twice is refused, not sent out to be refused', async () => {
    const { owner, delegate } = await twoPeople();
    const opened = await pasteOne(owner, await forge('request', delegate, owner, await requestClaims(delegate)));
    const about = { section: 'about' as const, verbs: ['set' as const] };
    const answer = await owner.refusal('request.grant', {
      id: 'id' in opened ? opened.id : '',
      scope: [about, about],
      days: 7,
      maxChanges: 5,
      mode: 'fill',
      vanity: 'olga',
    });
    expect(answer).toBeDefined();
  });

  it('at the delegate must answer a request of theirs, name their key, and give no more', async () => {
    const client = await clientOf(p);
    const fresh = await p.delegate.ok('client.add', {
      id: crypto.randomUUID(),
      name: 'New',
      vanity: '',
      scope: [{ section: 'about', verbs: ['set'] }],
      days: 7,
      maxChanges: 5,
      clause: '',
    });
    const request = (await clientOf({ ...p, clientId: fresh.clientId })).requestHash;
    const owner = (await p.owner.identity()).keys.public;
    const claims = {
      name: 'Olga',
      keys: owner,
      sub: 'olga-owner',
      cnf: { jwk: (await p.delegate.identity()).keys.public.sign },
      authorization_details: [{ type: 'countersign-section', section: 'about', actions: ['set'] }],
      nbf: START / 1000,
      exp: START / 1000 + 86_400,
      max_changes: 5,
      depth: 0,
      agreement: '',
      request,
      nonce: 'A'.repeat(43),
    };
    const bad: [string, object][] = [
      ['not-expected-here', { request: 'A'.repeat(43) }],
      ['not-expected-here', { request: client.requestHash }],
      ['not-for-you', { cnf: { jwk: owner.sign } }],
      [
        'wider-than-asked',
        { authorization_details: [{ type: 'countersign-section', section: 'headline', actions: ['set'] }] },
      ],
      ['wider-than-asked', { max_changes: 6 }],
      ['malformed', { exp: claims.nbf }],
      ['malformed', { exp: claims.nbf + 31 * 86_400 }],
      ['malformed', { depth: 1 }],
    ];
    for (const [code, over] of bad)
      await refusedAt(p.delegate, await forge('grant', p.owner, p.delegate, { ...claims, ...over }), code);
    expect(await pasteOne(p.delegate, await forge('grant', p.owner, p.delegate, claims))).toMatchObject({
      kind: 'grant',
    });
    await refusedAt(
      p.delegate,
      await forge('grant', p.owner, p.delegate, { ...claims, name: 'Again' }),
      'not-expected-here',
    );
  });

  it('of one client gives another person no say', async () => {
    const other = await twoPeople();
    await grantTo(other.owner, p.delegate).then(({ grantArmor }) => pasteOne(p.delegate, grantArmor));
    const grant = (await clientOf(p)).grant?.hash;
    for (const kind of ['revocation', 'snapshot', 'receipt'] as const) {
      const claims = {
        grant,
        ...(kind === 'snapshot' ? { snapshot: { readAt: 1 } } : {}),
        ...(kind === 'receipt' ? { outcomes: [] } : {}),
      };
      await refusedAt(p.delegate, await forge(kind, other.owner, p.delegate, claims), 'grant-unknown');
    }
  });
});

describe('a paste', () => {
  it('larger than 1 MB is too large, however much larger', async () => {
    for (const size of [1_000_001, 1_100_001])
      expect(await p.owner.ask('paste.open', { text: 'x'.repeat(size) })).toEqual({
        opened: [{ refused: 'too-large' }],
      });
  });

  it('opens every good block beside the bad ones', async () => {
    const good = await forge('request', p.delegate, p.owner, await requestClaims(p.delegate));
    const { opened } = await p.owner.ok('paste.open', { text: `Hi,\n${good.slice(0, 200)}\n\n${good}\nBye\n${good}` });
    expect(opened).toMatchObject([{ refused: 'truncated' }, { kind: 'request' }, { refused: 'replayed' }]);
  });
});
