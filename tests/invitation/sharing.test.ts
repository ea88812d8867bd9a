import { beforeEach, describe, expect, it } from 'vitest';
import { companyIn } from '../../src/invitation/company.ts';
import { forge, forgeSet } from '../support/forge.ts';
import { DAY, Install, pass, START } from '../support/install.ts';
import {
  ANA,
  answersOf,
  BEN,
  CEM,
  decide,
  HELLO,
  queueOf,
  send,
  share,
  sharedPair,
  show,
  stagedAnswers,
  stateOf,
} from '../support/invitations.ts';
import { changesOf, clientOf, confirmWords, grantTo, type Pair, pair, pasteOne } from '../support/people.ts';
import { INVITATIONS, invitation } from '../support/queue-invitation.ts';
import { refusedAt } from '../support/refused-package.ts';
import { whileSigning } from '../support/while-signing.ts';

let p: Pair;
const answer = (op: string, who = ANA, over: object = {}) => ({
  id: `${op}-1`,
  section: 'invitations',
  op,
  entry: { title: who.name, company: '', path: who.path },
  fields: [{ name: op === 'reply' ? 'reply' : 'answer', before: '', after: op === 'reply' ? 'Hello' : op }],
  rationale: '',
  ...over,
});
const forged = async (...changes: object[]) => pasteOne(p.owner, await forgeSet(p, { changes }));

describe('sharing invitations', () => {
  it('gives the delegate those that were not left out, once each', async () => {
    p = await sharedPair(INVITATIONS, [ANA]);
    expect(await share(p, [ANA, BEN, CEM], [CEM.path])).toMatchObject({ kind: 'invitations', count: 1 });
    expect((await queueOf(p)).map((item) => item.invitation.name).sort()).toEqual(['Ana Lima', 'Ben Okoro']);
  });

  it('are not taken under a grant that does not hold them', async () => {
    const p = await pair();
    const claims = { grant: (await clientOf(p)).grant?.hash, readAt: START, source: 'page', invitations: [ANA] };
    await refusedAt(p.delegate, await forge('invitations', p.owner, p.delegate, claims), 'not-expected-here');
  });

  it('needs a grant that holds it, at that moment', async () => {
    p = await sharedPair();
    await p.owner.ok('grant.pause', { id: p.grantId, paused: true });
    expect(await p.owner.refusal('sharing.share', { id: p.grantId, leaveOut: [] })).toBe('grant-paused');
    await p.owner.ok('grant.pause', { id: p.grantId, paused: false });
    await p.owner.ok('stop.everything', {});
    expect(await p.owner.refusal('sharing.share', { id: p.grantId, leaveOut: [] })).toBe('stopped');
    await p.owner.ok('sharing.clear', {});
    expect(await p.owner.refusal('sharing.take', { invitations: [BEN], left: 0 })).toBe('stopped');
    expect((await p.owner.ok('sharing.get', {})).invitations).toEqual([]);
    await p.owner.ok('stop.resume', {});
    await p.owner.ok('sharing.take', { invitations: [BEN], left: 0 });
    pass(8 * DAY);
    expect(await p.owner.refusal('sharing.share', { id: p.grantId, leaveOut: [] })).toBe('grant-expired');
    await expect(sharedPair([{ section: 'invitations', verbs: ['accept'] }])).rejects.toThrow('out-of-scope');
  });

  it('takes back the last one that was shared, without a message', async () => {
    p = await sharedPair(INVITATIONS, [ANA]);
    const none = { id: p.grantId, leaveOut: [ANA.path] };
    await p.owner.ok('sharing.take', { invitations: [ANA], left: 0 });
    expect(await p.owner.ok('sharing.share', none)).toEqual({ message: null, count: 0, more: 0 });
    expect(await pasteOne(p.owner, await forgeSet(p, { changes: [answer('accept')] }))).toMatchObject({
      refused: 'not-invited',
    });
    expect(await p.owner.refusal('sharing.share', none)).toBe('nothing-to-send');
  });

  it('takes back whom it leaves out: refused from then on, also what waits, until they are shared anew', async () => {
    p = await stagedAnswers();
    await share(p, [ANA, BEN, CEM], [ANA.path]);
    const out = async () =>
      (await p.owner.ok('sharing.get', {})).takenBack.flatMap(({ path, takenBack = [] }) =>
        takenBack.map((grant) => [path, grant]),
      );
    expect(await out()).toEqual([[ANA.path, p.grantId]]);
    const waits = (await answersOf(p)).find(({ name }) => name === 'Ana Lima');
    expect(waits).toMatchObject({ tier: 'alone', invitation: null });
    await show(p, [waits?.id ?? '']);
    expect(await p.owner.refusal('answers.approve', { ids: [waits?.id ?? ''] })).toBe('read-one-by-one');
    expect(await pasteOne(p.owner, await forgeSet(p, { rev: 9, changes: [answer('accept')] }))).toMatchObject({
      refused: 'not-invited',
    });
    await share(p, [BEN]);
    expect(await pasteOne(p.owner, await forgeSet(p, { rev: 10, changes: [answer('accept')] }))).toMatchObject({
      refused: 'not-invited',
    });
    await share(p, [ANA]);
    expect(await out()).toEqual([]);
    expect(await pasteOne(p.owner, await forgeSet(p, { rev: 11, changes: [answer('accept')] }))).toMatchObject({
      kind: 'change-set',
    });
  });

  it('stay taken back when somebody else is forgotten', async () => {
    p = await sharedPair();
    const other = new Install();
    await other.ok('app.set-up', { role: 'delegate', name: 'Eve Other' });
    const { grantId } = await grantTo(p.owner, other);
    await share(p, [ANA, BEN, CEM], [ANA.path]);
    await p.owner.ok('grant.revoke', { id: grantId });
    await p.owner.ok('person.forget', { id: (await other.identity()).keys.id });
    const { takenBack } = await p.owner.ok('sharing.get', {});
    expect(takenBack.find(({ path }) => path === ANA.path)).toMatchObject({ sharedWith: [], takenBack: [p.grantId] });
  });

  it('keeps the newer card and the decision, and begins anew with somebody who invites again after an answer', async () => {
    p = await sharedPair();
    await decide(p, ANA, 'accept');
    await share(p, [{ ...ANA, headline: 'Chief of Staff' }]);
    expect((await queueOf(p)).find((item) => item.invitation.path === ANA.path)).toMatchObject({
      decision: 'accept',
      invitation: { headline: 'Chief of Staff' },
    });
    await p.delegate.tamper<{ answered: unknown }>('queue', `${p.clientId}/${ANA.path}`, (line) => ({
      ...line,
      sent: { rev: 1, decision: 'accept', reply: '' },
      answered: { set: 's', rev: 1, change: 'c', outcome: 'applied', at: Date.now(), comment: '' },
    }));
    expect(await stateOf(p, ANA)).toBe('done');
    await share(p, [ANA]);
    expect(await stateOf(p, ANA)).toBe('open');
  });
});

describe('an answer', () => {
  it('goes out, is read in groups, approved as a group, and told in the receipt', async () => {
    p = await stagedAnswers();
    const answers = await answersOf(p);
    expect(answers.map(({ op, tier, name, template }) => [op, tier, name, template])).toEqual([
      ['accept', 'group', 'Ana Lima', null],
      ['ignore', 'group', 'Ben Okoro', null],
      ['accept', 'group', 'Cem Aydin', null],
      ['reply', 'group', 'Cem Aydin', 'Hello'],
    ]);
    const ids = answers.map(({ id }) => id);
    expect(await p.owner.refusal('answers.approve', { ids })).toBe('not-shown');
    await show(p, ids);
    expect(await p.owner.ok('answers.approve', { ids })).toEqual({ approved: 4 });
    expect(await p.owner.ok('answers.approve', { ids })).toEqual({ approved: 4 });
    expect((await answersOf(p)).every(({ state }) => state === 'approved')).toBe(true);
    expect(await stateOf(p, ANA)).toBe('sent');
    await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
    expect(await stateOf(p, ANA)).toBe('approved');
    const { templates } = await p.delegate.ok('queue.get', { id: p.clientId });
    expect(templates[0]).toMatchObject({ state: 'approved', ready: false });
  });

  it.each([
    ['to somebody who was not shared', () => answer('accept', invitation('Dora Eck')), 'not-invited'],
    ['to a path under another name', () => answer('accept', { ...ANA, name: 'Ana Lima Costa' }), 'not-invited'],
    ['to a name under another path', () => answer('accept', { ...ANA, path: '/in/ana-lima-2/' }), 'not-invited'],
    ['with no path', () => answer('accept', ANA, { entry: { title: ANA.name, company: '' } }), 'malformed'],
    [
      'that says another thing than it does',
      () => answer('ignore', ANA, { op: 'accept', id: 'accept-1' }),
      'malformed',
    ],
    [
      'in the place of another answer',
      () => answer('accept', ANA, { fields: [{ name: 'answer', before: 'ignore', after: 'accept' }] }),
      'malformed',
    ],
    ['with a message to somebody not accepted', () => answer('reply'), 'accept-first'],
    ['with a field of another kind', () => answer('accept', ANA, { fields: answer('reply').fields }), 'malformed'],
    [
      'to a profile section with a path',
      () => ({ ...answer('accept'), section: 'skills', op: 'remove' }),
      'unknown-field',
    ],
    ['that is nothing to do', () => answer('see'), 'unknown-section'],
    ['with braces left open in a template', () => template('Hi {name}'), 'open-variable'],
  ])('%s is refused, and nothing of it is kept', async (_what, change, refused) => {
    p = await sharedPair();
    expect(await forged(answer('ignore', BEN), change())).toMatchObject({ refused });
    expect(await changesOf(p.owner)).toEqual([]);
  });

  it('to somebody who was shared under another permission only is refused', async () => {
    p = await sharedPair();
    const other = await grantTo(p.owner, p.delegate, { scope: INVITATIONS });
    await pasteOne(p.delegate, other.grantArmor);
    p = { ...p, clientId: other.clientId, grantId: other.grantId };
    expect(await forged(answer('accept'))).toMatchObject({ refused: 'not-invited' });
    await share(p, [ANA]);
    expect(await forged(answer('accept'))).toMatchObject({ kind: 'change-set', count: 1 });
  });

  it('to a card only the owner can answer is refused, and cannot be decided at the desk', async () => {
    p = await sharedPair(INVITATIONS, [{ ...ANA, onlyOwner: true }, BEN]);
    expect(await forged(answer('accept'))).toMatchObject({ refused: 'owner-answers' });
    await decide(p, ANA, 'accept');
    expect((await queueOf(p)).find((item) => item.invitation.path === ANA.path)).toMatchObject({ decision: null });
  });

  it('under a grant that does not hold it is refused', async () => {
    p = await sharedPair([{ section: 'invitations', verbs: ['see', 'ignore'] }]);
    expect(await forged(answer('accept'))).toMatchObject({ refused: 'out-of-scope' });
    await decide(p, ANA, 'accept');
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBe('out-of-scope');
  });

  it('in words that no approved template says is read alone: the group cannot hold it', async () => {
    p = await stagedAnswers();
    await decide(p, CEM, 'reply', 'Hi Cem, thanks a lot. Olga');
    await send(p);
    const answers = await answersOf(p);
    const own = answers.find(({ op, state }) => op === 'reply' && state === 'pending');
    expect(own).toMatchObject({ tier: 'alone', text: 'Hi Cem, thanks a lot. Olga', template: null });
    await show(p, [own?.id ?? '']);
    expect(await p.owner.refusal('answers.approve', { ids: [own?.id ?? ''] })).toBe('read-one-by-one');
    const final = [{ name: 'reply' as const, text: 'Hi Cem, thanks a lot. Olga' }];
    await p.owner.ok('review.approve', { id: own?.id ?? '', final, edited: false });
  });

  const AT = { id: 'at', name: 'At', text: 'Hi {first name}, how is life at {company}? {my first name}' };

  /** Replies in approved words to people whose cards say these headlines; sent and staged, with their accepts. */
  async function repliesTo(...headlines: string[]): Promise<void> {
    const people = headlines.map((headline, n) => invitation(`Ana Lima${'x'.repeat(n)}`, { headline }));
    p = await sharedPair(INVITATIONS, people);
    await p.delegate.ok('policy.save', { id: p.clientId, rules: [], templates: [AT] });
    await send(p);
    await confirmWords(p);
    const [words] = (await p.owner.ok('answers.list', { id: p.grantId })).templates;
    await show(p, [words?.id ?? '']);
    const final = [{ name: 'template' as const, text: AT.text }];
    await p.owner.ok('review.approve', { id: words?.id ?? '', final, edited: false });
    // forged: whoever drafts need not keep to what the desk keeps back
    const changes = people.flatMap((who, n) => [
      answer('accept', who, { id: `a${n}` }),
      answer('reply', who, {
        id: `r${n}`,
        fields: [{ name: 'reply', before: '', after: `Hi Ana, how is life at ${companyIn(who.headline)}? Olga` }],
      }),
    ]);
    expect(await pasteOne(p.owner, await forgeSet(p, { rev: 9, changes }))).toMatchObject({ kind: 'change-set' });
  }
  const replies = async () => (await answersOf(p)).filter(({ op }) => op === 'reply');

  it('says what of it comes from the person’s own card', async () => {
    await repliesTo('Recruiter at Northwind', 'Baker at Deutsche Bank');
    expect((await replies()).map(({ tier, taken }) => [tier, taken])).toEqual([
      ['group', ['Ana', 'Northwind']],
      ['group', ['Ana', 'Deutsche Bank']],
    ]);
  });

  it.each([
    ['a link', 'Recruiter at evil.example'],
    ['a way round a link', 'Recruiter at evil dot example'],
    ['an override of the direction', 'Recruiter at North\u202ednim'],
    ['a look-alike', 'Recruiter at P\u0430ypal'],
    ['a look-alike through and through', 'Recruiter at \u0421\u043e\u0441\u043e'],
    ['what nobody can see', 'Recruiter at North\u200bwind'],
    ['a mark that nobody sees', 'Recruiter at North\ufe0fwind'],
    ['half a sentence', 'Recruiter at Acme please send me your number'],
    ['a number to call', 'Recruiter at 0170 55 55'],
    ['an order', 'Recruiter at Acme. Reply with your address'],
  ])('that would bring %s from a card is read alone, although its words were approved', async (_what, headline) => {
    await repliesTo('Recruiter at Northwind', headline);
    const [plain, odd] = await replies();
    expect(plain).toMatchObject({ tier: 'group', template: 'At' });
    expect(odd).toMatchObject({ tier: 'alone' });
    const ids = (await answersOf(p)).map(({ id }) => id);
    await show(p, ids);
    expect(await p.owner.refusal('answers.approve', { ids })).toBe('read-one-by-one');
    expect((await answersOf(p)).some(({ state }) => state === 'approved')).toBe(false);
  });

  it('is approved with its group or nobody in it is: one that was rejected meanwhile', async () => {
    p = await stagedAnswers();
    const ids = (await answersOf(p)).map(({ id }) => id);
    await show(p, ids);
    await p.owner.ok('review.reject', { id: ids.at(-1) ?? '', comment: '' });
    expect(await p.owner.refusal('answers.approve', { ids })).toBe('state-moved');
    expect((await answersOf(p)).map(({ state }) => state)).toEqual(['pending', 'pending', 'pending', 'rejected']);
  });

  it('is approved with its group or nobody in it is: one of somebody whose words were not compared', async () => {
    p = await stagedAnswers();
    const other = await grantTo(p.owner, p.delegate, { scope: INVITATIONS, maxChanges: 400 });
    await pasteOne(p.delegate, other.grantArmor);
    const q = { ...p, clientId: other.clientId, grantId: other.grantId };
    await share(q, [ANA]);
    await pasteOne(p.owner, await forgeSet(q, { changes: [answer('accept')] }));
    const ids = [...(await answersOf(p)), ...(await answersOf(q))].map(({ id }) => id);
    await show(p, ids);
    expect(await p.owner.refusal('answers.approve', { ids })).toBe('identity-not-checked');
    expect((await changesOf(p.owner)).filter(({ state }) => state === 'approved')).toHaveLength(1);
  });

  it('is approved with its group or nobody in it is: the grant paused while the second was signed', async () => {
    p = await stagedAnswers();
    const ids = (await answersOf(p)).map(({ id }) => id);
    await show(p, ids);
    whileSigning(() => p.owner.ok('grant.pause', { id: p.grantId, paused: true }));
    expect(await p.owner.refusal('answers.approve', { ids })).toBe('grant-paused');
    expect((await answersOf(p)).every(({ state }) => state === 'pending')).toBe(true);
  });

  it('is approved with its group or nobody in it is: the template’s yes taken back while the second was signed', async () => {
    p = await stagedAnswers();
    const ids = (await answersOf(p)).map(({ id }) => id);
    const template = (await changesOf(p.owner)).find(({ state }) => state === 'approved');
    await show(p, ids);
    whileSigning(() => p.owner.ok('review.reopen', { id: template?.id ?? '' }));
    expect(await p.owner.refusal('answers.approve', { ids })).toBe('read-one-by-one');
    expect((await answersOf(p)).every(({ state }) => state === 'pending')).toBe(true);
  });

  it('loses its place in the group when the template’s yes is taken back', async () => {
    p = await stagedAnswers();
    await p.owner.ok('stop.everything', {});
    await p.owner.ok('stop.resume', {});
    expect((await answersOf(p)).find(({ op }) => op === 'reply')).toMatchObject({ tier: 'alone' });
  });

  it.each([
    ['withdrawn', async (id: string) => pasteOne(p.owner, await forgeSet(p, { rev: 9, changes: [], withdraw: [id] }))],
    ['rejected', (_id: string, accept: string) => p.owner.ok('review.reject', { id: accept, comment: '' })],
  ])('that is a reply is offered in no group, and cannot be approved, once its accept was %s', async (_how, end) => {
    p = await stagedAnswers();
    const accept = (await answersOf(p)).find(({ op, name }) => op === 'accept' && name === 'Cem Aydin')?.id ?? '';
    await end((await changesOf(p.owner)).find(({ id }) => id === accept)?.change.id ?? '', accept);
    const reply = (await answersOf(p)).find(({ op }) => op === 'reply');
    expect(reply).toMatchObject({ tier: 'alone', state: 'pending' });
    const id = reply?.id ?? '';
    await show(p, [id]);
    expect(await p.owner.refusal('answers.approve', { ids: [id] })).toBe('read-one-by-one');
    const final = [{ name: 'reply' as const, text: reply?.text ?? '' }];
    expect(await p.owner.refusal('review.approve', { id, final, edited: false })).toBe('accept-first');
    expect((await answersOf(p)).find(({ op }) => op === 'reply')?.state).toBe('pending');
  });

  it('that is a reply is in its group again when the no to its accept is taken back', async () => {
    p = await stagedAnswers();
    const accept = (await answersOf(p)).find(({ op, name }) => op === 'accept' && name === 'Cem Aydin')?.id ?? '';
    await p.owner.ok('review.reject', { id: accept, comment: '' });
    await p.owner.ok('review.reopen', { id: accept });
    expect((await answersOf(p)).find(({ op }) => op === 'reply')).toMatchObject({ tier: 'group' });
  });

  it('that the owner wrote in other words is in no group once that yes is taken back: the words wait', async () => {
    p = await stagedAnswers();
    const id = (await answersOf(p)).find(({ op }) => op === 'reply')?.id ?? '';
    await show(p, [id]);
    await p.owner.ok('review.approve', { id, final: [{ name: 'reply', text: 'Hello, Cem!' }], edited: true });
    await p.owner.ok('review.reopen', { id });
    await show(p, [id]);
    expect(await p.owner.refusal('answers.approve', { ids: [id] })).toBe('read-one-by-one');
    expect((await answersOf(p)).find(({ op }) => op === 'reply')).toMatchObject({ tier: 'alone', state: 'pending' });
  });

  it('is changed to the other: the first is taken back, and only one is left to approve', async () => {
    p = await stagedAnswers();
    await decide(p, ANA, 'ignore');
    await send(p);
    const open = (await answersOf(p)).filter(({ name, state }) => name === 'Ana Lima' && state === 'pending');
    expect(open.map(({ op }) => op)).toEqual(['ignore']);
    await decide(p, ANA, null);
    await send(p);
    expect((await answersOf(p)).filter(({ name, state }) => name === 'Ana Lima' && state === 'pending')).toEqual([]);
  });

  it('whose reply alone changed leaves the answer and its yes alone', async () => {
    p = await stagedAnswers();
    const accept = (await answersOf(p)).find(({ op, name }) => op === 'accept' && name === 'Cem Aydin');
    await show(p, [accept?.id ?? '']);
    await p.owner.ok('answers.approve', { ids: [accept?.id ?? ''] });
    await decide(p, CEM, 'reply', 'Welcome!');
    expect(await send(p)).toMatchObject({ count: 1 });
    expect((await answersOf(p)).find(({ id }) => id === accept?.id)).toMatchObject({ state: 'approved' });
  });
});

const template = (text: string) => ({
  id: 'template-x',
  section: 'invitations',
  op: 'template',
  entry: { title: 'Hello', company: '' },
  fields: [{ name: 'template', before: '', after: text }],
  rationale: '',
});

describe('the desk', () => {
  beforeEach(async () => {
    p = await sharedPair();
  });

  it.each([
    ['with an open variable', 'Hi {first name}', 'open-variable'],
    ['of nothing', '', 'required-text-missing'],
    ['too long', 'x'.repeat(8001), 'over-limit'],
    ['that hides something', 'a\u200bb', 'hidden-characters'],
  ])('keeps a reply %s back', async (_what, reply, refused) => {
    await decide(p, ANA, 'reply', reply);
    expect((await queueOf(p))[0]?.problems.map((problem) => problem.refused)).toContain(refused);
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBe(refused);
  });

  it('sends nothing for what is left to the owner, or not decided', async () => {
    await decide(p, ANA, 'ask');
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBe('nothing-to-send');
    expect((await p.delegate.ok('client.get', { id: p.clientId })).queue).toEqual({
      all: 3,
      undecided: 2,
      ready: 0,
      later: 0,
    });
  });

  it('sends hundreds in messages that fit, the rest in the next', async () => {
    const many = Array.from({ length: 250 }, (_, n) => invitation(`Person ${n}`));
    await share(p, many);
    await p.delegate.ok('queue.decide', {
      id: p.clientId,
      decisions: many.map(({ path }) => ({ path, decision: 'accept' as const })),
    });
    expect((await p.delegate.ok('client.get', { id: p.clientId })).queue).toMatchObject({ ready: 200, later: 50 });
    expect(await send(p)).toMatchObject({ kind: 'change-set', count: 200 });
    expect(await send(p)).toMatchObject({ kind: 'change-set', count: 50 });
    pass(20_000);
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBe('nothing-to-send');
  });

  it('keeps its policy, and a template keeps what became of it while its words stay', async () => {
    const rules = [
      { id: 'r', when: [{ of: 'mutual' as const, atLeast: 3 }], decide: 'accept' as const, template: null },
    ];
    await p.delegate.ok('policy.save', { id: p.clientId, rules, templates: [HELLO] });
    await send(p);
    const saved = await p.delegate.ok('policy.save', { id: p.clientId, rules, templates: [{ ...HELLO, name: 'Hi' }] });
    expect(saved).toMatchObject({ rules, templates: [{ name: 'Hi', ready: true }], ownerName: 'Olga Owner' });
  });

  it('forgets a client’s invitations and words with the client', async () => {
    await p.delegate.ok('policy.save', { id: p.clientId, rules: [], templates: [HELLO] });
    await p.delegate.ok('client.forget', { id: p.clientId });
    expect([await p.delegate.all('queue'), await p.delegate.all('policies')]).toEqual([[], []]);
  });

  it('drafts a post, which is a change like any other', async () => {
    const { slot } = await p.delegate.ok('entry.add', {
      clientId: p.clientId,
      section: 'post',
      entry: null,
      fields: [],
    });
    await p.delegate.ok('draft.save', {
      clientId: p.clientId,
      slot,
      fields: [{ name: 'post', text: 'We are hiring.\n\nTwo bakers.' }],
      rationale: '',
    });
    expect(await send(p)).toMatchObject({ kind: 'change-set', count: 1 });
    const [change] = await changesOf(p.owner);
    expect(change?.change).toMatchObject({ section: 'post', op: 'add', fields: [{ name: 'post', before: '' }] });
  });
});
