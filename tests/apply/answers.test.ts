import { beforeEach, describe, expect, it } from 'vitest';
import { type FakeNetwork, networkOn } from '../support/fake-network.ts';
import { openTab } from '../support/fake-page.ts';
import { DAY, events, pass } from '../support/install.ts';
import { ANA, answersOf, BEN, CEM, show, stagedAnswers, stateOf } from '../support/invitations.ts';
import { changesOf, type Pair, pasteOne } from '../support/people.ts';

let p: Pair;
let network: FakeNetwork;
let tabId: number;

const states = async () =>
  Object.fromEntries(
    (await changesOf(p.owner))
      .filter(({ change }) => change.op !== 'template')
      .map(({ change, state, reason }) => [
        `${change.op} ${change.entry?.title ?? ''}`,
        reason ? `${state} ${reason}` : state,
      ]),
  );
const steps = async (count = 6): Promise<void> => {
  for (let n = 0; n < count; n++) {
    pass(100);
    await p.owner.ok('apply.step', {});
  }
};
/** What the owner does whenever something is brought forward. */
const walk = async (act: () => void): Promise<void> => {
  for (let n = 0; n < 8; n++) {
    await steps(3);
    act();
  }
  pass(10_000);
  await steps();
};

beforeEach(async () => {
  p = await stagedAnswers();
  const ids = (await answersOf(p)).map(({ id }) => id);
  await show(p, ids);
  await p.owner.ok('answers.approve', { ids });
  const tab = openTab();
  tabId = tab.tabId;
  network = networkOn(tabId);
  for (const { path } of [ANA, BEN, CEM]) network.cards.set(path, 'open');
  await p.owner.ok('apply.start', { tabId });
});

describe('answering invitations', () => {
  it('brings one button after the other before the owner, presses none, and sees what became of each', async () => {
    await steps();
    expect(network.brought).toEqual([`accept ${ANA.path}`]);
    expect(await states()).toMatchObject({ 'accept Ana Lima': 'awaiting-save', 'ignore Ben Okoro': 'approved' });
    network.press(ANA.path, 'accept');
    await steps();
    expect(network.brought).toEqual([`accept ${ANA.path}`, `ignore ${BEN.path}`]);
    network.press(BEN.path, 'ignore');
    await steps();
    network.press(CEM.path, 'accept', 'gone');
    await steps();
    expect(network.typed).toEqual([{ to: CEM.path, text: 'Hi Cem, thank you. Olga' }]);
    expect(network.sent).toEqual([]);
    network.send(CEM.path);
    await steps();
    expect(await states()).toEqual({
      'accept Ana Lima': 'applied',
      'ignore Ben Okoro': 'applied',
      'accept Cem Aydin': 'applied',
      'reply Cem Aydin': 'applied',
    });
    expect(network.presses).toEqual([]);
    await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
    expect(await Promise.all([ANA, BEN, CEM].map((who) => stateOf(p, who)))).toEqual(['done', 'done', 'done']);
  });

  it.each([
    ['gone', 'invitation-gone'],
    ['changed', 'invitation-changed'],
    ['twice', 'invitation-changed'],
    ['owner-only', 'owner-answers'],
    ['accepted', 'answered-already'],
  ] as const)('whose card is %s is left alone, by name: %s', async (card, reason) => {
    network.cards.set(ANA.path, card);
    await steps(8);
    expect(await states()).toMatchObject({ 'accept Ana Lima': `failed ${reason}` });
    expect(network.brought.filter((line) => line.includes(ANA.path))).toEqual([]);
  });

  it('looks further down the list before it says that one is gone', async () => {
    network.cards.delete(ANA.path);
    network.moreLeft = 2;
    await steps(4);
    expect(await states()).toMatchObject({ 'accept Ana Lima': 'approved' });
    network.cards.set(ANA.path, 'open');
    await steps(3);
    expect(network.brought).toEqual([`accept ${ANA.path}`]);
  });

  it('that the owner answered the other way is told so, and the owner’s press stands', async () => {
    await steps();
    network.press(ANA.path, 'ignore');
    await steps();
    expect(await states()).toMatchObject({ 'accept Ana Lima': 'failed answered-otherwise' });
  });

  it('that vanished without a press is not called done', async () => {
    await steps();
    network.cards.delete(ANA.path);
    await steps(3);
    pass(10_000);
    await steps(4);
    expect((await states())['accept Ana Lima']).toBe('failed not-read-back');
  });

  it('that the site refused stays unanswered', async () => {
    await steps();
    network.alert = true;
    await steps(1);
    expect(await states()).toMatchObject({ 'accept Ana Lima': 'failed save-refused' });
  });

  it('waits while the site asks something', async () => {
    network.asks = true;
    network.at = 'list';
    await steps();
    expect(network.brought).toEqual([]);
  });

  it('brings nothing forward that the owner no longer shares with this person', async () => {
    await p.owner.tamper<{ sharedWith: string[] }>('shared', ANA.path, (shared) => ({ ...shared, sharedWith: [] }));
    await steps();
    expect(await states()).toMatchObject({ 'accept Ana Lima': 'failed not-invited' });
  });

  it('asks whose account it is first, and stops on another’s', async () => {
    const other = openTab();
    other.page.once('whose', { vanity: 'somebody-else' });
    const elsewhere = networkOn(other.tabId);
    elsewhere.cards.set(ANA.path, 'open');
    await p.owner.ok('apply.start', { tabId: other.tabId });
    await steps();
    expect(elsewhere.brought).toEqual([]);
    expect(await p.owner.ok('apply.queue', {})).toMatchObject({ trouble: 'wrong-account', running: false });
  });

  it('brings nothing forward after a stop, an end or a pause between the yes and the page', async () => {
    await p.owner.ok('grant.pause', { id: p.grantId, paused: true });
    await steps();
    await p.owner.ok('stop.everything', {});
    await p.owner.ok('apply.start', { tabId });
    await steps();
    expect([network.brought, network.typed, network.presses]).toEqual([[], [], []]);
  });

  it('after a worker that died in between reads the page and presses nothing again', async () => {
    await steps();
    const { id } = (await changesOf(p.owner)).find(({ state }) => state === 'awaiting-save') as { id: string };
    await p.owner.tamper<{ state: string }>('changes', id, (change) => ({ ...change, state: 'filling' }));
    p.owner.kill();
    network.press(ANA.path, 'accept');
    await steps(3);
    expect(await states()).toMatchObject({ 'accept Ana Lima': 'applied' });
    expect(network.brought.filter((line) => line.includes(ANA.path))).toHaveLength(1);
  });
});

describe('a message', () => {
  const toMessage = async (): Promise<void> => {
    await steps();
    network.press(ANA.path, 'accept');
    await steps();
    network.press(BEN.path, 'ignore');
    await steps();
  };

  it('is not written before the invitation is accepted', async () => {
    network.cards.set(CEM.path, 'changed');
    await walk(() => {
      for (const { path } of [ANA, BEN])
        if (network.cards.get(path) === 'open') network.press(path, path === ANA.path ? 'accept' : 'ignore');
    });
    expect(await states()).toMatchObject({ 'reply Cem Aydin': 'failed accept-first' });
    expect(network.typed).toEqual([]);
  });

  it.each(['wrong-recipient', 'form-not-blank', 'already-there', 'read-back-differs', 'left-half-filled'] as const)(
    'is not sent, and named: %s',
    async (refused) => {
      await toMessage();
      network.press(CEM.path, 'accept');
      network.refuse.fill = refused;
      await steps(8);
      expect(await states()).toMatchObject({ 'reply Cem Aydin': `failed ${refused}` });
      expect(network.sent).toEqual([]);
    },
  );

  it('is not written over words that stand there', async () => {
    await toMessage();
    network.composers.set(CEM.path, 'My own words');
    network.press(CEM.path, 'accept');
    await steps(8);
    expect(await states()).toMatchObject({ 'reply Cem Aydin': 'failed composer-not-blank' });
    expect(network.typed).toEqual([]);
  });

  it('whose composer was closed without a trace is not called sent; the owner’s word is kept as that', async () => {
    await toMessage();
    network.press(CEM.path, 'accept');
    await steps(8);
    network.composers.delete(CEM.path);
    await steps(2);
    pass(10_000);
    await steps(2);
    expect(await states()).toMatchObject({ 'reply Cem Aydin': 'failed not-read-back' });
    const { id } = (await changesOf(p.owner)).find(({ change }) => change.op === 'reply') as { id: string };
    await p.owner.ok('apply.by-hand', { id });
    pass(10_000);
    await steps(2);
    expect((await changesOf(p.owner)).find((change) => change.id === id)).toMatchObject({
      state: 'applied',
      proof: 'by-hand',
    });
  });
});

describe('pressing for the owner', () => {
  beforeEach(async () => {
    await p.owner.ok('grant.mode', { id: p.grantId, mode: 'fill-and-save' });
  });

  it('goes at an even, slow pace', async () => {
    await steps(10);
    expect(network.presses).toEqual([`accept ${ANA.path}`]);
    pass(15_000);
    await steps(4);
    expect(network.presses).toHaveLength(1);
    pass(5_000);
    await steps(4);
    expect(network.presses).toEqual([`accept ${ANA.path}`, `ignore ${BEN.path}`]);
  });

  it('waits while the site asks something first', async () => {
    const { focusButton: ready } = network.invitations;
    network.invitations.focusButton = async (task) => {
      network.asks = true;
      return ready(task);
    };
    await steps(10);
    pass(60_000);
    await steps(4);
    expect(network.brought).toEqual([`accept ${ANA.path}`]);
    expect(network.presses).toEqual([]);
    network.asks = false;
    await steps(2);
    expect(network.presses).toEqual([`accept ${ANA.path}`]);
  });

  it('presses nothing when Stop comes while the cards are waited for', async () => {
    const { focusButton: ready } = network.invitations;
    let times = 0;
    network.invitations.focusButton = async (task) => {
      // once to bring it before the owner, once before it is pressed
      if (++times === 2) await p.owner.ok('stop.everything', {});
      return ready(task);
    };
    await steps(6);
    expect([times, network.presses]).toEqual([2, []]);
    expect(await events(p.owner)).not.toContain('save-pressed');
  });

  it('tries again when the cards do not stand still, and counts no press for it', async () => {
    const { focusButton: ready } = network.invitations;
    let times = 0;
    network.invitations.focusButton = async (task) => (++times === 2 ? { refused: 'page-moving' } : ready(task));
    while (times < 2) await steps(1);
    expect(network.presses).toEqual([]);
    await steps(1);
    expect(network.presses).toEqual([`accept ${ANA.path}`]);
  });

  it('has an end of waiting for cards that never stand still, says so, and tries again when it is asked to', async () => {
    const { focusButton: ready } = network.invitations;
    let times = 0;
    network.invitations.focusButton = async (task) => (++times === 1 ? ready(task) : { refused: 'page-moving' });
    while (times < 20) await steps(1);
    expect(await states()).toMatchObject({ 'accept Ana Lima': 'awaiting-save' });
    await steps(1);
    expect(await states()).toMatchObject({ 'accept Ana Lima': 'failed cards-moving' });
    network.invitations.focusButton = ready;
    await p.owner.ok('apply.skip', {
      id: (await changesOf(p.owner)).find(({ change }) => change.op === 'ignore')?.id ?? '',
    });
    await p.owner.ok('apply.retry', {
      id: (await changesOf(p.owner)).find(({ state }) => state === 'failed')?.id ?? '',
    });
    await steps(4);
    expect(network.presses).toEqual([`accept ${ANA.path}`]);
  });

  it('never sends a message', async () => {
    for (let n = 0; n < 12; n++) {
      await steps(4);
      pass(20_000);
    }
    expect(network.typed).toHaveLength(1);
    expect(network.sent).toEqual([]);
    expect(await states()).toMatchObject({ 'reply Cem Aydin': 'awaiting-save' });
  });

  it('ends after so many a day, and goes on the next', async () => {
    await p.owner.tamper('meta', 'pace', () => {
      const date = new Date();
      const day = `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
      return { key: 'pace', value: { day, count: 25, lastAt: Date.now() - 60_000 } };
    });
    await steps(8);
    expect(network.presses).toEqual([]);
    pass(DAY);
    await p.owner.ok('apply.start', { tabId });
    await steps(8);
    expect(network.presses).toHaveLength(1);
  });

  it('stops at once when the owner says so', async () => {
    await steps(5);
    await p.owner.ok('stop.everything', {});
    pass(60_000);
    await steps(5);
    expect(network.presses.length).toBeLessThanOrEqual(1);
  });
});
