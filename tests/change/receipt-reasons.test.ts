import { expect, it } from 'vitest';
import { outcomeLine } from '../../background/change/receipt.ts';
import { REFUSAL_CODES } from '../../src/refusal-codes.ts';
import { changeIn, pair, pasteOne, sendBoth } from '../support/people.ts';
import first from '../vectors/reasons-2026-11-29.json';

/** The words for a refusal that the first version knew: a receipt with another one it does not open. */
const FIRST: readonly string[] = first;

it('every reason goes out by a word that the first version knows, and by its own where it has one', async () => {
  const p = await pair();
  await sendBoth(p);
  const failed = { ...(await changeIn(p.owner, 'headline')), state: 'failed' as const };
  const told = REFUSAL_CODES.map((reason) => [reason, outcomeLine({ ...failed, reason }).reason ?? ''] as const);
  expect(told.filter(([, word]) => !FIRST.includes(word))).toEqual([]);
  expect(told.filter(([reason, word]) => FIRST.includes(reason) && word !== reason)).toEqual([]);
});

it('no word that was ever sent is gone: a receipt of the first version is opened', () => {
  expect(FIRST.filter((word) => !REFUSAL_CODES.some((code) => code === word))).toEqual([]);
});

it('a reason of today reaches the other desk in the receipt', async () => {
  const p = await pair();
  await sendBoth(p);
  const { id } = await changeIn(p.owner, 'headline');
  await p.owner.tamper<object>('changes', id, (change) => ({ ...change, state: 'failed', reason: 'goes-unread' }));
  expect(await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor)).toMatchObject({
    kind: 'receipt',
  });
  const { slots } = await p.delegate.ok('client.get', { id: p.clientId });
  expect(slots.find(({ slot }) => slot === 'headline')).toMatchObject({ state: 'failed', reason: 'remove-not-found' });
});
