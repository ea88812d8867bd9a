import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreed, deliver, drafted, type Scene } from '../support/browser/arrange.ts';
import { problems } from '../support/browser/inspect.ts';
import { approvable } from '../support/browser/same-moment.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/**
 * A passkey for the lock, in real Chromium with its virtual authenticator. The browser asks for passkeys in tabs alone:
 * the popup never has the focus it wants (measured in Chromium 156), so there a button leads to the full tab.
 */
let scene: Scene;

beforeAll(async () => {
  scene = await agreed();
  const about = { section: 'about', fields: { about: 'New.' } } as const;
  const headline = { section: 'headline', fields: { headline: 'Head of Sales | Software' } } as const;
  await deliver(scene.owner, await drafted(scene, [headline, about]));
  await scene.owner.ask('pairing.answer', { id: scene.grantId, same: true });
});
afterAll(() => scene.end());

const DEVICE = {
  protocol: 'ctap2',
  ctap2Version: 'ctap2_1',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** A device that keeps passkeys, for one tab. */
async function device(screen: Screen, hasPrf = true) {
  const cdp = await screen.page.createCDPSession();
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { ...DEVICE, hasPrf } });
  const recognises = (isUserVerified: boolean) =>
    cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  return { cdp, authenticatorId, recognises, count: () => kept(cdp, authenticatorId) };
}
const kept = async (cdp: CDPSession, authenticatorId: string) =>
  (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
/** The virtual device belongs to one tab, so that tab goes where another would be opened. */
async function goTo({ page }: Screen, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.reload();
}
/**
 * Keeps what the page asks the browser for. Chromium's own PRF wants the person anyway, so only the asking tells whether
 * it would be wanted of every device.
 */
async function listen({ page }: Screen): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    const { credentials } = navigator;
    const [create, get] = [credentials.create.bind(credentials), credentials.get.bind(credentials)];
    credentials.create = (options) => {
      heard.push(options?.publicKey?.authenticatorSelection?.userVerification);
      return create(options);
    };
    credentials.get = (options) => {
      heard.push(options?.publicKey?.userVerification);
      return get(options);
    };
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
}
const lock = () => scene.owner.ask('lock.get', {});
const states = async () =>
  (await scene.owner.ask('review.list', { id: scene.grantId })).lines.map(({ state }) => state);

it('is not taken where it cannot give a key, and not without the person', async () => {
  const tab = await inTab(scene.owner, 'desk.html', '#lock');
  const unfit = await device(tab, false);
  await tab.press('A passkey Your fingerprint, face, screen lock or security key. Nothing to remember.', 'radio');
  expect(await problems(tab, 'lock-passkey')).toEqual([]);
  await tab.press('Make a passkey and set the lock');
  await tab.sees('This passkey does not work for the lock');
  await unfit.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: unfit.authenticatorId });
  const fit = await device(tab);
  await fit.recognises(false);
  await tab.press('Make a passkey and set the lock');
  await tab.sees('No passkey was given');
  expect(await problems(tab, 'lock-passkey-cancelled')).toEqual([]);
  expect(await fit.count()).toBe(0);
  expect(await lock()).toMatchObject({ state: 'none' });
  await tab.page.close();
});

it('leads from the popup to the full tab, and there the edit goes on where it was', async () => {
  const maker = await inTab(scene.owner, 'desk.html', '#lock');
  const { count, recognises } = await device(maker);
  let heard = await listen(maker);
  await maker.press('A passkey Your fingerprint, face, screen lock or security key. Nothing to remember.', 'radio');
  await maker.press('Make a passkey and set the lock');
  await maker.sees('Unlock with your passkey');
  expect(await count()).toBe(1);
  expect(await heard()).toEqual(['required']);
  expect(await lock()).toMatchObject({ state: 'locked', passkey: { salt: expect.any(String) } });
  expect(await problems(maker, 'lock-passkey-set')).toEqual([]);

  const popup = await scene.owner.popup();
  await popup.press('Read them one by one');
  await popup.press('Edit');
  await popup.type('Headline', 'Head of Sales, Software');
  await approvable(popup);
  await popup.press('Approve with my edit');
  await popup.sees('Unlock, and this is approved');
  const opened = scene.owner.browser.waitForTarget((target) => target.url().includes('desk.html#review/'));
  // the popup may be gone before the key is up again
  await popup.page.keyboard.press('Enter').catch(() => undefined);
  const there = new URL((await opened).url()).hash;

  await goTo(maker, there);
  heard = await listen(maker);
  await maker.page.bringToFront();
  await maker.sees('Your edit');
  expect(await problems(maker, 'review-edit-locked-by-passkey')).toEqual([]);
  await approvable(maker);
  await maker.press('Approve with my edit');
  await maker.sees('Unlock, and this is approved');
  expect(await states()).toEqual(['pending', 'pending']);
  await maker.press('Unlock with your passkey');
  await until(async () => (await states())[0] === 'approved');
  expect(await heard()).toEqual(['required']);
  const [line] = (await scene.owner.ask('review.list', { id: scene.grantId })).lines;
  expect((await scene.owner.ask('review.show', { id: line?.id ?? '' })).final).toEqual([
    { name: 'headline', text: 'Head of Sales, Software' },
  ]);

  // whoever has the device and is not recognised by it opens nothing
  await scene.owner.ask('lock.now', {});
  await recognises(false);
  await goTo(maker, '#lock');
  await maker.press('Unlock with your passkey');
  await maker.sees('No passkey was given');
  expect(await lock()).toMatchObject({ state: 'locked' });
  await maker.page.close();
});

it('when it is lost, makes the owner wait, and every screen says so', async () => {
  const popup = await inTab(scene.owner, 'popup.html');
  await popup.press('Settings');
  await popup.press('Lock approvals');
  await popup.page.locator('summary ::-p-text(Take the lock off)').click();
  await popup.press('I lost my passkey');
  expect(await problems(popup, 'lock-lost')).toEqual([]);
  await popup.press('Begin the 24 hours');
  await popup.sees('If it was not you, unlock');
  expect(await problems(popup, 'lock-waits')).toEqual([]);
  await popup.page.reload();
  await popup.sees('Somebody asked here to take the lock on approvals off');
  expect(await problems(popup, 'home-lock-waits')).toEqual([]);
  expect(await scene.owner.tell('lock.take-off', {})).toMatchObject({ refused: 'lock-waits' });

  await scene.owner.moveClock(24 * 3_600_000);
  await popup.page.evaluate(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 24 * 3_600_000;
  });
  await popup.press('Go to the lock');
  await popup.sees('The 24 hours are over');
  expect(await problems(popup, 'lock-over')).toEqual([]);
  await popup.press('Take the lock off now');
  await popup.sees('Set the lock');
  expect(await lock()).toMatchObject({ state: 'none' });
  expect(await states()).toEqual(['pending', 'pending']);
  expect((await scene.owner.ask('home.get', {})).grants[0]).toMatchObject({ status: 'paused' });
});
