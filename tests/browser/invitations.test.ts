import { afterEach, describe, expect, it } from 'vitest';
import type { Decision } from '../../src/messages/invitation-views.ts';
import type { ApplyMode, ScopeView } from '../../src/messages/views.ts';
import { ORIGIN } from '../practice-site/serve.ts';
import { agreed, deliver, type Scene, until } from './harness/arrange.ts';
import type { Screen } from './harness/screen.ts';

const RECEIVED = `${ORIGIN}/mynetwork/invitation-manager/received/`;
const SCOPE: ScopeView = [{ section: 'invitations', verbs: ['see', 'accept', 'ignore', 'reply', 'template'] }];
const HELLO = { id: 'hello', name: 'Hello', text: 'Hi {first name},\n\nthank you for writing.\n{my first name}' };
const ANA = '/in/ana-lima-recruiter/';
const JONAS = '/in/dr-jonas-weber/';
const SEAN = '/in/sean-o-brien/';
const CHRIS = '/in/chris-berg-oslo/';

let scene: Scene;
afterEach(() => scene?.end());

async function begin(frontEnd: 'new' | 'classic', mode: ApplyMode = 'fill'): Promise<void> {
  scene = await agreed({ scope: SCOPE, maxChanges: 200, mode });
  scene.site.ui.frontEnd = frontEnd;
  await scene.owner.tab.goto(RECEIVED);
  await scene.owner.tab.waitForSelector('::-p-aria([name="Accept Ana Lima’s invitation"])');
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
const sent = async () =>
  deliver(scene.owner, (await scene.writer.ask('changes.send', { id: scene.clientId })).message.armor);

/** The words for replies are proposed, and the owner says yes. */
async function wordsApproved(): Promise<void> {
  const { writer, owner, clientId, grantId } = scene;
  await writer.ask('policy.save', { id: clientId, rules: [], templates: [HELLO] });
  await sent();
  await owner.ask('pairing.answer', { id: grantId, same: true });
  const [template] = (await owner.ask('answers.list', { id: grantId })).templates;
  const id = template?.id ?? '';
  await owner.ask('review.shown', { id });
  const final = [{ name: 'template' as const, text: HELLO.text }];
  await until(
    async () => !('refused' in ((await owner.tell('review.approve', { id, final, edited: false })) as object)),
  );
}

/** Everything that is waited for on the page is done with the keyboard: Enter where a button is ready, a click on Send. */
async function walked(): Promise<number> {
  const { owner } = scene;
  let keys = 0;
  let last = '';
  await until(async () => {
    const queue = await owner.ask('apply.queue', {});
    if (queue.trouble) throw new Error(`trouble: ${queue.trouble}`);
    const item = queue.items.find(({ id }) => id === queue.current);
    if (queue.waitingFor === 'your-save' && item && last !== item.id) {
      last = item.id;
      await owner.tab.bringToFront();
      if (item.op === 'reply') await owner.tab.locator('::-p-aria([name="Send"][role="button"])').click();
      else await owner.tab.keyboard.press('Enter');
      keys++;
    }
    return (queue.waitingFor === 'nothing' || queue.waitingFor === 'decision') && !item?.state.startsWith('await');
  }, 110_000);
  return keys;
}

/** Pictures for whoever asks for them: PICTURES is the folder. */
async function looked(screen: Screen, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  for (const theme of ['light', 'dark'] as const) {
    await screen.theme(theme);
    await screen.picture(`${folder}/${name}-${theme}.png`);
  }
}

const pressed = () => scene.site.presses.map(({ button, path }) => [button, path]);

describe.each(['new', 'classic'] as const)('invitations in the front end “%s”', (frontEnd) => {
  it('are shared, queued, approved in groups and answered by the owner’s own key', async () => {
    await begin(frontEnd);
    await shared();
    const { items } = await scene.writer.ask('queue.get', { id: scene.clientId });
    expect(items.map(({ invitation }) => invitation.path)).toContain(ANA);
    expect(items.map(({ invitation }) => invitation.path)).not.toContain('/in/j-p-morel/');
    await wordsApproved();
    const reply = 'Hi Chris,\n\nthank you for writing.\nAnn';
    await decide([
      [ANA, 'accept'],
      [SEAN, 'accept'],
      [JONAS, 'ignore'],
      [CHRIS, 'reply', reply],
    ]);
    await sent();

    const popup = await scene.owner.popup();
    await popup.page.locator('::-p-text(Read)').click();
    await popup.sees('Accept 2');
    await looked(popup, 'answers');
    await popup.press('Approve accepting 2');
    await popup.sees(reply.replace(/\n+/g, ' '));
    await looked(popup, 'answers-reply');
    await popup.press('Approve accepting and replying to 1');
    await popup.sees('Ignore 1');
    await popup.press('Approve ignoring 1');
    await popup.sees('5 approved');
    await popup.press('Go on beside the page');
    await looked(await scene.owner.panel(), 'answers-panel');
    const keys = await walked();

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
    await sent();
    await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
    const { answers } = await scene.owner.ask('answers.list', { id: scene.grantId });
    const ids = answers.map(({ id }) => id);
    for (const id of ids) await scene.owner.ask('review.shown', { id });
    await until(async () => !('refused' in ((await scene.owner.tell('answers.approve', { ids })) as object)));
    // one is taken back, the other is somebody else's by now
    const gone = scene.site.invitations.find(({ path }) => path === ANA);
    const renamed = scene.site.invitations.find(({ path }) => path === SEAN);
    if (gone) gone.state = 'ignored';
    if (renamed) renamed.name = 'Sean Hollis';
    const popup = await scene.owner.popup();
    await popup.page.locator('::-p-text(into my profile)').click();
    await scene.owner.panel();
    await walked();
    const { items } = await scene.owner.ask('apply.queue', {});
    expect(items.map(({ op, reason }) => [op, reason])).toEqual([
      ['accept', 'invitation-gone'],
      ['ignore', 'invitation-changed'],
    ]);
    expect(pressed()).toEqual([]);
  });
});
