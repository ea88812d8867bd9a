import { expect, it } from 'vitest';
import { type Applying, applying } from '../support/applying.ts';
import { pasteOne } from '../support/people.ts';

/** What the delegate is told of the headline. */
const told = async (a: Applying): Promise<string> => {
  const { armor } = await a.owner.ok('receipt.make', { id: a.grantId });
  expect(await pasteOne(a.delegate, armor)).toMatchObject({ kind: 'receipt' });
  const { slots } = await a.delegate.ok('client.get', { id: a.clientId });
  return slots.find(({ slot }) => slot === 'headline')?.state ?? '';
};

it('what stands in the form, or is being read back, is told as not known', async () => {
  const a = await applying();
  await a.steps();
  expect([await a.state(), await told(a)]).toEqual(['awaiting-save', 'unknown']);
  a.page.ownerSaves();
  await a.step();
  expect([await a.state(), await told(a)]).toEqual(['verifying', 'unknown']);
});

it('what could not be read back is told as not known, and not as failed', async () => {
  const a = await applying();
  await a.steps();
  a.page.ownerSaves();
  await a.step();
  for (let n = 0; n < 8; n++) a.page.refuseOnce('inspect', 'field-not-found');
  await a.steps();
  expect([await a.state(), await told(a)]).toEqual(['failed', 'unknown']);
});
