import { expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import { applying } from '../support/applying.ts';
import { approve, changesOf } from '../support/people.ts';

const stateOf = async (owner: Parameters<typeof changesOf>[0], id: string) =>
  (await changesOf(owner)).find((change) => change.id === id)?.state;

it('a no that is taken back under a permission that has ended waits for nobody', async () => {
  const a = await applying();
  const { id } = await a.headline();
  a.page.during('fill', async () => void (await a.owner.ok('grant.revoke', { id: a.grantId })));
  a.page.refuseOnce('fill', 'read-back-differs');
  await a.steps();
  expect(await a.state()).toBe('failed');
  await a.owner.ok('review.reject', { id, comment: '' });
  await a.owner.ok('review.reopen', { id });
  expect(await a.state()).toBe('lapsed');
});

it('what failed as its permission ended is not tried again', async () => {
  const a = await applying();
  const { id } = await a.headline();
  a.page.during('fill', async () => void (await a.owner.ok('grant.revoke', { id: a.grantId })));
  a.page.refuseOnce('fill', 'read-back-differs');
  await a.steps();
  await a.owner.ok('apply.retry', { id });
  expect(await a.state()).toBe('lapsed');
});

it('an undo that was dropped, and staged once more, is not taken up beside the second one', async () => {
  const a = await applying('fill-and-save');
  await a.steps();
  expect(await a.state()).toBe('applied');
  const applied = (await a.headline()).id;
  const staged = async (): Promise<ChangeRecord> => {
    const { grantId } = await a.owner.ok('apply.undo', { id: applied });
    return (await changesOf(a.owner)).find(({ grant }) => grant === grantId) as ChangeRecord;
  };
  const first = await staged();
  await a.owner.ok('review.reject', { id: first.id, comment: '' });
  const second = await staged();
  expect(second.id).not.toBe(first.id);
  expect(await a.owner.refusal('review.reopen', { id: first.id })).toBe('state-moved');
  await a.owner.ok('review.reject', { id: second.id, comment: '' });
  await a.owner.ok('review.reopen', { id: first.id });
  expect(await stateOf(a.owner, first.id)).toBe('pending');
});

it('an undo that met another text, and was read anew, is not staged beside itself', async () => {
  const a = await applying('fill-and-save');
  await a.steps();
  const applied = (await a.headline()).id;
  const { grantId } = await a.owner.ok('apply.undo', { id: applied });
  const undo = (await changesOf(a.owner)).find(({ grant }) => grant === grantId) as ChangeRecord;
  await approve(a.owner, undo.id);
  a.page.ownerCloses();
  a.page.saved = { ...a.page.saved, headline: 'Changed elsewhere' };
  await a.owner.ok('apply.start', { tabId: a.tabId });
  await a.steps();
  expect(await stateOf(a.owner, undo.id)).toBe('conflict');
  await a.owner.ok('apply.review-again', { id: undo.id });
  expect(await a.owner.ok('apply.undo', { id: applied })).toEqual({ grantId });
});
