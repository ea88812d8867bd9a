import { beforeEach, describe, expect, it } from 'vitest';
import type { Certificate } from '../../src/audit/certificate.ts';
import { type Break, type Checked, checkLines, checkSignedReport } from '../../src/audit/check.ts';
import { arrived, type Chain, partAtOwner } from '../support/agency.ts';
import { Install, MINUTE, pass } from '../support/install.ts';
import {
  AFTER,
  approve,
  BEFORE,
  changeIn,
  changesOf,
  confirmWords,
  draft,
  grantTo,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
} from '../support/people.ts';

let p: Pair;
let person: string;
/** Both sent, one approved and put in by hand, one rejected with a comment, and told. */
beforeEach(async () => {
  p = await pair();
  await sendBoth(p);
  await confirmWords(p);
  person = (await p.delegate.identity()).keys.id;
  const headline = await changeIn(p.owner, 'headline');
  await approve(p.owner, headline.id);
  await p.owner.ok('apply.by-hand', { id: headline.id });
  const about = await changeIn(p.owner, 'about');
  await p.owner.ok('review.reject', { id: about.id, comment: 'Too loud.' });
  await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
});

const made = async (install: Install, id: string | null, withTexts = false): Promise<Certificate> =>
  JSON.parse((await install.ok('signed-report.make', { id, withTexts })).json) as Certificate;
const checked = async (signedReport: Certificate): Promise<Checked> => {
  const result = await checkSignedReport(signedReport);
  if ('broken' in result) throw new Error(`${result.broken} ${result.line ?? ''} ${result.part ?? ''}`);
  return result;
};
const eventsIn = ({ entries }: Certificate) => entries.map(({ event }) => event);
const TEXTS = [BEFORE.headline, AFTER.headline, AFTER.about, 'Too loud', 'It says more'];

describe('a signed report', () => {
  it('checks out and holds what happened, by section, without any text', async () => {
    const signedReport = await made(p.owner, person);
    const { grants, approvals, requests, items, statement } = await checked(signedReport);
    expect(grants).toMatchObject([{ name: 'Olga Owner', sub: 'olga-owner', max_changes: 20 }]);
    expect(requests).toMatchObject([{ name: 'Dan Delegate' }]);
    expect(approvals).toMatchObject([{ change: 'headline', fields: [{ name: 'headline' }] }]);
    expect(eventsIn(signedReport)).toEqual(
      expect.arrayContaining(['grant-given', 'words-same', 'changes-received', 'change-approved', 'change-by-hand']),
    );
    const named = signedReport.entries.find(({ event }) => event === 'change-approved');
    expect(items.get(named?.item ?? '')).toMatchObject([{ change: 'headline', section: 'headline', op: 'set' }]);
    expect(statement).toMatchObject({ name: 'Olga Owner', iss: (await p.owner.identity()).keys.id });
    for (const text of TEXTS) expect(JSON.stringify(signedReport)).not.toContain(text);
  });

  it('shows the approved texts when asked to, each as its approval names it', async () => {
    const { texts, approvals } = await checked(await made(p.owner, person, true));
    expect([...texts.entries()]).toEqual([
      [approvals[0]?.hash, [{ name: 'headline', before: BEFORE.headline, text: AFTER.headline }]],
    ]);
  });

  it('leaves out what concerns other people, and says how much', async () => {
    const other = new Install();
    await other.ok('app.set-up', { role: 'delegate', name: 'Eve Else' });
    await grantTo(p.owner, other);
    const signedReport = await made(p.owner, person);
    await checked(signedReport);
    const their = (await other.identity()).keys.id;
    expect(JSON.stringify(signedReport)).not.toContain(their);
    expect(JSON.stringify(signedReport)).not.toContain('Eve');
    const whole = await made(p.owner, null);
    await checked(whole);
    expect(JSON.stringify(whole)).toContain(their);
    expect(whole.entries.length).toBeGreaterThan(signedReport.entries.length);
  });

  it('of the delegate’s holds the grant, what was sent and, with the texts, the client’s receipt', async () => {
    const signedReport = await made(p.delegate, p.clientId);
    const { grants, receipts, items } = await checked(signedReport);
    expect(grants).toMatchObject([{ name: 'Olga Owner' }]);
    expect(eventsIn(signedReport)).toEqual(['request-made', 'grant-received', 'changes-sent', 'receipt-received']);
    const sent = signedReport.entries.find(({ event }) => event === 'changes-sent');
    expect(items.get(sent?.item ?? '')?.map(({ change }) => change)).toEqual(['headline', 'about']);
    // a comment is in it
    expect(receipts).toEqual([]);
    const withTexts = await checked(await made(p.delegate, p.clientId, true));
    expect(withTexts.receipts[0]?.outcomes.map(({ outcome }) => outcome).sort()).toEqual(['by-hand', 'rejected']);
  });

  it('takes approvals of a lock’s key, which the owner’s own has endorsed', async () => {
    await p.owner.ok('lock.set', { secret: 'a long secret', autoLock: 5 });
    await p.owner.ok('lock.unlock', { secret: 'a long secret' });
    await draft(p, 'about', 'Bread.');
    await pasteOne(p.owner, (await p.delegate.ok('changes.send', { id: p.clientId })).message.armor);
    await approve(p.owner, (await changesOf(p.owner)).find(({ rev }) => rev === 2)?.id ?? '');
    const signedReport = await made(p.owner, person);
    expect((await checked(signedReport)).approvals).toHaveLength(2);
    const proofs = signedReport.proofs.filter(({ kind }) => kind !== 'endorsement');
    expect(await checkSignedReport({ ...signedReport, proofs })).toEqual({
      broken: 'part-missing',
      part: 'endorsement',
    });
  });

  it('is refused about somebody nobody knows', async () => {
    expect(await p.owner.refusal('signed-report.make', { id: 'nobody', withTexts: false })).toBe('nothing-kept');
  });
});

describe('a signed report of a part that was passed on', () => {
  let c: Chain;
  beforeEach(async () => {
    c = await arrived();
    const headline = await changeIn(c.owner, 'headline');
    await approve(c.owner, headline.id);
    await c.owner.ok('apply.by-hand', { id: headline.id });
    const id = (await partAtOwner(c)).id;
    await pasteOne(c.writer, (await c.owner.ok('receipt.make', { id })).armor);
  });

  it('of the owner’s holds the whole, the part and the approval', async () => {
    const signedReport = await made(c.owner, (await c.writer.identity()).keys.id);
    const { grants, approvals } = await checked(signedReport);
    expect(grants.map(({ name, chain: part }) => [name, part?.to.name])).toEqual([
      ['Dan Delegate', 'Wren Writer'],
      ['Olga Owner', undefined],
    ]);
    expect(approvals).toHaveLength(1);
    const proofs = signedReport.proofs.filter(({ text }) => text !== signedReport.proofs.find(isPart)?.text);
    expect(await checkSignedReport({ ...signedReport, proofs })).toEqual({ broken: 'part-missing', part: 'grant' });
    await checked(await made(c.owner, null));
  });

  it('of the agency’s and of the writer’s checks out too', async () => {
    expect((await checked(await made(c.delegate, c.clientId))).grants).toHaveLength(2);
    const { grants, receipts } = await checked(await made(c.writer, c.job));
    expect(grants).toMatchObject([{ chain: { owner: { name: 'Olga Owner' } } }]);
    expect(receipts).toHaveLength(1);
  });

  const isPart = ({ kind, text }: Certificate['proofs'][number]) =>
    kind === 'grant' && atob((text.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')).includes('"chain"');
});

describe('what does not hold is named', () => {
  type Bent = [string, (whole: Certificate) => unknown, Partial<Break>];
  const line = (signedReport: Certificate, event: string) =>
    signedReport.entries.findIndex((entry) => entry.event === event);
  const bent = (signedReport: Certificate, index: number, over: object) => ({
    ...signedReport,
    entries: signedReport.entries.map((entry, at) => (at === index ? { ...entry, ...over } : entry)),
  });
  const part = (signedReport: Certificate, kind: string, change: (text: string) => string) => ({
    ...signedReport,
    proofs: signedReport.proofs.map((proof) => (proof.kind === kind ? { ...proof, text: change(proof.text) } : proof)),
  });

  it.each<Bent>([
    ['a time was moved', (c) => bent(c, line(c, 'change-approved'), { at: 5 }), { broken: 'line-changed' }],
    [
      'a no became a yes',
      (c) => bent(c, line(c, 'change-rejected'), { event: 'change-approved' }),
      { broken: 'line-changed' },
    ],
    ['a line was left out', (c) => ({ ...c, entries: c.entries.toSpliced(3, 1) }), { broken: 'line-missing' }],
    ['the end was cut off', (c) => ({ ...c, entries: c.entries.slice(0, -2) }), { broken: 'lines-cut' }],
    ['a line was repeated', (c) => ({ ...c, entries: [...c.entries, c.entries.at(-1)] }), { broken: 'line-added' }],
    [
      'the permission was changed',
      (c) => part(c, 'grant', (text) => `${text.slice(0, -9)}A${text.slice(-8)}`),
      { broken: 'part-changed', part: 'grant' },
    ],
    [
      'another entry was named',
      (c) => part(c, 'item', (text) => text.replace('headline', 'about')),
      { broken: 'part-changed', part: 'item' },
    ],
    [
      'an approval was taken out',
      (c) => ({ ...c, proofs: c.proofs.filter(({ kind }) => kind !== 'approved') }),
      { broken: 'part-missing', part: 'approved' },
    ],
    [
      'an approval was put in twice as something else',
      (c) => ({
        ...c,
        proofs: [...c.proofs, { ...c.proofs.find(({ kind }) => kind === 'approved'), kind: 'receipt' }],
      }),
      { broken: 'part-added' },
    ],
    [
      'a text was changed',
      (c) => ({
        ...c,
        texts: c.texts.map((text) => ({ ...text, fields: text.fields.map((field) => ({ ...field, text: 'Other.' })) })),
      }),
      { broken: 'text-differs' },
    ],
    [
      'a text is of no approval',
      (c) => ({ ...c, texts: c.texts.map((text) => ({ ...text, approval: 'A'.repeat(43) })) }),
      { broken: 'text-differs' },
    ],
    [
      'the statement was changed',
      (c) => ({
        ...c,
        statement: c.statement.replace(
          /\.[^.]+\./,
          (payload) => `${payload.slice(0, 40)}${payload[40] === 'A' ? 'B' : 'A'}${payload.slice(41)}`,
        ),
      }),
      {},
    ],
    ['there is something else in it', (c) => ({ ...c, note: 'trust me' }), { broken: 'unreadable' }],
    ['it is no signed report', () => 'hello', { broken: 'unreadable' }],
  ])('when %s', async (_what, bend, expected) => {
    const signedReport = await made(p.owner, person, true);
    await checked(signedReport);
    const result = await checkSignedReport(bend(signedReport));
    expect(result).toMatchObject({ broken: expect.any(String), ...expected });
  });

  it('when everything was made again with other keys: the grants are not of that key', async () => {
    const forger = new Install();
    await forger.ok('app.set-up', { role: 'owner', name: 'Olga Owner' });
    const forged = await made(forger, null);
    const real = await made(p.owner, person);
    expect(await checkSignedReport({ ...real, statement: forged.statement })).toHaveProperty('broken');
  });
});

describe('the journal as a file', () => {
  const exported = async () => (await p.owner.ok('audit-log.export', {})).jsonl;

  it('checks out to the statement in its last line', async () => {
    const result = await checkLines(await exported());
    expect(result).toMatchObject({ statement: { lines: null } });
  });

  it('shows the first line that was changed, a cut end, and a missing statement', async () => {
    const lines = (await exported()).trimEnd().split('\n');
    const at = (index: number, text: string) => lines.with(index, text).join('\n');
    const third = (lines[2] ?? '').replace(/"at":\d+/, '"at":1');
    expect(await checkLines(at(2, third))).toEqual({ broken: 'line-changed', line: 3 });
    expect(await checkLines(lines.toSpliced(-2, 1).join('\n'))).toEqual({
      broken: 'lines-cut',
      line: lines.length - 1,
    });
    expect(await checkLines(lines.slice(0, -1).join('\n'))).toEqual({ broken: 'no-statement' });
    expect(await checkLines(lines.toSpliced(1, 1).join('\n'))).toEqual({ broken: 'line-missing', line: 2 });
    expect(await checkLines('hello')).toEqual({ broken: 'unreadable' });
  });

  it('of an older time is still right about that time', async () => {
    const before = await exported();
    pass(MINUTE);
    await p.owner.ok('grant.pause', { id: p.grantId, paused: true });
    expect(await checkLines(before)).not.toHaveProperty('broken');
  });
});
