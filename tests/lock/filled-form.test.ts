import { expect, it } from 'vitest';
import { applying } from '../support/applying.ts';
import { MINUTE, pass } from '../support/install.ts';

const filled = async () => {
  const a = await applying('fill-and-save');
  for (let n = 0; n < 5 && (await a.state()) !== 'awaiting-save'; n++) await a.step();
  expect(await a.state()).toBe('awaiting-save');
  pass(MINUTE);
  return a;
};

it('a lock set while a form is filled leaves that form to the owner to save', async () => {
  const a = await filled();
  await a.owner.ok('lock.set', { secret: 'correct horse', autoLock: 5 });
  await a.steps();
  expect([a.page.count('save'), await a.state()]).toEqual([0, 'awaiting-save']);
  expect(await a.owner.ok('apply.queue', {})).toMatchObject({ waitingFor: 'your-save' });
  a.page.ownerSaves();
  await a.steps();
  expect(await a.state()).toBe('applied');
});

it('what failed before a lock was set is not tried again with the yes from before', async () => {
  const a = await applying();
  a.page.refuseOnce('inspect', 'field-not-found');
  await a.steps();
  expect(await a.state()).toBe('failed');
  await a.owner.ok('lock.set', { secret: 'correct horse', autoLock: 5 });
  expect(await a.headline()).toMatchObject({ state: 'pending', approval: null, shownAt: null });
  await a.owner.ok('apply.retry', { id: (await a.headline()).id });
  await a.steps();
  expect([await a.state(), a.page.typed]).toEqual(['pending', []]);
});

it('what failed and lost its yes to a lock in an earlier version is read and approved anew, not tried', async () => {
  const a = await applying();
  a.page.refuseOnce('inspect', 'field-not-found');
  await a.steps();
  const { id } = await a.headline();
  await a.owner.tamper<object>('changes', id, (change) => ({ ...change, approval: null }));
  await a.owner.ok('apply.retry', { id });
  expect(await a.state()).toBe('pending');
  await a.steps();
  expect(a.page.typed).toEqual([]);
});

it('what may have been saved before a lock was set is compared with its yes, and counts as applied', async () => {
  const a = await filled();
  await a.owner.ok('grant.mode', { id: a.grantId, mode: 'fill' });
  a.page.ownerSaves();
  a.page.refuseOnce('read', 'form-not-found');
  await a.steps();
  expect(await a.headline()).toMatchObject({ state: 'failed', reason: 'not-read-back' });
  await a.owner.ok('lock.set', { secret: 'correct horse', autoLock: 5 });
  await a.owner.ok('apply.retry', { id: (await a.headline()).id });
  await a.steps();
  expect(await a.state()).toBe('applied');
});
