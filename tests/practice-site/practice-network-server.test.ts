import { beforeEach, expect, test } from 'vitest';
import { createPracticeSite, type PracticeSite } from './index.ts';
import type { CardBatch } from './shared/network.ts';

const API = 'https://www.linkedin.com/practice-api/';

let site: PracticeSite;
beforeEach(async () => {
  site = await createPracticeSite();
});

const batch = async (after: string): Promise<CardBatch> =>
  JSON.parse((await site.respond({ method: 'GET', url: `${API}invitations?after=${after}` })).body) as CardBatch;
const post = (path: string, body: object = {}) =>
  site.respond({ method: 'POST', url: API + path, body: JSON.stringify(body) });

test('batches hold each open invitation once, also when some are answered in between', async () => {
  const seen: string[] = [];
  for (let after = '', more = true; more; ) {
    const { cards, more: next } = await batch(after);
    expect(cards.length).toBeLessThanOrEqual(10);
    seen.push(...cards.map(({ path }) => path));
    await post(`invitations/${cards[3]?.id}/ignore`);
    after = cards.at(-1)?.id ?? '';
    more = next;
  }
  expect(seen).toEqual(site.invitations.map(({ path }) => path));
  const { cards, total } = await batch('');
  expect([cards.length, total]).toEqual([10, 54]);
  expect(Object.keys(cards[0] ?? {})).not.toContain('presses');
});

test('the seed is sixty with paths of their own, of every kind, two people of one name', () => {
  const paths = site.invitations.map(({ path }) => path);
  expect([paths.length, new Set(paths).size]).toEqual([60, 60]);
  expect(new Set(site.invitations.map(({ kind }) => kind)).size).toBe(6);
  const berg = site.invitations.filter(({ name }) => name === 'Chris Berg');
  expect(new Set(berg.map(({ path }) => path)).size).toBe(2);
  for (const { kind, path } of site.invitations) {
    expect(path.startsWith('/in/')).toBe(kind === 'person' || kind === 'follower');
    // as in the address bar
    expect(new URL(path, API).pathname).toBe(path);
  }
});

test('an answer is taken once', async () => {
  const [first] = site.invitations;
  expect((await post(`invitations/${first?.id}/accept`)).status).toBe(200);
  expect((await post(`invitations/${first?.id}/ignore`)).status).toBe(409);
  expect((await post('invitations/1/accept')).status).toBe(404);
  expect(first).toMatchObject({ state: 'accepted', answeredBy: 'ann-lee' });
});

test('a message goes to a member that exists, neither empty nor too long; a post likewise', async () => {
  const toId = site.invitations[0]?.memberId;
  for (const [body, status] of [
    [{ toId: 'nobody', text: 'Hi' }, 404],
    [{ toId, text: ' \n' }, 422],
    [{ toId, text: 'x'.repeat(8001) }, 422],
    [{ toId, text: ' kept as it is \n\n' }, 200],
  ] as const) {
    expect((await post('message', body)).status).toBe(status);
  }
  expect(site.messages.map(({ text }) => text)).toEqual([' kept as it is \n\n']);
  expect((await post('post', { text: 'x'.repeat(3001) })).status).toBe(422);
  expect((await post('post', { text: '' })).status).toBe(422);
  expect(site.posts).toEqual([]);
});

test('reset brings everything back, in the same objects', async () => {
  const { invitations, presses, messages, posts, drafts } = site;
  const [first] = invitations;
  await post(`invitations/${first?.id}/accept`);
  await post('press', { button: 'accept', on: 'page', id: first?.id });
  await post('message', { toId: first?.memberId, text: 'Hi' });
  await post('post', { text: 'Hi' });
  await post('draft', { text: 'Hi' });
  invitations.pop();
  expect([presses, messages, posts, drafts].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
  expect(first?.presses).toBe(1);
  site.faults.takeCare = true;
  site.ui.editor = 'plain';
  site.reset();
  expect([presses, messages, posts, drafts].map(({ length }) => length)).toEqual([0, 0, 0, 0]);
  expect(invitations).toHaveLength(60);
  expect(invitations[0]).toMatchObject({ state: 'open', presses: 0 });
  expect([site.faults.takeCare, site.ui.editor]).toEqual([false, 'tiptap']);
});
