import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import { type FakeNetwork, networkOn } from '../support/fake-network.ts';
import { type FakePage, openTab } from '../support/fake-page.ts';
import { forgeSet } from '../support/forge.ts';
import { type Install, MINUTE, pass } from '../support/install.ts';
import { ANA, answersOf, BEN, CEM, show, stagedAnswers } from '../support/invitations.ts';
import { approve, changesOf, confirmWords, grantTo, type Pair, pair, pasteOne } from '../support/people.ts';

/** What moves between the look at a page beside the profile and what is typed there, and whose page that is. */

const POSTS = { scope: [{ section: 'post' as const, verbs: ['add' as const] }] };

let owner: Install;
let network: FakeNetwork;
let page: FakePage;

const start = async (): Promise<void> => {
  const tab = openTab();
  page = tab.page;
  network = networkOn(tab.tabId);
  await owner.ok('apply.start', { tabId: tab.tabId });
};
const steps = async (count = 8): Promise<void> => {
  for (let n = 0; n < count; n++) {
    pass(100);
    await owner.ok('apply.step', {});
  }
};
const one = async (of: (change: ChangeRecord) => boolean): Promise<ChangeRecord> =>
  (await changesOf(owner)).find(of) as ChangeRecord;

/** Once, after the empty composer was looked at. */
function afterTheLook(act: () => Promise<void>): void {
  const { inspect } = network.composer;
  network.composer.inspect = async (task) => {
    const seen = await inspect(task);
    if (!('composer' in seen) || seen.composer !== 'empty') return seen;
    network.composer.inspect = inspect;
    await act();
    return seen;
  };
}

/** In another window the owner thinks again, and says yes to other words. */
const wordsApproved = async ({ id, change }: ChangeRecord, text: string): Promise<void> => {
  await owner.ok('review.reopen', { id });
  const name = change.fields[0]?.name ?? 'post';
  await owner.ok('review.approve', { id, final: [{ name, text }], edited: true });
};

async function post(p: Pair, text: string): Promise<void> {
  const fields = [{ name: 'post', before: '', after: text }];
  await pasteOne(
    p.owner,
    await forgeSet(p, { changes: [{ id: 'post', section: 'post', op: 'add', fields, rationale: '' }] }),
  );
  await confirmWords(p);
  await approve(p.owner, (await one(({ grant }) => grant === p.grantId)).id);
}

describe('a post', () => {
  let p: Pair;
  beforeEach(async () => {
    p = await pair(POSTS);
    owner = p.owner;
    await post(p, 'We won a prize.');
    await start();
  });

  it('that other words were approved for meanwhile is typed in those words', async () => {
    afterTheLook(async () => wordsApproved(await one(() => true), 'We came second.'));
    await steps();
    expect(network.typed.map(({ text }) => text)).toEqual(['We came second.']);
    expect(await one(() => true)).toMatchObject({ state: 'awaiting-save' });
  });

  it('has the site asked again whose account it is, when that was heard ten minutes ago', async () => {
    await steps(3);
    expect(page.count('whose')).toBe(1);
    expect(network.typed).toEqual([]);
    pass(10 * MINUTE);
    page.once('whose', { vanity: 'somebody-else' });
    await steps();
    expect(page.count('whose')).toBe(2);
    expect(network.typed).toEqual([]);
    expect(await owner.ok('apply.queue', {})).toMatchObject({ trouble: 'wrong-account', running: false });
  });

  it('is not typed when the look at the page took ten minutes: whose it is, is asked anew', async () => {
    afterTheLook(async () => pass(10 * MINUTE));
    page.once('whose', { vanity: 'olga-owner' }).once('whose', { vanity: 'somebody-else' });
    await steps();
    expect(network.typed).toEqual([]);
    expect(await owner.ok('apply.queue', {})).toMatchObject({ trouble: 'wrong-account' });
  });
});

describe('posts for two profiles', () => {
  it('are each for their own account: what was heard of one says nothing of the other', async () => {
    const p = await pair(POSTS);
    owner = p.owner;
    const second = await grantTo(owner, p.delegate, { ...POSTS, vanity: 'the-bakery' });
    await pasteOne(p.delegate, second.grantArmor);
    await post(p, 'From Olga.');
    await post({ ...p, ...second }, 'From the bakery.');
    await start();
    await steps();
    network.send('');
    await steps(20);
    expect(network.typed.map(({ text }) => text)).toEqual(['From Olga.']);
    expect(await one(({ grant }) => grant === second.grantId)).toMatchObject({ state: 'approved' });
    expect(await owner.ok('apply.queue', {})).toMatchObject({ trouble: 'wrong-account', running: false });
  });

  it('in a run that was begun in another tab meanwhile have the site asked there', async () => {
    const p = await pair(POSTS);
    owner = p.owner;
    await post(p, 'From Olga.');
    await start();
    const first = page;
    first.during('whose', start);
    await steps(3);
    expect(first.count('whose')).toBe(1);
    page.once('whose', { vanity: 'somebody-else' });
    await steps();
    expect(network.typed).toEqual([]);
    expect(page.count('whose')).toBe(1);
    expect(await owner.ok('apply.queue', {})).toMatchObject({ trouble: 'wrong-account' });
  });
});

describe('a message', () => {
  const isReply = ({ change }: ChangeRecord) => change.op === 'reply';
  const unshared = () =>
    owner.tamper<{ sharedWith: string[] }>('shared', CEM.path, (shared) => ({ ...shared, sharedWith: [] }));

  /** Until the reply to Cem is the next thing. */
  beforeEach(async () => {
    const p = await stagedAnswers();
    owner = p.owner;
    const ids = (await answersOf(p)).map(({ id }) => id);
    await show(p, ids);
    await owner.ok('answers.approve', { ids });
    await start();
    for (const { path } of [ANA, BEN, CEM]) network.cards.set(path, 'open');
    await steps();
    network.press(ANA.path, 'accept');
    await steps();
    network.press(BEN.path, 'ignore');
    await steps();
  });

  it('that other words were approved for meanwhile is typed, and sent, in those words', async () => {
    const { id } = await one(isReply);
    afterTheLook(async () => wordsApproved(await one(isReply), 'Nice to meet you.'));
    network.press(CEM.path, 'accept');
    await steps();
    expect(network.typed.map(({ text }) => text)).toEqual(['Nice to meet you.']);
    network.send(CEM.path);
    await steps();
    expect(await one((change) => change.id === id)).toMatchObject({ state: 'applied', proof: 'read-back' });
  });

  it('to somebody who is no longer shared is not begun, and said', async () => {
    await steps(2);
    network.press(CEM.path, 'accept');
    await steps(2);
    await unshared();
    await steps();
    expect(network.typed).toEqual([]);
    expect(await one(isReply)).toMatchObject({ state: 'failed', reason: 'not-invited' });
  });

  it('to somebody who was taken out of what is shared while the page was looked at is not typed', async () => {
    afterTheLook(unshared);
    network.press(CEM.path, 'accept');
    await steps();
    expect(network.typed).toEqual([]);
    expect(await one(isReply)).toMatchObject({ state: 'failed', reason: 'not-invited' });
  });
});
