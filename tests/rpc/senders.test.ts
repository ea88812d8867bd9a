import { beforeAll, describe, expect, it } from 'vitest';
import type { UnvalidatedSender } from '../../background/rpc/senders.ts';
import { MESSAGES, type MessageName, PAGES } from '../../src/rpc/table.ts';
import { everyRequest } from '../support/browser/every-request.ts';
import { OWN } from '../support/fake-browser.ts';
import { Install, START, senderOf, setTime } from '../support/install.ts';

const names = Object.keys(MESSAGES) as MessageName[];
const page = senderOf('popup');
const desk = senderOf('desk');

const STRANGERS: [string, UnvalidatedSender & { tab?: object }][] = [
  ['another extension', { ...desk, id: 'other-extension' }],
  ['another extension that claims our address', { id: 'other', url: desk.url }],
  ['no id', { url: desk.url, frameId: 0 }],
  ['a content script on the site', { id: OWN.id, url: 'https://www.linkedin.com/in/olga', frameId: 0, tab: { id: 1 } }],
  ['a content script that was given our origin', { id: OWN.id, url: 'https://www.linkedin.com/', origin: OWN.origin }],
  ['a page that names our path', { id: OWN.id, url: 'https://evil.example/popup/desk.html', frameId: 0 }],
  ['a frame of ours', { ...desk, frameId: 3 }],
  ['another path of ours', { ...desk, url: `${OWN.origin}/popup/other.html` }],
  ['our path with more behind it', { ...desk, url: `${OWN.origin}/popup/desk.html/x` }],
  ['our path in upper case', { ...desk, url: `${OWN.origin}/popup/DESK.html` }],
  ['an object method as a path', { ...desk, url: `${OWN.origin}/constructor` }],
  ['another origin', { ...desk, origin: 'https://www.linkedin.com' }],
  ['an opaque origin', { ...desk, origin: 'null' }],
  ['a host that begins like ours', { ...desk, url: `${OWN.origin}.evil.example/popup/desk.html`, origin: undefined }],
  ['a host with a port', { ...desk, url: `${OWN.origin}:1/popup/desk.html`, origin: undefined }],
  ['no address', { id: OWN.id, frameId: 0 }],
  ['no real address', { id: OWN.id, url: 'desk.html' }],
  ['nothing at all', {}],
];

describe('a message', () => {
  const install = new Install();
  const said = everyRequest({ grant: 'g', change: 'c' });
  beforeAll(() => setTime(START));

  it('has a request that it would take in the list that every stranger says', () => {
    expect(names.filter((name) => !said.some(({ message }) => message === name))).toEqual([]);
  });

  it.each(STRANGERS)('from %s is never answered, whatever it asks', async (_who, sender) => {
    for (const { message, request } of said)
      for (const from of [undefined, ...PAGES])
        expect(await install.rawRoute({ message, request, ...(from ? { from } : {}) }, sender)).toEqual({
          refused: 'not-allowed',
        });
    expect(await install.wasOpened()).toBe(false);
  });

  it.each(PAGES)('from the %s is answered as the table says', async (which) => {
    for (const message of names) {
      const answer = await install.rawRoute({ message, request: { noSuchField: 1 } }, senderOf(which));
      const allowed = (MESSAGES[message].from as readonly string[]).includes(which);
      expect([message, answer]).toEqual([message, { refused: allowed ? 'malformed' : 'not-allowed' }]);
    }
  });

  it("with a query or a fragment in its page's address is still from that page", async () => {
    const sender = { ...page, url: `${page.url}?a=1#b` };
    expect(await install.rawRoute({ message: 'app.get', request: {} }, sender)).toMatchObject({ role: null });
  });

  it.each([
    undefined,
    null,
    'app.get',
    7,
    [],
    {},
    { message: 'app.get' },
    { message: 'no.such', request: {} },
    { message: 'constructor', request: {} },
    { message: '__proto__', request: {} },
    { message: 'app.get', request: {}, more: 1 },
    { message: 'app.get', request: null },
  ])('of the wrong shape (%j) is malformed', async (message) => {
    expect(await install.rawRoute(message, page)).toEqual({ refused: 'malformed' });
  });

  it('has a handler, each name one, and no handler has no name', async () => {
    const { HANDLERS } = await import('../../background/rpc/handlers.ts');
    expect(Object.keys(HANDLERS).sort()).toEqual([...names].sort());
    for (const handler of Object.values(HANDLERS)) expect(handler).toBeTypeOf('function');
  });

  it('that would write keys, changes or the store may come from the desk alone where the table says so', () => {
    for (const message of names.filter((name) => /^(client|clients|draft|position|changes)\./.test(name)))
      expect([message, MESSAGES[message].from]).toEqual([message, ['desk']]);
    for (const message of ['apply.step', 'reading.step'] as const) expect(MESSAGES[message].from).toEqual(['panel']);
  });
});
