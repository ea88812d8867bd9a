import type { Page } from 'puppeteer-core';
import type { ScopeView } from '../../../src/grant/contract.ts';
import type { ApplyMode } from '../../../src/grant/grant.ts';
import { ORIGIN } from '../../practice-site/serve.ts';
import { INVITATIONS } from '../queue-invitation.ts';
import { agreed, deliver, type Scene } from './arrange.ts';
import type { Screen } from './screen.ts';
import { until } from './until.ts';

export const RECEIVED = `${ORIGIN}/mynetwork/invitation-manager/received/`;
export const HELLO = {
  id: 'hello',
  name: 'Hello',
  text: 'Hi {first name},\n\nthank you for writing.\n{my first name}',
};

/** The same as a request says it. */
export const ANSWERS = INVITATIONS as ScopeView;

export type FrontEnd = 'new' | 'classic';
export type Language = 'en' | 'de' | 'da';

/** The owner is at the invitations received, and the assistant may see and answer them. */
export async function atInvitations(
  frontEnd: FrontEnd,
  mode: ApplyMode = 'fill',
  language: Language = 'en',
): Promise<Scene> {
  const scene = await agreed({ scope: ANSWERS, maxChanges: 200, mode });
  Object.assign(scene.site.ui, { frontEnd, language });
  await scene.owner.tab.goto(RECEIVED);
  await scene.owner.tab.waitForSelector('a ::-p-text(Ana Lima)');
  return scene;
}

/** What the assistant has ready goes to the owner. */
export const sent = async ({ writer, owner, clientId }: Scene): Promise<string> =>
  deliver(owner, (await writer.ask('changes.send', { id: clientId })).message.armor);

/** The words for replies are proposed, and the owner says yes. */
export async function wordsApproved(scene: Scene): Promise<void> {
  const { writer, owner, clientId, grantId } = scene;
  await writer.ask('policy.save', { id: clientId, rules: [], templates: [HELLO] });
  await sent(scene);
  await owner.ask('pairing.answer', { id: grantId, same: true });
  const [template] = (await owner.ask('answers.list', { id: grantId })).templates;
  const id = template?.id ?? '';
  await owner.ask('review.shown', { id });
  const final = [{ name: 'template' as const, text: HELLO.text }];
  await until(
    async () => !('refused' in ((await owner.tell('review.approve', { id, final, edited: false })) as object)),
  );
}

/** The site's own word on the button that sends a message. */
const SEND: Readonly<Record<Language, string>> = { en: 'Send', de: 'Senden', da: 'Send' };

/** Older conversations stay open; only where something is written can it be sent. */
async function pressSend(page: Page, name: string): Promise<void> {
  await until(async () => {
    for (const button of await page.$$(`::-p-aria([name="${name}"][role="button"])`))
      if (await button.evaluate((element) => !(element as HTMLButtonElement).disabled)) {
        await button.click();
        return true;
      }
    return false;
  });
}

/**
 * Everything that is waited for on the page is done by the owner: Enter where a card's button is ready, a click on Send.
 * Gives how many keys and clicks that took.
 */
export async function walked({ owner }: Scene, language: Language = 'en', patience = 110_000): Promise<number> {
  let acts = 0;
  let last = '';
  await until(async () => {
    const queue = await owner.ask('apply.queue', {});
    if (queue.trouble) throw new Error(`trouble: ${queue.trouble}`);
    const item = queue.items.find(({ id }) => id === queue.current);
    if (queue.waitingFor === 'your-save' && item && last !== item.id) {
      last = item.id;
      await owner.tab.bringToFront();
      if (item.op === 'reply') await pressSend(owner.tab, SEND[language]);
      else await owner.tab.keyboard.press('Enter');
      acts++;
    }
    return (queue.waitingFor === 'nothing' || queue.waitingFor === 'decision') && !item?.state.startsWith('await');
  }, patience);
  return acts;
}

/** Goes where the screen leads, as often as it does, until all of a group was on screen and `approves` can be pressed. */
export const ledThrough = ({ page }: Screen, approves: string): Promise<void> =>
  until(async () => {
    const leads = await page.$('.screen-foot ::-p-text(Go there)');
    // the last of them may have come into sight, and the way there may be gone, between looking and pressing
    await leads?.evaluate((button) => (button as HTMLElement).click());
    // the foot of somebody's edit has another button there
    return page.$eval(
      '.button.next',
      (button, wanted) => (button.textContent ?? '').includes(wanted) && !(button as HTMLButtonElement).disabled,
      approves,
    );
  }, 60_000);
