import { expect } from 'vitest';
import type { GrantRecord } from '../../background/grant/records.ts';
import { type Entering, entering } from './entering.ts';
import { approve, changesOf } from './people.ts';

const inOrder = async (e: Entering) => (await changesOf(e.owner)).sort((a, b) => a.seq - b.seq);

/** The first change, applied; what undoes it. */
export async function applied(change: object, prepare: (e: Entering) => void = () => undefined): Promise<Entering> {
  const e = await entering([change]);
  prepare(e);
  await finish(e);
  return e;
}
export async function finish(e: Entering): Promise<void> {
  await e.steps();
  if (e.page.open?.op === 'remove') e.page.ownerDeletes();
  else e.page.ownerSaves();
  await e.steps();
  expect((await inOrder(e)).at(-1)).toMatchObject({ state: 'applied' });
}
export const undo = async (e: Entering) => e.owner.ok('apply.undo', { id: (await inOrder(e))[0]?.id ?? '' });
export const staged = async (e: Entering, grantId: string) =>
  (await changesOf(e.owner)).filter(({ grant }) => grant === grantId);
export const undoGrants = async (e: Entering) =>
  (await e.owner.all<GrantRecord>('grants')).filter(({ local }) => local === 'undo');

/** Undoes the first change all the way into the profile. */
export async function takeBack(e: Entering): Promise<void> {
  const { grantId } = await undo(e);
  const [change] = await staged(e, grantId);
  await approve(e.owner, change?.id ?? '');
  await e.owner.ok('apply.start', { tabId: e.tabId });
  await e.steps();
  if (e.page.open?.op === 'remove') e.page.ownerDeletes();
  else e.page.ownerSaves();
  await e.steps();
  expect((await staged(e, grantId))[0]).toMatchObject({ state: 'applied', proof: 'read-back' });
}
