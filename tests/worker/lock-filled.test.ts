import { expect, it } from 'vitest';
import { applying } from './applying.ts';
import { MINUTE, pass } from './install.ts';

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
  a.page.refuseOnce('look', 'field-not-found');
  await a.steps();
  expect(await a.state()).toBe('failed');
  await a.owner.ok('lock.set', { secret: 'correct horse', autoLock: 5 });
  expect(await a.owner.refusal('apply.retry', { id: (await a.headline()).id })).toBe('approval-invalid');
});
