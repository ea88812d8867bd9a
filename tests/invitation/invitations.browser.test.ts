import { afterEach, describe, expect, it } from 'vitest';
import type { ApplyMode } from '../../src/grant/grant.ts';
import type { Decision } from '../../src/invitation/answer.ts';
import { atInvitations, type FrontEnd, ledThrough, sent, walked, wordsApproved } from '../support/browser/answering.ts';
import { deliver, type Scene } from '../support/browser/arrange.ts';
import type { Screen } from '../support/browser/screen.ts';
import { until } from '../support/browser/until.ts';

const ANA = '/in/ana-lima-recruiter/';
const JONAS = '/in/dr-jonas-weber/';
const SEAN = '/in/sean-o-brien/';
const CHRIS = '/in/chris-berg-oslo/';

let scene: Scene;
afterEach(() => scene?.end());

async function begin(frontEnd: FrontEnd, mode?: ApplyMode): Promise<void> {
  scene = await atInvitations(frontEnd, mode);
}

/** The owner shares what is on the page through the real popup, less one person. */
async function shared(): Promise<void> {
  const popup = await scene.owner.popup();
  await popup.page.locator('::-p-text(Jane Miller)').click();
  await popup.press('Share invitations');
  await popup.press('Read the invitations on this page');
  await popup.sees('Recruiter at Corvus & Sons');
  await popup.page.locator('label ::-p-text(J. P. Morel)').click();
  await looked(popup, 'sharing');
  await popup.page.locator('::-p-text(Make the message with)').click();
  await popup.sees('Your invitations');
  await deliver(scene.writer, await popup.armor());
  await scene.owner.closePopup();
}

const decide = (decisions: [path: string, decision: Decision, reply?: string][]) =>
  scene.writer.ask('queue.decide', {
    id: scene.clientId,
    decisions: decisions.map(([path, decision, reply]) => ({ path, decision, ...(reply ? { reply } : {}) })),
  });
/** Pictures for whoever asks for them: PICTURES is the folder. */
async function looked(screen: Screen, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  for (const theme of ['light', 'dark'] as const) {
    await screen.theme(theme);
    await screen.picture(`${folder}/${name}-${theme}.png`);
  }
}

/** What the screens approve, without the screens. */
async function approveHere(): Promise<void> {
  const { owner, grantId } = scene;
  const { answers } = await owner.ask('answers.list', { id: grantId });
  const ids = answers.map(({ id }) => id);
  for (const id of ids) await owner.ask('review.shown', { id });
  await until(async () => !('refused' in ((await owner.tell('answers.approve', { ids })) as object)));
}
async function goOn(): Promise<void> {
  const popup = await scene.owner.popup();
  await popup.press('Go on beside the page');
  await scene.owner.panel();
}

const pressed = () => scene.site.presses.map(({ button, path }) => [button, path]);

describe.each(['new', 'classic'] as const)('invitations in the front end “%s”', (frontEnd) => {
  it('are shared, queued, approved in groups and answered by the owner’s own key', async () => {
    await begin(frontEnd);
    await shared();
    const { items } = await scene.writer.ask('queue.get', { id: scene.clientId });
    expect(items.map(({ invitation }) => invitation.path)).toContain(ANA);
    expect(items.map(({ invitation }) => invitation.path)).not.toContain('/in/j-p-morel/');
    await wordsApproved(scene);
    const reply = 'Hi Chris,\n\nthank you for writing.\nAnn';
    await decide([
      [ANA, 'accept'],
      [SEAN, 'accept'],
      [JONAS, 'ignore'],
      [CHRIS, 'reply', reply],
    ]);
    await sent(scene);

    const popup = await scene.owner.popup();
    await popup.press('Read them');
    await popup.sees('Accept 2');
    await looked(popup, 'answers');
    await popup.press('Approve accepting 2');
    // what was taken from the card of whoever wrote is marked
    await popup.sees('from their card: Chris');
    await popup.sees('thank you for writing. Ann');
    await looked(popup, 'answers-reply');
    // what is marked is explained above it: the end of his reply is further down
    await ledThrough(popup, 'Approve accepting and replying to 1');
    await popup.press('Approve accepting and replying to 1');
    await popup.sees('Ignore 1');
    await popup.press('Approve ignoring 1');
    await popup.sees('5 approved');
    await popup.press('Go on beside the page');
    await looked(await scene.owner.panel(), 'answers-panel');
    const keys = await walked(scene);

    expect(keys).toBe(5);
    const answered = pressed().filter(([button]) => button !== 'message');
    // nobody else's card was pressed, and each of these once
    expect(answered.map((press) => press.join(' ')).sort()).toEqual(
      [`accept ${ANA}`, `accept ${CHRIS}`, `accept ${SEAN}`, `ignore ${JONAS}`].sort(),
    );
    expect(scene.site.messages.map(({ to, text }) => [to, text])).toEqual([[CHRIS, reply]]);
    const { armor } = await scene.owner.ask('receipt.make', { id: scene.grantId });
    await deliver(scene.writer, armor);
    const after = await scene.writer.ask('queue.get', { id: scene.clientId });
    const done = after.items.filter(({ state }) => state === 'done').map(({ invitation }) => invitation.path);
    expect(done.sort()).toEqual([ANA, CHRIS, JONAS, SEAN].sort());
  });

  it('that changed meanwhile are named and left alone', async () => {
    await begin(frontEnd);
    await shared();
    await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true }).catch(() => undefined);
    await decide([
      [ANA, 'accept'],
      [SEAN, 'ignore'],
    ]);
    await sent(scene);
    await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
    await approveHere();
    // one is taken back, the other is somebody else's by now
    const gone = scene.site.invitations.find(({ path }) => path === ANA);
    const renamed = scene.site.invitations.find(({ path }) => path === SEAN);
    if (gone) gone.state = 'ignored';
    if (renamed) renamed.name = 'Sean Hollis';
    await goOn();
    await walked(scene);
    const { items } = await scene.owner.ask('apply.queue', {});
    expect(items.map(({ op, reason }) => [op, reason])).toEqual([
      ['accept', 'invitation-gone'],
      ['ignore', 'invitation-changed'],
    ]);
    expect(pressed()).toEqual([]);
  });
});

describe.each(['new', 'classic'] as const)('what goes otherwise in the front end “%s”', (frontEnd) => {
  const REPLY = 'Hi Chris,\n\nthank you for writing.\nAnn';
  const ready = async (decisions: Parameters<typeof decide>[0]) => {
    await begin(frontEnd);
    await shared();
    await wordsApproved(scene);
    await decide(decisions);
    await sent(scene);
    await approveHere();
  };
  const ended = async () => {
    const { items } = await scene.owner.ask('apply.queue', {});
    return items.map(({ op, state, reason }) => [op, reason ?? state]);
  };

  it.each([
    ['namesake', 'wrong-recipient'],
    ['other', 'composer-not-found'],
  ] as const)('a composer to somebody else (%s) gets no word', async (who, reason) => {
    await ready([[CHRIS, 'reply', REPLY]]);
    scene.site.faults.wrongRecipient = who;
    await goOn();
    await walked(scene);
    expect(await ended()).toEqual([
      ['accept', 'applied'],
      ['reply', reason],
    ]);
    // what would have been written is refused before the first letter: `cards.browser.test.ts` reads the composers
    expect(scene.site.messages).toEqual([]);
  });

  it('an answer the site refuses stays unanswered and is told so', async () => {
    await ready([[ANA, 'accept']]);
    scene.site.faults.answerRefused = 'limit';
    await goOn();
    await walked(scene);
    expect(await ended()).toEqual([['accept', 'save-refused']]);
    expect(scene.site.invitations.find(({ path }) => path === ANA)?.state).toBe('open');
  });

  it('the owner presses the other button: that stands, and is told as the owner’s', async () => {
    await ready([[ANA, 'accept']]);
    await goOn();
    await until(async () => (await scene.owner.ask('apply.queue', {})).waitingFor === 'your-save', 30_000);
    await scene.owner.tab.bringToFront();
    await scene.owner.tab.locator('::-p-aria([name="Ignore an invitation to connect from Ana Lima"])').click();
    await until(async () => (await ended())[0]?.[1] === 'answered-otherwise', 40_000);
    // the site is told of a press by itself, and may hear of it after the answer
    await until(async () => pressed().length > 0);
    expect(pressed()).toEqual([['ignore', ANA]]);
  });

  it('the site asks to take care: the owner answers that too', async () => {
    await ready([[ANA, 'accept']]);
    scene.site.faults.takeCare = true;
    await goOn();
    await until(async () => (await scene.owner.ask('apply.queue', {})).waitingFor === 'your-save', 30_000);
    await scene.owner.tab.bringToFront();
    await scene.owner.tab.keyboard.press('Enter');
    await scene.owner.tab.locator('>>> ::-p-aria([name="Accept anyway"][role="button"])').click();
    await until(async () => (await ended())[0]?.[1] === 'applied', 40_000);
    expect(scene.site.invitations.find(({ path }) => path === ANA)?.state).toBe('accepted');
  });
});

describe('a group of replies', () => {
  it('holds what was approved before; one is written anew by the owner and sent as written', async () => {
    await begin('new');
    await shared();
    await wordsApproved(scene);
    await decide([
      [CHRIS, 'reply', 'Hi Chris,\n\nthank you for writing.\nAnn'],
      [SEAN, 'reply', 'Hi Sean,\n\nthank you for writing.\nAnn'],
    ]);
    await sent(scene);
    const popup = await scene.owner.popup();
    await popup.press('Read them');
    await popup.sees('Accept and reply 2');
    await popup.press('Edit the reply to \u2068Chris Berg\u2069');
    await popup.type('Reply to \u2068Chris Berg\u2069', '');
    await popup.sees('does not let this be empty');
    await popup.type('Reply to \u2068Chris Berg\u2069', 'Hi Chris, see you in Oslo!\nAnn');
    // the popup closes at any click elsewhere: what was written stays
    await scene.owner.closePopup();
    const again = await scene.owner.popup();
    await again.press('Read them');
    await again.sees('Approve with my edit');
    await again.page.locator('.button:not([aria-disabled="true"]) ::-p-text(Approve with my edit)').click();
    await again.sees('Accept and reply 1');
    expect(await again.has('Oslo')).toBe(false);
    // the reply to him is further down than his own words
    await ledThrough(again, 'Approve accepting and replying to 1');
    await again.press('Approve accepting and replying to 1');
    await again.sees('4 approved');
    await again.press('Go on beside the page');
    await scene.owner.panel();
    expect(await walked(scene)).toBe(4);
    expect(scene.site.messages.map(({ to, text }) => [to, text]).sort()).toEqual(
      [
        [CHRIS, 'Hi Chris, see you in Oslo!\nAnn'],
        [SEAN, 'Hi Sean,\n\nthank you for writing.\nAnn'],
      ].sort(),
    );
  });
});

describe.each(['de', 'da'] as const)('invitations on a page in %s', (language) => {
  it.each(['new', 'classic'] as const)('are answered and replied to in the front end “%s”', async (frontEnd) => {
    scene = await atInvitations(frontEnd, 'fill', language);
    await shared();
    await wordsApproved(scene);
    const reply = 'Hi Chris,\n\nthank you for writing.\nAnn';
    await decide([
      [ANA, 'accept'],
      [JONAS, 'ignore'],
      [CHRIS, 'reply', reply],
    ]);
    await sent(scene);
    await approveHere();
    await goOn();
    expect(await walked(scene, language)).toBe(4);
    const answered = pressed().filter(([button]) => button !== 'message');
    expect(answered.map((press) => press.join(' ')).sort()).toEqual(
      [`accept ${ANA}`, `accept ${CHRIS}`, `ignore ${JONAS}`].sort(),
    );
    expect(scene.site.messages.map(({ to, text }) => [to, text])).toEqual([[CHRIS, reply]]);
  });
});

describe('an owner who has the buttons pressed', () => {
  it('sees them pressed slowly, and none after “Stop everything”', async () => {
    await begin('new', 'fill-and-save');
    await shared();
    await decide([
      [ANA, 'accept'],
      [SEAN, 'accept'],
      [JONAS, 'ignore'],
    ]);
    await sent(scene);
    await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
    await approveHere();
    await goOn();
    const panel = await scene.owner.panel();
    await panel.sees('one every 20 seconds');
    await until(async () => scene.site.presses.length === 1, 20_000);
    const first = Date.now();
    await until(async () => scene.site.presses.length === 2, 40_000);
    expect(Date.now() - first).toBeGreaterThan(15_000);
    await panel.page.bringToFront();
    await panel.press('Stop everything');
    await until(async () => (await scene.owner.ask('app.get', {})).stopped);
    await new Promise((resolve) => setTimeout(resolve, 23_000));
    expect(scene.site.presses.length).toBe(2);
  });
});

describe('an owner who does it all without help', () => {
  it('is told whom to find and what to press, and each word of theirs is kept as that', async () => {
    await begin('new', 'copy');
    await shared();
    await wordsApproved(scene);
    const reply = 'Hi Chris,\n\nthank you for writing.\nAnn';
    await decide([[CHRIS, 'reply', reply]]);
    await sent(scene);
    await approveHere();
    await goOn();
    const panel = await scene.owner.panel();
    await panel.sees('Find \u2068Chris Berg\u2069 among your received invitations and press Accept.');
    await looked(panel, 'answers-by-hand');
    await panel.press('Done by hand');
    await panel.sees('Open a message to \u2068Chris Berg\u2069');
    await panel.sees('Then press Send on the page.');
    await looked(panel, 'reply-by-hand');
    await panel.press('Done by hand');
    await until(async () => (await scene.owner.ask('apply.queue', {})).items.every(({ state }) => state === 'applied'));
    expect((await scene.owner.ask('apply.queue', {})).items.map(({ proof }) => proof)).toEqual(['by-hand', 'by-hand']);
    expect(scene.site.presses).toEqual([]);
    expect(scene.site.messages).toEqual([]);
  });
});
