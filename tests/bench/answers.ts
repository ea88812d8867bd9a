import { fillTemplate, valuesFor } from '../../src/invitation/templates.ts';
import { atInvitations, HELLO, sent, walked, wordsApproved } from '../support/browser/answering.ts';
import { deliver, type Scene } from '../support/browser/arrange.ts';
import type { Screen } from '../support/browser/screen.ts';
import { count } from './report.ts';

const MANY = 25;
const PEOPLE_IGNORED = 5;
const REPLIES = 5;

/** What the owner's hands do: clicks, and keys on the keyboard. The toolbar button is a click. */
const hands = { clicks: 0, keys: 0 };
const spent = (): string => {
  const said = `${hands.clicks} clicks, ${hands.keys} keys`;
  Object.assign(hands, { clicks: 0, keys: 0 });
  return said;
};

async function click(screen: Screen, words: string): Promise<void> {
  hands.clicks++;
  await screen.page.locator(`::-p-text(${words})`).click();
}

async function openPopup({ owner }: Scene): Promise<Screen> {
  hands.clicks++;
  return owner.popup();
}

/** The owner shows enough cards, as the site shows ten at a time, and shares them all. */
async function share(scene: Scene): Promise<void> {
  const { tab } = scene.owner;
  const cards = () =>
    tab.$$eval('button', (all) => all.filter(({ ariaLabel }) => /^Accept .+ invitation$/.test(ariaLabel ?? '')).length);
  while ((await cards()) < MANY + 8) {
    const before = await cards();
    hands.clicks++;
    await (await tab.$$('button ::-p-text(Show more)')).at(-1)?.click();
    await tab.waitForFunction(
      (known) =>
        [...document.querySelectorAll('button')].filter(({ ariaLabel }) =>
          /^Accept .+ invitation$/.test(ariaLabel ?? ''),
        ).length > known,
      {},
      before,
    );
  }
  const popup = await openPopup(scene);
  await click(popup, 'Jane Miller');
  await click(popup, 'Share invitations');
  await click(popup, 'Read the invitations on this page');
  await click(popup, 'Make the message with');
  await deliver(scene.writer, await popup.armor());
  await click(popup, 'Copy');
}

/** What the assistant makes of the first 25: 15 accepted, 5 accepted with words that were approved, 5 ignored. */
async function decide({ writer, clientId }: Scene): Promise<void> {
  const { items } = await writer.ask('queue.get', { id: clientId });
  const own = items.map(({ invitation }) => invitation).filter(({ onlyOwner }) => !onlyOwner);
  const replies = new Map<string, string>();
  for (const invitation of own) {
    const filled = fillTemplate(HELLO.text, valuesFor(invitation, 'Ann Lee'));
    if ('text' in filled && replies.size < REPLIES) replies.set(invitation.path, filled.text);
  }
  const rest = own.filter(({ path }) => !replies.has(path)).slice(0, MANY - REPLIES);
  await writer.ask('queue.decide', {
    id: clientId,
    decisions: [
      ...[...replies].map(([path, reply]) => ({ path, decision: 'reply' as const, reply })),
      ...rest.map(({ path }, n) => ({
        path,
        decision: n < PEOPLE_IGNORED ? ('ignore' as const) : ('accept' as const),
      })),
    ],
  });
}

/** Goes down until everybody in the group was on screen, a page at a key. */
async function readAll(popup: Screen, button: string): Promise<void> {
  for (;;) {
    const ready = await popup.page
      .waitForSelector(`::-p-aria([name="${button}"][role="button"]):not([disabled])`, { timeout: 1500 })
      .catch(() => null);
    if (ready) return;
    hands.keys++;
    await popup.page.keyboard.press('PageDown');
  }
}

async function approveAll(scene: Scene): Promise<void> {
  const popup = await openPopup(scene);
  await click(popup, 'Read');
  for (const button of [
    `Approve accepting ${MANY - REPLIES - PEOPLE_IGNORED}`,
    `Approve accepting and replying to ${REPLIES}`,
    `Approve ignoring ${PEOPLE_IGNORED}`,
  ]) {
    await popup.sees(button);
    await readAll(popup, button);
    await click(popup, button);
  }
  await click(popup, 'Go on beside the page');
  await scene.owner.panel();
}

/** What 25 invitations cost the owner, in clicks and keys, on the practice site; and how long the walk took. */
export async function benchAnswers(): Promise<void> {
  const scene = await atInvitations('new');
  try {
    await share(scene);
    count('25 invitations: the owner shares them', spent());
    await wordsApproved(scene);
    await decide(scene);
    await sent(scene);
    await approveAll(scene);
    count('25 invitations: the owner reads and approves them in three groups', spent());
    const start = performance.now();
    const acts = await walked(scene, 'en', 300_000);
    const seconds = Math.round((performance.now() - start) / 1000);
    count(
      '25 invitations: on the page, of which 5 write a message',
      `${acts - REPLIES} keys (Enter), ${REPLIES} clicks (Send), ${seconds} s in all`,
    );
    const { site } = scene;
    const answered = site.invitations.filter(({ state }) => state !== 'open').length;
    count('25 invitations: answered, messages sent', `${answered}, ${site.messages.length}`);
  } finally {
    await scene.end();
  }
}
