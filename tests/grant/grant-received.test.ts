import { beforeEach, describe, expect, it } from 'vitest';
import { forge } from '../support/forge.ts';
import { DAY, START } from '../support/install.ts';
import { clientOf, grantTo, type Pair, pair, pasteOne, twoPeople } from '../support/people.ts';
import { refusedAt, requestClaims } from '../support/refused-package.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
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
      ['wider-than-asked', { depth: 1 }],
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
        ...(kind === 'snapshot' ? { snapshot: { readAt: 1, sections: [], items: [] } } : {}),
        ...(kind === 'receipt' ? { outcomes: [] } : {}),
      };
      await refusedAt(p.delegate, await forge(kind, other.owner, p.delegate, claims), 'grant-unknown');
    }
  });
});
