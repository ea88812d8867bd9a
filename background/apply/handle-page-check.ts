import { isRefusal, refuse } from '../../src/refusals.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { read } from '../store/store.ts';
import { pageIn } from './page.ts';

/** What would be filled in the form on screen, told without a word of the member's. */
const checkPage: Handler<'page-check.step'> = async ({ tabId }) => {
  const vanity = await ownVanity();
  if (vanity === '') return refuse('profile-not-known');
  const seen = await pageIn(tabId).check(vanity);
  if (isRefusal(seen)) return seen;
  const { section, op, fields, save, skeleton } = seen;
  const lines = fields.map(({ name, found, refused }) => `${name}: ${refused ?? found.join(', ')}`);
  const report = [`${section} ${op}`, ...lines, `save: ${save ? 'found' : 'not found'}`, '', skeleton].join('\n');
  return { section, op, fields, save, report };
};

export const ownVanity = (): Promise<string> =>
  read(async (tx) => (await tx.objectStore('identity').get('me'))?.vanity ?? '');

export const pageCheckHandlers = {
  'page-check.step': checkPage,
} satisfies Handlers;
