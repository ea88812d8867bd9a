import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreed, approved, deliver, drafted, panelStarted, type Scene } from '../support/browser/arrange.ts';
import { inTab } from '../support/browser/tab.ts';
import { until, untilIs } from '../support/browser/until.ts';

/** What a mistake is answered with: true of what happened, with the button it names in view. */

const BOTH = [
  { section: 'headline' as const, fields: { headline: 'Head of Enterprise Sales' } },
  { section: 'about' as const, fields: { about: 'I sell what helps.' } },
];

const pictures = process.env.COUNTERSIGN_PICTURES;

let scene: Scene;
beforeEach(async () => {
  scene = await agreed();
});
afterEach(() => scene.end());

const popup = () => inTab(scene.owner, 'popup.html');
type Screen = Awaited<ReturnType<typeof popup>>;
const LABEL = 'Paste the message here';

const pictured = async (screen: Screen, name: string) => {
  if (!pictures) return;
  for (const theme of ['light', 'dark'] as const) {
    await screen.theme(theme);
    await screen.picture(`${pictures}/said-${name}-${theme}.png`);
  }
};
/** Approve waits until the text was on screen for a moment. */
const pressReady = async (screen: Screen, name: string) => {
  await screen.page.waitForFunction(
    (label) =>
      [...document.querySelectorAll('.button.next')].some(
        (one) => one.textContent?.startsWith(label) && one.getAttribute('aria-disabled') === 'false',
      ),
    {},
    name,
  );
  await screen.press(name);
};
const states = async () =>
  (await scene.owner.ask('review.list', { id: scene.grantId })).lines.map(({ state }) => state);

describe('“Stop everything” beside the page', () => {
  it('says what was taken back, and one press opens it to be read and approved again', async () => {
    await approved(scene, await drafted(scene, BOTH));
    const panel = await panelStarted(scene);
    await until(async () => (await scene.owner.ask('apply.queue', {})).waitingFor === 'your-save', 40_000);
    await panel.sees('Pause');
    await panel.sees('what you approved and is not in your profile yet waits for your yes again');
    await panel.press('Stop everything');
    await panel.sees('1 approval was taken back: Headline. It waits for your yes again; the text is still here.');
    await pictured(panel, 'panel-taken-back');
    expect(await states()).toEqual(['pending']);
    const home = await popup();
    await home.sees('1 approval was taken back: Headline');
    await pictured(home, 'home-taken-back');
    await home.page.close();

    await panel.page.bringToFront();
    await panel.press('Start again: read it and approve it again');
    await panel.sees('Head of Enterprise Sales');
    expect((await scene.owner.ask('app.get', {})).stopped).toBe(false);
    expect(await states()).toEqual(['pending']);
    await pictured(panel, 'panel-read-again');
    await pressReady(panel, 'Approve headline');
    await untilIs(async () => (await states())[0], 'approved');
  });

  it('still says so after starting again without reading', async () => {
    await approved(scene, await drafted(scene, BOTH));
    await scene.owner.ask('stop.everything', {});
    const home = await popup();
    await home.sees('2 approvals were taken back: Headline, About. They wait for your yes again');
    await home.press('Start again');
    await home.sees('Read them and approve them again');
    await pictured(home, 'home-started-again');
    await home.press('Read them and approve them again');
    await home.sees('Head of Enterprise Sales');
  });

  it('keeps an edit of the owner’s: it is in the box, to be approved again', async () => {
    await deliver(scene.owner, await drafted(scene, BOTH.slice(0, 1)));
    await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
    const [line] = (await scene.owner.ask('review.list', { id: scene.grantId })).lines;
    const id = line?.id ?? '';
    await scene.owner.ask('review.shown', { id });
    const final = [{ name: 'headline' as const, text: 'Head of Sales, in my words' }];
    await until(
      async () => !('refused' in ((await scene.owner.tell('review.approve', { id, final, edited: true })) as object)),
    );
    await scene.owner.ask('stop.everything', {});
    const home = await popup();
    await home.press('Start again: read it and approve it again');
    await home.sees('Your edit');
    expect(await home.page.$eval('textarea', (box) => box.value)).toBe('Head of Sales, in my words');
    await pressReady(home, 'Approve with my edit');
    await untilIs(async () => (await scene.owner.ask('review.show', { id })).state, 'approved');
    expect((await scene.owner.ask('review.show', { id })).final).toEqual(final);
  });

  it('is not offered where nobody has a permission', async () => {
    const home = await popup();
    await home.sees('Stop everything');
    await scene.owner.ask('grant.revoke', { id: scene.grantId });
    await home.page.reload();
    await home.sees('1 that has ended');
    expect(await home.has('Stop everything')).toBe(false);
  });
});

it('a tab that was closed with a filled form: the card does not say that the text stands there', async () => {
  await approved(scene, await drafted(scene, BOTH.slice(0, 1)));
  const panel = await panelStarted(scene);
  await until(async () => (await scene.owner.ask('apply.queue', {})).waitingFor === 'your-save', 40_000);
  await scene.owner.tab.close();
  await untilIs(async () => (await scene.owner.ask('apply.queue', {})).trouble, 'no-access', 20_000);
  await panel.sees('before I lost sight of the page');
  await pictured(panel, 'panel-closed-tab');
  expect(await panel.has('stands in the form')).toBe(false);
});

it('a skill that is there already: both ways that are named are in view', async () => {
  const [skill] = scene.site.profile.skills;
  await approved(scene, await drafted(scene, [{ section: 'skills', op: 'add', fields: { skill: 'Forecasting' } }]));
  scene.site.profile.skills.push({ ...(skill as object), id: '9999', name: 'Forecasting' } as never);
  const panel = await panelStarted(scene);
  const reason = async () => (await scene.owner.ask('apply.queue', {})).items[0]?.reason;
  await untilIs(reason, 'already-there', 40_000);
  await panel.sees('then press “Skip”, or “Look at it again” to reject it');
  await pictured(panel, 'panel-already-there');
  expect(
    await panel.page.$$eval('.panel-look > .panel-buttons button', (all) => all.map((one) => one.innerText)),
  ).toEqual(['Try again', 'Look at it again', 'Skip']);
  await panel.press('Look at it again');
  await panel.press('Reject');
  await panel.sees('Why? Jane will read it');
});

describe('a message that is pasted again', () => {
  it('leads the owner to what it brought', async () => {
    const armor = await drafted(scene, BOTH);
    await deliver(scene.owner, armor);
    await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
    const screen = await popup();
    await screen.press('Paste a message from your writer');
    await screen.paste(LABEL, armor);
    await screen.sees(
      'You have opened this message before. Nothing was changed now. What it brought is here: Changes from Jane Miller',
    );
    expect(await screen.has('BEGIN COUNTERSIGN CHANGES-----')).toBe(false);
    await pictured(screen, 'pasted-again');
    await screen.press('Read them one by one');
    await screen.sees('Head of Enterprise Sales');
  });

  it('refused by mistake: the request is there again and can be granted', async () => {
    const asked = { name: 'Ann', vanity: 'ann-lee', days: 7, maxChanges: 5, clause: '' };
    const scope = [{ section: 'about' as const, verbs: ['set' as const] }];
    const { message } = await scene.writer.ask('client.add', { id: crypto.randomUUID(), ...asked, scope });
    const request = await deliver(scene.owner, message.armor);
    await scene.owner.ask('request.refuse', { id: request });
    const screen = await popup();
    await screen.press('Paste a message from your writer');
    await screen.paste(LABEL, message.armor);
    await screen.sees('A request from Jane Miller');
    await screen.press('Read the request');
    await screen.press('Grant for 7 days');
    await screen.sees('This message lets Jane begin');
  });

  it('or a grant that is opened after its end: nobody is told that changes can be sent', async () => {
    const scope = [{ section: 'about' as const, verbs: ['set' as const] }];
    const terms = { scope, days: 7, maxChanges: 5 };
    const asked = { id: crypto.randomUUID(), name: 'Ann Late', vanity: 'ann-lee', clause: '', ...terms };
    const { message } = await scene.writer.ask('client.add', asked);
    const id = await deliver(scene.owner, message.armor);
    const granted = await scene.owner.ask('request.grant', { id, ...terms, mode: 'fill', vanity: 'ann-lee' });
    await scene.writer.moveClock(8 * 86_400_000);
    const desk = await scene.writer.desk();
    await desk.press('Paste a message');
    await desk.paste(LABEL, granted.message.armor);
    await desk.sees('Ann Late gave you the permission, but its time is over, so nothing can be sent under it');
    expect(await desk.has('You can send changes now')).toBe(false);
    await desk.press('Go to the client');
    await desk.sees('Ask again');
  });

  it('or one’s own: it says whom it is for', async () => {
    const armor = await drafted(scene, BOTH);
    const desk = await scene.writer.desk();
    await desk.press('Paste a message');
    await desk.paste(LABEL, armor);
    await desk.sees('This message is for Ann Lee; nobody else can open it');
    expect(await desk.has('Such a message begins')).toBe(false);
    await pictured(desk, 'desk-own-message');
    const grant = await scene.owner.ask('grant.message', { id: scene.grantId });
    await desk.type(LABEL, '');
    await desk.paste(LABEL, grant.armor);
    await desk.sees('Ann Lee gave you the permission. You can send changes now.');
    await desk.press('Go to the client');
    await desk.sees('permission ends');
  });
});
