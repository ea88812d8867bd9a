import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { GrantRecord } from '../../background/grant/records.ts';
import type { Scope } from '../../src/grant/scope.ts';
import {
  agency,
  approvedChain,
  arrived,
  type Chain,
  chain,
  PART,
  parentOf,
  partAtOwner,
  partFor,
  partOf,
  writes,
} from '../support/agency.ts';
import { FakePage, openTab, openTabWith } from '../support/fake-page.ts';
import { forge } from '../support/forge.ts';
import { DAY, events, pass } from '../support/install.ts';
import { ANA } from '../support/invitations.ts';
import { approve, changesOf, pasteOne } from '../support/people.ts';
import { refusedAt } from '../support/refused-package.ts';
import { whileSigning } from '../support/while-signing.ts';

/** Ways in which what stands above a part stops carrying it. */
const ENDS: readonly [string, (c: Chain) => Promise<unknown>, string][] = [
  ['the owner ended the agency’s grant', (c) => c.owner.ok('grant.revoke', { id: c.grantId }), 'grant-revoked'],
  ['the owner paused it', (c) => c.owner.ok('grant.pause', { id: c.grantId, paused: true }), 'grant-paused'],
  ['the owner forbade passing on', (c) => c.owner.ok('grant.forbid-sub-grants', { id: c.grantId }), 'grant-revoked'],
  ['it ran out', async () => pass(8 * DAY), 'grant-expired'],
  [
    'the words of the agency differed',
    (c) => c.owner.ok('pairing.answer', { id: c.grantId, same: false }),
    'grant-revoked',
  ],
];

/** As `ENDS`, but seen on the parent's record alone, as if nothing had been done about its parts. */
const LIVES: readonly [string, Partial<GrantRecord>, string][] = [
  ['revoked', { revokedAt: 1 }, 'grant-revoked'],
  ['paused', { paused: true }, 'grant-paused'],
  ['seen to end', { endedAt: 1 }, 'grant-expired'],
  ['no longer to be passed on', { depth: 0 }, 'not-passed-on'],
  ['without the section', { scope: [{ section: 'about', verbs: ['set'] }] }, 'out-of-scope'],
];

describe('what stands above a part ends it', () => {
  it.each(ENDS)('at receipt: %s', async (_how, end, code) => {
    const c = await arrived();
    const second = await writes(c, 'Head baker');
    await end(c);
    await c.owner.ok('home.get', {});
    await refusedAt(c.owner, second, code);
  });

  it.each(ENDS)('at approval: %s', async (_how, end) => {
    const c = await arrived();
    await end(c);
    const { id } = (await changesOf(c.owner))[0] as ChangeRecord;
    await expect(approve(c.owner, id)).rejects.toThrow(/grant-paused|state-moved/);
    expect((await changesOf(c.owner))[0]?.approval).toBeNull();
  });

  it.each(ENDS)('right before the fill: %s', async (_how, end) => {
    const c = await approvedChain();
    const page = new FakePage();
    await c.owner.ok('apply.start', { tabId: openTabWith(page).tabId });
    await end(c);
    for (let turn = 0; turn < 6; turn++) await c.owner.ok('apply.step', {});
    expect(page.typed).toEqual([]);
  });

  it.each(ENDS)('while the page is looked at: %s', async (_how, end) => {
    const c = await approvedChain();
    const page = new FakePage();
    const fills = async () => {
      await c.owner.ok('apply.start', { tabId: openTabWith(page).tabId });
      for (let turn = 0; turn < 6; turn++) await c.owner.ok('apply.step', {});
    };
    await c.owner.ok('apply.start', { tabId: openTabWith(page).tabId });
    await c.owner.ok('apply.step', {});
    page.during('inspect', async () => void (await end(c)));
    await fills();
    expect(page.count('inspect')).toBeGreaterThan(0);
    expect(page.typed).toEqual([]);
  });

  it('and without all that the text is typed', async () => {
    const c = await approvedChain();
    const page = new FakePage();
    await c.owner.ok('apply.start', { tabId: openTabWith(page).tabId });
    for (let turn = 0; turn < 6; turn++) await c.owner.ok('apply.step', {});
    expect(page.typed).toEqual([{ headline: 'Head baker at Ofen' }]);
  });

  it.each(LIVES)('when its record alone says so, at receipt, approval and fill: %s', async (_how, life, code) => {
    const c = await approvedChain();
    const second = await writes(c, 'Head baker');
    await c.owner.tamper<GrantRecord>('grants', c.grantId, (grant) => ({ ...grant, ...life }));
    await refusedAt(c.owner, second, code);
    const { id } = (await changesOf(c.owner))[0] as ChangeRecord;
    const page = new FakePage();
    await c.owner.ok('apply.start', { tabId: openTabWith(page).tabId });
    for (let turn = 0; turn < 6; turn++) await c.owner.ok('apply.step', {});
    expect(page.typed).toEqual([]);
    await c.owner.tamper<ChangeRecord>('changes', id, (change) => ({ ...change, state: 'pending', approval: null }));
    await expect(approve(c.owner, id)).rejects.toThrow(code);
  });

  it('when what stands above is itself a part: nothing is passed on twice', async () => {
    const c = await approvedChain();
    const second = await writes(c, 'Head baker');
    const { id } = await partAtOwner(c);
    const parent = await parentOf(c);
    await c.owner.put('grants', { ...parent, id: 'above', hash: 'of the grant above' });
    await c.owner.tamper<GrantRecord>('grants', c.grantId, (grant) => ({ ...grant, parent: 'above' }));
    await refusedAt(c.owner, second, 'grant-unknown');
    expect(await c.owner.ok('grant.get', { id })).toMatchObject({ status: 'revoked' });
    const page = new FakePage();
    await c.owner.ok('apply.start', { tabId: openTabWith(page).tabId });
    for (let turn = 0; turn < 6; turn++) await c.owner.ok('apply.step', {});
    expect(page.typed).toEqual([]);
  });

  it('when the grant above is not there at all', async () => {
    const c = await approvedChain();
    await c.owner.remove('grants', c.grantId);
    const page = new FakePage();
    await c.owner.ok('apply.start', { tabId: openTabWith(page).tabId });
    for (let turn = 0; turn < 6; turn++) await c.owner.ok('apply.step', {});
    expect(page.typed).toEqual([]);
  });

  it('and a pause that is over lets it go on', async () => {
    const c = await arrived();
    await c.owner.ok('grant.pause', { id: c.grantId, paused: true });
    const { grants } = await c.owner.ok('home.get', {});
    expect(grants.map(({ status }) => status)).toEqual(['paused', 'paused']);
    await c.owner.ok('grant.pause', { id: c.grantId, paused: false });
    await approve(c.owner, ((await changesOf(c.owner))[0] as ChangeRecord).id);
  });
});

describe('what stands above a part ends reading and sharing for its writer', () => {
  const WHAT: Scope = [...PART, { section: 'invitations', verbs: ['see', 'template'] }];

  /** A writer whose part the owner knows, with the present texts read for it and invitations at hand. */
  async function beforeSharing() {
    const c = await arrived(await partFor(await agency({ scope: WHAT }), { scope: WHAT }));
    const { id } = await partAtOwner(c);
    const { tabId, page } = openTab();
    await c.owner.ok('sharing.take', { invitations: [ANA], left: 0 });
    await c.owner.ok('reading.start', { tabId, grantId: id });
    return { c, id, tabId, page };
  }
  const offered = async ({ owner }: Chain) => (await owner.ok('sharing.get', {})).grants.map((grant) => grant.id);

  it.each(ENDS)('before anything is sealed: %s', async (_how, end, code) => {
    const { c, id, tabId } = await beforeSharing();
    for (let turn = 0; turn < 6; turn++) await c.owner.ok('reading.step', {});
    expect(await offered(c)).toContain(id);
    await end(c);
    await c.owner.ok('home.get', {});
    expect(await offered(c)).not.toContain(id);
    expect(await c.owner.refusal('sharing.share', { id, leaveOut: [] })).toBe(code);
    expect(await c.owner.refusal('reading.share', { id })).toBe(code);
    expect(await c.owner.refusal('reading.start', { tabId, grantId: id })).toBe(code);
    expect(await events(c.owner)).not.toContain('snapshot-shared');
    expect(await c.owner.all('shared')).toEqual([]);
  });

  it.each(LIVES.slice(0, 4))('when its record alone says so: %s', async (_how, life, code) => {
    const { c, id, tabId } = await beforeSharing();
    await c.owner.tamper<GrantRecord>('grants', c.grantId, (grant) => ({ ...grant, ...life }));
    expect(await offered(c)).not.toContain(id);
    expect(await c.owner.refusal('sharing.share', { id, leaveOut: [] })).toBe(code);
    expect(await c.owner.refusal('reading.share', { id })).toBe(code);
    expect(await c.owner.refusal('reading.start', { tabId, grantId: id })).toBe(code);
  });

  it('while it is sealed', async () => {
    const { c, id } = await beforeSharing();
    const pause = () => c.owner.ok('grant.pause', { id: c.grantId, paused: true });
    for (const share of [
      () => c.owner.refusal('sharing.share', { id, leaveOut: [] }),
      () => c.owner.refusal('reading.share', { id }),
    ]) {
      await c.owner.ok('grant.pause', { id: c.grantId, paused: false });
      whileSigning(pause);
      expect(await share()).toBe('grant-paused');
    }
    expect(await c.owner.all('shared')).toEqual([]);
    expect(await events(c.owner)).not.toContain('snapshot-shared');
  });

  it('while the page is read, which is not read any further and goes on once it is resumed', async () => {
    const { c, id, tabId, page } = await beforeSharing();
    await c.owner.ok('reading.step', {});
    const looked = page.count('inspect');
    await c.owner.ok('grant.pause', { id: c.grantId, paused: true });
    expect(await c.owner.ok('reading.step', {})).toMatchObject({ state: 'stuck', trouble: 'grant-paused' });
    expect(page.count('inspect')).toBe(looked);
    await c.owner.ok('grant.pause', { id: c.grantId, paused: false });
    expect(await c.owner.ok('reading.start', { tabId, grantId: id })).toMatchObject({ state: 'reading' });
  });

  it('and without all that both are shared', async () => {
    const { c, id } = await beforeSharing();
    for (let turn = 0; turn < 6; turn++) await c.owner.ok('reading.step', {});
    await c.owner.ok('reading.share', { id });
    expect(await c.owner.ok('sharing.share', { id, leaveOut: [] })).toMatchObject({ count: 1 });
  });
});

describe('a part that is ended', () => {
  it('by the owner ends alone', async () => {
    const p = await agency();
    const [one, two] = [await arrived(await partFor(p)), await partFor(p, {}, 'Other Writer')];
    const { armor } = await p.owner.ok('grant.revoke', { id: (await partAtOwner(one)).id });
    expect(await pasteOne(one.writer, armor)).toMatchObject({ kind: 'revocation' });
    expect(await one.writer.ok('client.get', { id: one.job })).toMatchObject({ status: 'revoked' });
    expect(await parentOf(p)).toMatchObject({ revokedAt: null, depth: 1 });
    expect(await pasteOne(p.owner, await writes(two))).toMatchObject({ kind: 'change-set' });
  });

  it('by the agency ends at the owner’s and at the writer’s', async () => {
    const c = await arrived();
    const { toOwner, toWriter } = await c.delegate.ok('sub-grant.end', { clientId: c.clientId, id: c.subGrantId });
    const later = await writes(c, 'Head baker');
    expect(await pasteOne(c.owner, toOwner.armor)).toMatchObject({
      kind: 'part-ended',
      from: 'Dan Delegate',
      id: c.grantId,
    });
    expect((await partAtOwner(c)).revokedAt).not.toBeNull();
    expect((await changesOf(c.owner)).map(({ state }) => state)).toEqual(['lapsed']);
    await refusedAt(c.owner, later, 'grant-revoked');
    expect(await parentOf(c)).toMatchObject({ revokedAt: null });
    expect(await pasteOne(c.writer, toWriter.armor)).toMatchObject({ kind: 'revocation' });
    expect(await c.writer.refusal('changes.send', { id: c.job })).toBe('grant-revoked');
    expect((await c.delegate.ok('client.get', { id: c.clientId })).passed).toMatchObject([{ status: 'revoked' }]);
  });

  it('by the agency before anything came under it never begins', async () => {
    const c = await chain();
    const { toOwner } = await c.delegate.ok('sub-grant.end', { clientId: c.clientId, id: c.subGrantId });
    await pasteOne(c.owner, toOwner.armor);
    await refusedAt(c.owner, await writes(c), 'grant-revoked');
    expect(await partAtOwner(c)).toBeUndefined();
  });

  it('of more parts than anybody gives, none of which came, is refused', async () => {
    const c = await chain();
    const endedBelow = Array.from({ length: 200 }, (_, n) => `${n}`);
    await c.owner.tamper<GrantRecord>('grants', c.grantId, (grant) => ({ ...grant, endedBelow }));
    const { toOwner } = await c.delegate.ok('sub-grant.end', { clientId: c.clientId, id: c.subGrantId });
    await refusedAt(c.owner, toOwner.armor, 'too-large');
  });

  it('is ended by nobody but the owner, the agency that passed it on, and never by the writer or another delegate', async () => {
    const c = await arrived();
    const { hash, parent } = await partOf(c);
    await refusedAt(c.owner, await forge('revocation', c.writer, c.owner, { grant: hash, parent }), 'grant-unknown');
    await refusedAt(c.owner, await forge('revocation', c.delegate, c.owner, { grant: hash }), 'grant-unknown');
    await refusedAt(
      c.owner,
      await forge('revocation', c.writer, c.owner, { grant: hash, parent: hash }),
      'grant-unknown',
    );
    expect((await partAtOwner(c)).revokedAt).toBeNull();
  });

  it('with forbidding ends all parts, and the agency’s own grant goes on', async () => {
    const p = await agency();
    const [one, two] = [await arrived(await partFor(p)), await arrived(await partFor(p, {}, 'Other Writer'))];
    await p.owner.ok('grant.forbid-sub-grants', { id: p.grantId });
    for (const part of [await partAtOwner(one), await partAtOwner(two)]) expect(part.revokedAt).not.toBeNull();
    expect(await p.owner.ok('grant.get', { id: p.grantId })).toMatchObject({
      status: 'active',
      mayPassOn: false,
      parts: 0,
    });
    const { passed } = await p.delegate.ok('client.get', { id: p.clientId });
    expect(passed).toHaveLength(2);
  });

  it('follows the way the owner chose for the agency', async () => {
    const c = await arrived();
    await c.owner.ok('grant.mode', { id: c.grantId, mode: 'copy' });
    await c.owner.ok('grant.notify', { id: c.grantId, notify: true });
    expect(await partAtOwner(c)).toMatchObject({ mode: 'copy', notify: true });
  });
});
