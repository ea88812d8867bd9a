import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver } from '../support/browser/arrange.ts';
import { dropFile, onDisk } from '../support/browser/files.ts';
import { REQUEST, type Strangers, strangers, TERMS } from '../support/browser/long-names.ts';
import type { Screen } from '../support/browser/screen.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';

/** Files, narrowing, refusing, words that differ, and ending a grant: each through the owner's own screens. */

let scene: Strangers;

beforeAll(async () => {
  scene = await strangers();
  await scene.writer.ask('app.set-up', { role: 'delegate', name: 'Jane Miller' });
  await scene.owner.ask('app.set-up', { role: 'owner', name: 'Ann Lee' });
});
afterAll(() => scene.end());

const asked = () => scene.writer.ask('client.add', { id: crypto.randomUUID(), ...REQUEST, name: 'Ann Lee' });
const popup = () => inTab(scene.owner, 'popup.html');
const grants = async () => (await scene.owner.ask('home.get', {})).grants;
const closed = (screen: Screen) => screen.page.close();

describe('a message that comes as a file', () => {
  it('is opened when it is dropped in the extension’s tab', async () => {
    const { message } = await asked();
    expect(message.fileName).toMatch(/\.countersign$/);
    const tab = await inTab(scene.owner, 'desk.html', '#paste');
    await tab.sees('A file can be dropped here too');
    await dropFile(tab.page, '.paste-box', onDisk(message.fileName, message.armor));
    await tab.sees('A request from Jane Miller');
    await closed(tab);
  });

  it('is opened when it is chosen, and what is no message is told apart', async () => {
    const { message } = await asked();
    const tab = await inTab(scene.owner, 'desk.html', '#paste');
    for (const [text, said] of [
      ['Dear Ann,', 'There is no Countersign message in this text'],
      [message.armor, 'A request from Jane Miller'],
    ] as const) {
      const [chooser] = await Promise.all([tab.page.waitForFileChooser(), tab.press('Choose a file')]);
      await chooser.accept([onDisk(message.fileName, text)]);
      await tab.sees(said);
    }
    await closed(tab);
  });
});

describe('a request', () => {
  it('that is narrowed arrives narrowed at the desk, and neither side can widen it', async () => {
    const { clientId, message } = await asked();
    const id = await deliver(scene.owner, message.armor);
    const wide = { ...TERMS, id, mode: 'fill' as const, days: 8 };
    expect(await scene.owner.tell('request.grant', wide)).toMatchObject({ refused: 'wider-than-asked' });

    await narrowAndGrant(id);

    await until(async () => (await grants()).length === 1);
    const [grant] = await grants();
    await deliver(scene.writer, (await scene.owner.ask('grant.message', { id: grant?.id ?? '' })).armor);
    const client = await scene.writer.ask('client.get', { id: clientId });
    expect(client.scope.map(({ section }) => section)).toEqual(['headline', 'experience']);
    expect(client.maxChanges).toBe(5);
    const days = ((client.endsAt ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(1.9);
    expect(days).toBeLessThan(2.1);

    await scene.writer.ask('draft.save', {
      clientId,
      slot: 'about',
      rationale: '',
      fields: [{ name: 'about', text: 'New', before: 'Old' }],
    });
    expect(await scene.writer.tell('changes.send', { id: clientId })).toMatchObject({ refused: 'out-of-scope' });
  });

  /** The newest request is the last card; its screen takes less, and will not take more. */
  async function narrowAndGrant(id: string): Promise<void> {
    for (const other of (await scene.owner.ask('home.get', {})).requests)
      if (other.id !== id) await scene.owner.ask('request.refuse', { id: other.id });
    const screen = await popup();
    await screen.press('Read the request');
    await screen.press('About', 'switch');
    await fill(screen, 'For', '30');
    await screen.sees('Grant for 7 days');
    await fill(screen, 'For', '2');
    await fill(screen, 'At most', '5');
    await screen.press('Grant for 2 days');
    await screen.sees('This message lets Jane');
    await closed(screen);
  }

  it('that is refused is gone, and grants nothing', async () => {
    const before = (await grants()).length;
    await deliver(scene.owner, (await asked()).message.armor);
    const screen = await popup();
    await screen.press('Read the request');
    await screen.press('Refuse');
    await screen.sees('Who may propose changes');
    expect(await screen.has('asks to propose changes')).toBe(false);
    expect(await scene.owner.ask('home.get', {})).toMatchObject({ requests: [] });
    expect(await grants()).toHaveLength(before);
    await closed(screen);
  });
});

const fill = async (screen: Screen, name: string, number: string) => {
  const box = await screen.page.waitForSelector(`::-p-aria([name="${name}"][role="spinbutton"])`);
  await box?.click({ clickCount: 3 });
  await screen.page.keyboard.type(number);
};

describe('a grant', () => {
  it('ends when the words differ twice asked, and nothing that came under it can be approved', async () => {
    const grantId = await freshGrantWithChange();
    const screen = await popup();
    await screen.press('Read it');
    await screen.press('They differ');
    await screen.sees('Read them to Jane once more');
    await screen.press('Compare them once more');
    expect((await grants()).find(({ id }) => id === grantId)).toMatchObject({ status: 'active', pending: 1 });
    await screen.press('They differ');
    await screen.press('They do differ: end it');
    await screen.sees('The permission of Jane has ended');
    const [grant] = (await grants()).filter(({ id }) => id === grantId);
    expect(grant).toMatchObject({ status: 'revoked', pending: 0 });
    await closed(screen);
  });

  it('is ended from its own screen, after saying twice that it is meant', async () => {
    const grantId = await freshGrantWithChange();
    const screen = await popup();
    await openGrant(screen, grantId);
    await screen.press('End it now…');
    await screen.sees('It ends at once and cannot be taken back');
    expect((await scene.owner.ask('grant.get', { id: grantId })).status).toBe('active');
    await screen.press('End it for good');
    await screen.sees('The message only tells Jane so');
    expect((await scene.owner.ask('grant.get', { id: grantId })).status).toBe('revoked');
    await deliver(scene.writer, await screen.armor());
    await closed(screen);
  });

  async function openGrant(screen: Screen, grantId: string): Promise<void> {
    const open = (await grants()).filter(({ status }) => status === 'active');
    const place = open.findIndex(({ id }) => id === grantId);
    await screen.sees('Who may propose changes');
    await screen.page.focus(`.list li:nth-child(${place + 1}) .line`);
    await screen.page.keyboard.press('Enter');
  }

  async function freshGrantWithChange(): Promise<string> {
    const { clientId, message } = await asked();
    const id = await deliver(scene.owner, message.armor);
    const granted = await scene.owner.ask('request.grant', { ...TERMS, id, mode: 'fill' });
    await deliver(scene.writer, granted.message.armor);
    await scene.writer.ask('draft.save', {
      clientId,
      slot: 'headline',
      rationale: '',
      fields: [{ name: 'headline', text: 'New', before: 'Old' }],
    });
    await deliver(scene.owner, (await scene.writer.ask('changes.send', { id: clientId })).message.armor);
    return granted.grantId;
  }
});
