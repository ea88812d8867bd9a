import { beforeEach, describe, expect, it } from 'vitest';
import { forge } from '../support/forge.ts';
import { START } from '../support/install.ts';
import { type Pair, pair, pasteOne } from '../support/people.ts';
import { refusedAt, requestClaims } from '../support/refused-package.ts';

let p: Pair;
beforeEach(async () => {
  p = await pair();
});

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
    ['wants more than a thousand changes', 'malformed', { max_changes: 1001 }],
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
