import { beforeEach, describe, expect, it } from 'vitest';
import { storiesOf } from '../../popup/audit/page/stories.ts';
import type { Certificate } from '../../src/audit/certificate.ts';
import type { JournalEntry, LogFacts } from '../../src/audit/chain.ts';
import { type Checked, checkSignedReport } from '../../src/audit/check.ts';
import { sha256url } from '../../src/bytes.ts';
import { signApproval } from '../../src/change/approval.ts';
import { sign } from '../../src/wire/seal.ts';
import { arrived } from '../support/agency.ts';
import { type Proofs, proof, signedAnew, signerIn, written } from '../support/forged-report.ts';
import { Install, MINUTE, pass } from '../support/install.ts';
import { approve, changeIn, clientOf, confirmWords, type Pair, pair, pasteOne, sendBoth } from '../support/people.ts';

/** What somebody can make of genuine pieces with a key of their own, and what the holder of a report can make of it. */
let p: Pair;
/** Sent and compared. */
beforeEach(async () => {
  p = await pair();
  await sendBoth(p);
  await confirmWords(p);
});

const made = async (install: Install, id: string | null): Promise<Certificate> =>
  JSON.parse((await install.ok('signed-report.make', { id, withTexts: true })).json) as Certificate;
const idOf = async (install: Install) => (await install.identity()).keys.id;
const ofOwner = async () => made(p.owner, await idOf(p.delegate));
const ofKind = (proofs: Proofs, kind: string) => proofs.filter((each) => each.kind === kind);
const checked = async (signedReport: Certificate): Promise<Checked> => {
  const result = await checkSignedReport(signedReport);
  if ('broken' in result) throw new Error(`${result.broken} ${result.line ?? ''} ${result.part ?? ''}`);
  return result;
};

const EVIL = { name: 'headline', before: 'Baker', text: 'I owe Dan 10,000 euros.' };
const ITEM = JSON.stringify([
  { set: crypto.randomUUID(), rev: 1, change: 'headline', section: 'headline', op: 'set' as const },
]);
const SET = sha256url('a set that nobody sent');

/** A permission like this one, by somebody else for somebody else. */
async function permissionBy(giver: Install, name: string, to: Install, like: string): Promise<Proofs[number]> {
  const { keys } = await giver.identity();
  const claims = JSON.parse(Buffer.from(like.split('.')[1] ?? '', 'base64url').toString());
  const jwk = (await to.identity()).keys.public.sign;
  const mine = { iss: keys.id, keys: keys.public, name, cnf: { jwk } };
  return proof('grant', await sign('grant', { ...claims, ...mine }, await signerIn(giver)));
}

/** A yes to the evil text under this grant, by this key, at the time of the second line, with a journal that tells of it. */
async function forgedYes(signer: { id: string; key: CryptoKey }, grant: string, who: string) {
  const at = Math.floor(Date.now() / 1000) * 1000;
  const jws = await signApproval(
    { changeSet: SET, change: 'headline', grant, fields: [EVIL] },
    { iat: at / 1000 + 1, exp: at / 1000 + 86400 },
    signer,
  );
  const approval = sha256url(jws);
  const about = { who, section: 'headline', subject: SET, item: sha256url(ITEM) };
  const facts: LogFacts[] = [
    { ...about, event: 'changes-received', count: 1 },
    { ...about, event: 'change-approved', approval },
    { ...about, event: 'change-applied', approval },
  ];
  return {
    jws,
    entries: written(facts, at),
    proofs: [proof('approved', jws), proof('item', ITEM)],
    texts: [{ approval, fields: [EVIL] }],
  };
}

describe('an approval that the owner never gave', () => {
  it('is refused when the delegate has signed it under the owner’s genuine permission', async () => {
    const genuine = await made(p.delegate, p.clientId);
    const [grant] = ofKind(genuine.proofs, 'grant');
    const forged = await forgedYes(await signerIn(p.delegate), grant?.hash ?? '', await idOf(p.delegate));
    const proofs = [...ofKind(genuine.proofs, 'grant'), ...forged.proofs];
    expect(await checkSignedReport(await signedAnew(p.delegate, { ...forged, proofs }))).toEqual({
      broken: 'stranger',
      part: 'approved',
    });
  });

  it('is refused when it is the owner’s own, in the report of a delegate who endorses that key', async () => {
    const { id } = await changeIn(p.owner, 'headline');
    await approve(p.owner, id);
    const jws = (await changeIn(p.owner, 'headline')).approval?.jws ?? '';
    const genuine = await made(p.delegate, p.clientId);
    const me = await signerIn(p.delegate);
    const approves = (await p.owner.identity()).keys.public.sign;
    const endorsement = await sign('approval', { v: 1, iss: me.id, approves, iat: 1 }, me);
    const proofs = [...genuine.proofs, proof('endorsement', endorsement), proof('approved', jws)];
    const entries = written([{ event: 'changes-sent' }], Date.now());
    expect(await checkSignedReport(await signedAnew(p.delegate, { entries, proofs, texts: [] }))).toEqual({
      broken: 'stranger',
      part: 'approved',
    });
  });

  it('is refused under a permission that is not in the report', async () => {
    const forged = await forgedYes(await signerIn(p.owner), sha256url('another grant'), await idOf(p.delegate));
    const proofs = [...ofKind((await ofOwner()).proofs, 'grant'), ...forged.proofs];
    expect(await checkSignedReport(await signedAnew(p.owner, { ...forged, proofs }))).toEqual({
      broken: 'stranger',
      part: 'approved',
    });
  });

  it('is refused by the agency’s key under a part that the agency passed on', async () => {
    const c = await arrived();
    const genuine = await made(c.delegate, c.clientId);
    const { grants } = await checked(genuine);
    const part = grants.find(({ chain }) => chain)?.hash ?? '';
    const forged = await forgedYes(await signerIn(c.delegate), part, await idOf(c.writer));
    const both = [...ofKind(genuine.proofs, 'grant'), ...forged.proofs];
    const refused = { broken: 'stranger', part: 'approved' };
    expect(await checkSignedReport(await signedAnew(c.delegate, { ...forged, proofs: both }))).toEqual(refused);
    // without the whole nobody can tell whose the part is
    const alone = both.filter(({ hash, kind }) => kind !== 'grant' || hash === part);
    const made_ = await checkSignedReport(await signedAnew(c.delegate, { ...forged, proofs: alone }));
    expect(made_).toEqual({ broken: 'stranger', part: 'grant' });
    const writers = ofKind((await made(c.writer, c.job)).proofs, 'grant');
    const byWriter = await forgedYes(await signerIn(c.writer), part, await idOf(c.writer));
    const asWriter = await signedAnew(c.writer, { ...byWriter, proofs: [...writers, ...byWriter.proofs] });
    expect(await checkSignedReport(asWriter)).toEqual(refused);
  });

  it('is refused under a part alone, of which another says that its holder is the owner', async () => {
    const c = await arrived();
    const [grant] = ofKind((await made(c.writer, c.job)).proofs, 'grant');
    const claims = JSON.parse(Buffer.from(grant?.text.split('.')[1] ?? '', 'base64url').toString());
    const owner = { name: 'Olga Owner', keys: (await c.writer.identity()).keys.public };
    const chain = { ...claims.chain, owner };
    const part = proof('grant', await sign('grant', { ...claims, chain }, await signerIn(c.delegate)));
    const forged = await forgedYes(await signerIn(c.writer), part.hash, await idOf(c.writer));
    const report = await signedAnew(c.writer, { ...forged, proofs: [part, ...forged.proofs] });
    expect(await checkSignedReport(report)).toEqual({ broken: 'stranger', part: 'approved' });
  });

  it('cannot be told by lines alone: what became of a change stands in the owner’s journal only', async () => {
    const genuine = await made(p.delegate, p.clientId);
    const me = await idOf(p.delegate);
    const { entries, proofs } = await forgedYes(await signerIn(p.delegate), '', me);
    const lines = written(
      entries.map(({ approval: _approval, ...entry }) => factsOf(entry)),
      Date.now(),
    );
    const given = [...ofKind(genuine.proofs, 'grant'), ...ofKind(proofs, 'item')];
    const forged = await signedAnew(p.delegate, { entries: lines, proofs: given, texts: [] });
    expect(await checkSignedReport(forged)).toEqual({ broken: 'line-stranger', line: 2 });
  });

  it('cannot be told by whoever gives the owner a permission in return: a change is of one profile', async () => {
    const genuine = await made(p.delegate, p.clientId);
    const sent = genuine.entries.find(({ event }) => event === 'changes-sent');
    const item = ofKind(genuine.proofs, 'item').find(({ hash }) => hash === sent?.item);
    const grants = ofKind(genuine.proofs, 'grant');
    const back = await permissionBy(p.delegate, 'Dan Delegate', p.owner, grants[0]?.text ?? '');
    const who = await idOf(p.owner);
    const about = { who, section: 'headline', subject: SET, item: item?.hash ?? '' };
    const lines = (...facts: LogFacts[]) => written(facts, Date.now());
    const report = async (entries: JournalEntry[]) =>
      signedAnew(p.delegate, { entries, proofs: [...grants, back, item ?? back], texts: [] });
    const applied = { ...about, event: 'change-applied' as const };
    const { section: _section, ...all } = applied;
    const both = lines({ event: 'changes-sent', who, item: about.item }, { ...all, event: 'change-applied' });
    expect(await checkSignedReport(await report(both))).toEqual({ broken: 'line-stranger', line: 2 });
    // without the line that they were sent, they are said to be of the profile of whoever signed it
    const [story] = storiesOf(await checked(await report(lines(all))));
    expect(story).toMatchObject({ isDone: true, owner: { id: await idOf(p.delegate) } });
  });

  it('cannot be told by the receipt of another owner', async () => {
    const genuine = await made(p.delegate, p.clientId);
    const grants = ofKind(genuine.proofs, 'grant');
    const eve = new Install();
    await eve.ok('app.set-up', { role: 'owner', name: 'Olga Owner' });
    const hers = await permissionBy(eve, 'Olga Owner', p.delegate, grants[0]?.text ?? '');
    const { set } = await clientOf(p);
    const outcome = { set, rev: 1, change: 'headline', outcome: 'applied', at: Date.now(), comment: '' };
    const { id: iss, key } = await signerIn(eve);
    const told = { v: 1, iss, iat: Math.floor(Date.now() / 1000), grant: hers.hash, outcomes: [outcome] };
    const receipt = proof('receipt', await sign('receipt', told, { id: iss, key }));
    const proofs = [...grants, hers, receipt, ...ofKind(genuine.proofs, 'item')];
    const entries = written(
      genuine.entries.map((entry) => factsOf(entry as JournalEntry)),
      Date.now(),
    );
    expect(await checkSignedReport(await signedAnew(p.delegate, { entries, proofs, texts: [] }))).toEqual({
      broken: 'stranger',
      part: 'receipt',
    });
  });

  it('is not another’s that its line names: of another set, change or moment', async () => {
    const [grant] = ofKind((await ofOwner()).proofs, 'grant');
    const forged = await forgedYes(await signerIn(p.owner), grant?.hash ?? '', await idOf(p.delegate));
    const proofs = [...ofKind((await ofOwner()).proofs, 'grant'), ...forged.proofs];
    const at = forged.entries[0]?.at ?? 0;
    expect((await checked(await signedAnew(p.owner, { ...forged, proofs }))).approvals).toHaveLength(1);
    const other = JSON.stringify([{ set: 'x', rev: 1, change: 'other', section: 'headline', op: 'set' }]);
    for (const [over, ms] of [
      [{ subject: sha256url('another set') }, at],
      [{ item: sha256url(other) }, at],
      [{}, at - 5000],
    ] as const) {
      const bent = forged.entries.map((entry) => ({ ...factsOf(entry), ...(entry.seq === 2 ? over : {}) }));
      const entries = written(bent, ms);
      const all = [...proofs, proof('item', other)];
      const result = await checkSignedReport(await signedAnew(p.owner, { ...forged, entries, proofs: all }));
      expect(result).toEqual({ broken: 'approval-differs', line: 2 });
    }
  });
});

const factsOf = ({ seq: _seq, at: _at, prev: _prev, hash: _hash, ...facts }: JournalEntry): LogFacts => facts;

describe('what the holder of a report cannot do', () => {
  let report: Certificate;
  let takenBack: Certificate['texts'][number];
  beforeEach(async () => {
    for (const section of ['headline', 'about']) await approve(p.owner, (await changeIn(p.owner, section)).id);
    const earlier = await ofOwner();
    const { id } = await changeIn(p.owner, 'headline');
    const hash = sha256url((await changeIn(p.owner, 'headline')).approval?.jws ?? '');
    takenBack = earlier.texts.find(({ approval }) => approval === hash) ?? { approval: '', fields: [] };
    pass(MINUTE);
    await p.owner.ok('review.reopen', { id });
    report = await ofOwner();
  });

  it('show a text whose approval was taken back, or leave one out', async () => {
    expect(report.texts).toHaveLength(1);
    await checked(report);
    const more = { ...report, texts: [...report.texts, takenBack] };
    expect(await checkSignedReport(more)).toEqual({ broken: 'texts-moved' });
    expect(await checkSignedReport({ ...report, texts: [] })).toEqual({ broken: 'texts-moved' });
  });

  it('put a proof in twice, or in another order', async () => {
    const [first, second, ...rest] = report.proofs;
    if (!first || !second) throw new Error('two are needed');
    const twice = { ...report, proofs: [...report.proofs, first] };
    expect(await checkSignedReport(twice)).toEqual({ broken: 'part-twice', part: first.kind });
    const moved = { ...report, proofs: [second, first, ...rest] };
    expect(await checkSignedReport(moved)).toEqual({ broken: 'part-moved', part: second.kind });
    // nor may a statement sign for one twice
    const entries = written([{ event: 'resumed' }], Date.now());
    const grants = ofKind(report.proofs, 'grant');
    const signed = await signedAnew(p.owner, { entries, proofs: [...grants, ...grants], texts: [] });
    expect(await checkSignedReport(signed)).toEqual({ broken: 'part-twice', part: 'grant' });
  });

  it('write half a character where a whole one was approved', async () => {
    await p.owner.ok('review.approve', {
      id: (await changeIn(p.owner, 'headline')).id,
      final: [{ name: 'headline', text: 'Bread \ufffd' }],
      edited: true,
    });
    const json = JSON.stringify(await ofOwner());
    expect(json).toContain('Bread \ufffd');
    const bent = JSON.parse(json.replace('Bread \ufffd', 'Bread \\ud800')) as unknown;
    expect(await checkSignedReport(bent)).toEqual({ broken: 'unreadable' });
  });
});

describe('what goes into the profile', () => {
  it('shows no text when its line names another approval than the one that stood', async () => {
    const [grant] = ofKind((await ofOwner()).proofs, 'grant');
    const one = await forgedYes(await signerIn(p.owner), grant?.hash ?? '', await idOf(p.delegate));
    const { subject, who } = one.entries[1] ?? {};
    const jws = await signApproval(
      { changeSet: subject ?? '', change: 'headline', grant: grant?.hash ?? '', fields: [{ ...EVIL, text: 'Other.' }] },
      { iat: 1, exp: 2 },
      await signerIn(p.owner),
    );
    const proofs = [...ofKind((await ofOwner()).proofs, 'grant'), ...one.proofs, proof('approved', jws)];
    const story = async (approval: string) => {
      const facts = one.entries.map((entry) => ({ ...factsOf(entry), who, ...(entry.seq === 3 ? { approval } : {}) }));
      const entries = written(facts, one.entries[0]?.at ?? 0);
      const report = await checked(await signedAnew(p.owner, { ...one, entries, proofs }));
      return storiesOf(report)[0];
    };
    expect(await story(sha256url(one.jws))).toMatchObject({ isDone: true, approval: { set: SET } });
    expect(await story(sha256url(jws))).toMatchObject({ isDone: true, approval: undefined });
  });
});

describe('whose key it is', () => {
  it('is refused of a part that names another owner than the whole, or that somebody else passed on', async () => {
    const c = await arrived();
    const { proofs } = await made(c.delegate, c.clientId);
    const grants = ofKind(proofs, 'grant');
    const claimsOf = (text: string) => JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
    const part = grants.map(({ text }) => claimsOf(text)).find(({ chain }) => chain);
    const wholes = grants.filter(({ text }) => !claimsOf(text).chain);
    const entries = written([{ event: 'resumed' }], Date.now());
    const report = async (by: Install, claims: object, from: Install) => {
      const text = await sign('grant', { ...part, ...claims }, await signerIn(by));
      return checkSignedReport(
        await signedAnew(from, { entries, proofs: [...wholes, proof('grant', text)], texts: [] }),
      );
    };
    const { public: keys } = (await c.writer.identity()).keys;
    const chain = { ...part.chain, owner: { ...part.chain.owner, keys } };
    expect(await report(c.delegate, {}, c.delegate)).not.toHaveProperty('broken');
    expect(await report(c.delegate, { chain }, c.delegate)).toEqual({ broken: 'stranger', part: 'grant' });
    const byWriter = { iss: await idOf(c.writer), keys };
    expect(await report(c.writer, byWriter, c.owner)).toEqual({ broken: 'stranger', part: 'grant' });
  });

  it('is told of every permission: the owner’s, and of a part the owner of the whole', async () => {
    const c = await arrived();
    const owner = await idOf(c.owner);
    const atAgency = await checked(await made(c.delegate, c.clientId));
    expect([...atAgency.owners.values()]).toEqual([
      { name: 'Olga Owner', id: owner, saidBy: null },
      { name: 'Olga Owner', id: owner, saidBy: null },
    ]);
    const atWriter = await checked(await made(c.writer, c.job));
    expect([...atWriter.owners.values()]).toEqual([{ name: 'Olga Owner', id: owner, saidBy: 'Dan Delegate' }]);
  });
});

describe('two receipts of one second', () => {
  it('are told in the order in which the owner made them', async () => {
    const { id } = await changeIn(p.owner, 'headline');
    await approve(p.owner, id);
    const first = (await p.owner.ok('receipt.make', { id: p.grantId })).armor;
    await p.owner.ok('review.reopen', { id });
    const second = (await p.owner.ok('receipt.make', { id: p.grantId })).armor;
    await pasteOne(p.delegate, second);
    await pasteOne(p.delegate, first);
    const stories = storiesOf(await checked(await made(p.delegate, p.clientId)));
    expect(stories.map(({ item, standing }) => [item.change, standing.what])).toEqual([
      ['headline', 'told-pending'],
      ['about', 'told-pending'],
    ]);
  });
});
