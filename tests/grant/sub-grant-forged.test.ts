import { CompactSign } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientRecord } from '../../background/grant/records.ts';
import { sha256url } from '../../src/bytes.ts';
import {
  agency,
  arrived,
  aWriter,
  chain,
  forgeUnder,
  parentOf,
  partAtOwner,
  partFor,
  partOf,
  writes,
} from '../support/agency.ts';
import { forge } from '../support/forge.ts';
import { DAY, type Install } from '../support/install.ts';
import { type Pair, pasteOne } from '../support/people.ts';
import { refusedAt } from '../support/refused-package.ts';

let p: Pair;
let writer: Install;
beforeEach(async () => {
  p = await agency();
  writer = await aWriter();
});
const seconds = () => Math.floor(Date.now() / 1000);
const detail = (section: string, ...actions: string[]) => ({ type: 'countersign-section' as const, section, actions });

describe('a chain that somebody put together', () => {
  it('is taken when it is right in everything', async () => {
    expect(await pasteOne(p.owner, await forgeUnder(p, writer))).toMatchObject({ kind: 'change-set', count: 1 });
  });

  it('is refused when a stranger, the writer or the owner’s own key signed it', async () => {
    await refusedAt(p.owner, await forgeUnder(p, writer, { signer: writer }), 'unknown-sender');
    await refusedAt(p.owner, await forgeUnder(p, writer, { signer: await aWriter() }), 'unknown-sender');
    await refusedAt(p.owner, await forgeUnder(p, writer, { signer: p.owner }), 'unknown-sender');
  });

  it('is refused when a known writer signed it in the agency’s place', async () => {
    const c = await arrived(await partFor(p));
    await refusedAt(p.owner, await forgeUnder(p, writer, { signer: c.writer }), 'grant-unknown');
  });

  it('is refused under another parent, also one that is a part itself', async () => {
    await refusedAt(p.owner, await forgeUnder(p, writer, { link: { parent: 'P'.repeat(43) } }), 'grant-unknown');
    const c = await arrived(await partFor(p));
    const { hash } = await partOf(c);
    await refusedAt(p.owner, await forgeUnder(p, writer, { link: { parent: hash } }), 'grant-unknown');
    // by the writer of that part, who would pass it on again: opened with what that writer knows
    const { nonce } = (await c.writer.all<ClientRecord>('clients'))[0] as ClientRecord;
    const again = { signer: c.writer, link: { parent: hash, opens: nonce } };
    await refusedAt(p.owner, await forgeUnder(p, writer, again), 'not-passed-on');
  });

  it.each([
    ['another section', () => ({ authorization_details: [detail('skills', 'add')] }), 'wider-than-given'],
    ['another verb', () => ({ authorization_details: [detail('experience', 'set', 'remove')] }), 'wider-than-given'],
    ['a section that nobody may grant', () => ({ authorization_details: [detail('email', 'set')] }), 'never-granted'],
    ['a later end', () => ({ exp: seconds() + (8 * DAY) / 1000 }), 'wider-than-given'],
    ['an earlier start', () => ({ nbf: seconds() - 60 }), 'wider-than-given'],
    ['no time at all', () => ({ exp: seconds() }), 'wider-than-given'],
    ['more changes', () => ({ max_changes: 21 }), 'wider-than-given'],
    ['another profile', () => ({ sub: 'somebody-else' }), 'wider-than-given'],
    ['another agreement', () => ({ agreement: '' as const }), 'wider-than-given'],
    ['leave to be passed on', () => ({ depth: 1 as const }), 'not-passed-on'],
  ])('is refused with %s', async (_what, over, code) => {
    await refusedAt(p.owner, await forgeUnder(p, writer, { over: over() }), code);
  });

  it('is refused when the owner did not allow it', async () => {
    const closed = await agency({ passOn: true, allow: false });
    await refusedAt(closed.owner, await forgeUnder(closed, await aWriter()), 'not-passed-on');
  });

  it('is refused when it does not open the agency’s commitment, or the set not the writer’s', async () => {
    await refusedAt(p.owner, await forgeUnder(p, writer, { link: { opens: 'X'.repeat(43) } }), 'pairing-mismatch');
    await refusedAt(p.owner, await forgeUnder(p, writer, { set: { nonce: 'X'.repeat(43) } }), 'pairing-mismatch');
  });

  it('is refused when it names other keys for the owner, or another person for the sender', async () => {
    const other = (await aWriter()).identity;
    const keys = (await other()).keys.public;
    const own = (await p.owner.identity()).keys.public;
    const mixed = { ...own, encrypt: keys.encrypt };
    await refusedAt(
      p.owner,
      await forgeUnder(p, writer, { link: { owner: { name: 'Olga', keys: mixed } } }),
      'not-for-you',
    );
    await refusedAt(p.owner, await forgeUnder(p, writer, { over: { cnf: { jwk: keys.sign } } }), 'malformed');
    const taken = { link: { to: { name: 'Wren', keys } }, over: { cnf: { jwk: keys.sign } } };
    await refusedAt(p.owner, await forgeUnder(p, writer, taken), 'not-for-you');
  });

  it('is refused with a name that hides something', async () => {
    const keys = (await writer.identity()).keys.public;
    const to = { name: 'Wren\u202e', keys };
    await refusedAt(p.owner, await forgeUnder(p, writer, { link: { to } }), 'hidden-characters');
  });

  it('is refused when the agency passes it on to itself', async () => {
    await refusedAt(p.owner, await forgeUnder(p, p.delegate), 'malformed');
  });

  it('is refused when it is no grant, a grant of the ordinary kind, or of another set', async () => {
    await refusedAt(p.owner, await forgeUnder(p, writer, { kind: 'request' }), 'wrong-type');
    const { jws } = await parentOf(p);
    await refusedAt(p.owner, await forgeUnder(p, writer, { set: { chain: jws } }), 'unknown-sender');
    const { id, sign } = (await p.delegate.identity()).keys;
    const other = await new CompactSign(new TextEncoder().encode('{}'))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'countersign-grant+jws', kid: id })
      .sign(sign.privateKey);
    await refusedAt(p.owner, await forgeUnder(p, writer, { set: { chain: other } }), 'wrong-algorithm');
    await refusedAt(p.owner, await forgeUnder(p, writer, { set: { chain: 'x' } }), 'malformed');
    await refusedAt(p.owner, await forgeUnder(p, writer, { set: { grant: 'G'.repeat(43) } }), 'grant-unknown');
  });

  it('is refused when somebody else sends what the writer sent', async () => {
    const c = await chain();
    const { jws, hash } = await partOf(c);
    const thief = await aWriter();
    const nonce = ((await c.writer.all<ClientRecord>('clients'))[0] as ClientRecord).nonce;
    const set = { chain: jws, grant: hash, nonce };
    await refusedAt(c.owner, await forgeUnder(c, thief, { set }), 'not-for-you');
    await arrived(c);
    await refusedAt(c.owner, await forgeUnder(c, thief, { set }), 'not-for-you');
    const known = await forge('change-set', c.delegate, c.owner, {
      grant: hash,
      set: crypto.randomUUID(),
      rev: 1,
      note: '',
      changes: [],
      withdraw: [],
      nonce,
    });
    await refusedAt(c.owner, known, 'grant-unknown');
  });

  it('is refused with its signature in another spelling, which would be another part, also after its end', async () => {
    const c = await arrived(await partFor(p));
    const { jws } = await partOf(c);
    const { nonce } = (await c.writer.all<ClientRecord>('clients'))[0] as ClientRecord;
    const again = jws.slice(0, -1) + String.fromCharCode(jws.charCodeAt(jws.length - 1) + 1);
    const set = { chain: again, grant: sha256url(again), nonce };
    await refusedAt(c.owner, await forgeUnder(c, c.writer, { set }), 'malformed');
  });

  it('is taken once', async () => {
    const c = await chain();
    const message = await writes(c);
    await pasteOne(c.owner, message);
    await refusedAt(c.owner, message, 'replayed');
    expect(await partAtOwner(c)).toMatchObject({ used: 1 });
  });
});

describe('the number of changes', () => {
  it('is shared by the agency and its writers', async () => {
    const small = await agency({ maxChanges: 3 });
    const [one, two] = [
      await partFor(small, { maxChanges: 2 }),
      await partFor(small, { maxChanges: 2 }, 'Other Writer'),
    ];
    await pasteOne(small.owner, await writes(one, 'One'));
    await pasteOne(small.owner, await writes(one, 'Two'));
    expect(await pasteOne(small.owner, await writes(two, 'Three'))).toMatchObject({ count: 1 });
    expect(await parentOf(small)).toMatchObject({ used: 3 });
    await refusedAt(small.owner, await writes(two, 'Four'), 'over-budget');
  });

  it('of a part is its own, however much the agency has left', async () => {
    const c = await partFor(p, { maxChanges: 1 });
    await pasteOne(p.owner, await writes(c));
    const { used } = await parentOf(p);
    const hash = (await partOf(c)).hash;
    const nonce = ((await c.writer.all<ClientRecord>('clients'))[0] as ClientRecord).nonce;
    const more = { grant: hash, set: crypto.randomUUID(), rev: 1, note: '', withdraw: [], nonce };
    const change = {
      id: 'x',
      section: 'headline',
      op: 'set',
      rationale: '',
      fields: [{ name: 'headline', before: 'a', after: 'b' }],
    };
    await refusedAt(
      p.owner,
      await forge('change-set', c.writer, p.owner, { ...more, changes: [change] }),
      'over-budget',
    );
    expect(await parentOf(p)).toMatchObject({ used });
  });
});
