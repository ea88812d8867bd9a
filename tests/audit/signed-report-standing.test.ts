import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Story, storiesOf } from '../../popup/audit/page/stories.ts';
import type { Certificate } from '../../src/audit/certificate.ts';
import { type Checked, checkLines, checkSignedReport } from '../../src/audit/check.ts';
import { sha256url } from '../../src/bytes.ts';
import { aChange, forgeSet } from '../support/forge.ts';
import { DAY, MINUTE, pass } from '../support/install.ts';
import {
  AFTER,
  approve,
  changeIn,
  changesOf,
  confirmWords,
  type Pair,
  pair,
  pasteOne,
  sendBoth,
} from '../support/people.ts';
import older from './older-reports.json';

const FOLDER = fileURLToPath(new URL('../vectors/', import.meta.url));
const VECTORS = readdirSync(FOLDER, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));

/** What an honest report says of a change: never that something is approved that was taken back. */
let p: Pair;
beforeEach(async () => {
  p = await pair();
  await sendBoth(p);
  await confirmWords(p);
});

const checked = async (signedReport: unknown): Promise<Checked> => {
  const result = await checkSignedReport(signedReport);
  if ('broken' in result) throw new Error(`${result.broken} ${result.line ?? ''} ${result.part ?? ''}`);
  return result;
};
const report = async (): Promise<Checked> => {
  const id = (await p.delegate.identity()).keys.id;
  return checked(JSON.parse((await p.owner.ok('signed-report.make', { id, withTexts: true })).json) as Certificate);
};
const told = ({ standing, approval, isDone }: Story, of: Checked) => ({
  standing: standing.what,
  isDone,
  texts: approval && of.texts.get(approval.hash)?.map(({ text }) => text),
});
const storyOf = async (change = 'headline', of?: Checked) => {
  const all = of ?? (await report());
  const story = storiesOf(all).find(({ item }) => item.change === change);
  return story ? told(story, all) : undefined;
};
const idOf = async (section = 'headline') => (await changeIn(p.owner, section)).id;

describe('a yes that stands', () => {
  it('is told with its text, and so is what it brought into the profile', async () => {
    await approve(p.owner, await idOf());
    expect(await storyOf()).toEqual({ standing: 'change-approved', isDone: false, texts: [AFTER.headline] });
    await p.owner.ok('apply.by-hand', { id: await idOf() });
    expect(await storyOf()).toEqual({ standing: 'change-by-hand', isDone: true, texts: [AFTER.headline] });
  });

  it('of two changes in the same second is told of each', async () => {
    for (const { id } of await changesOf(p.owner)) await p.owner.ok('review.shown', { id });
    pass(600);
    await p.owner.ok('review.approve-rest', { id: p.grantId });
    expect((await storyOf())?.texts).toEqual([AFTER.headline]);
    expect((await storyOf('about'))?.texts).toEqual([AFTER.about]);
  });

  it('is the last one, however quickly it followed another that was taken back', async () => {
    // by the order of their hashes either could come first: several texts try both
    for (const text of ['Baker of Ofen', 'Chief baker', 'Master baker', 'Bread, daily']) {
      const id = await idOf();
      if ((await changeIn(p.owner, 'headline')).state === 'approved') await p.owner.ok('review.reopen', { id });
      await approve(p.owner, id);
      await p.owner.ok('review.reopen', { id });
      await p.owner.ok('review.approve', { id, final: [{ name: 'headline', text }], edited: true });
      expect(await storyOf()).toEqual({ standing: 'change-edited', isDone: false, texts: [text] });
    }
  });

  it('in a later round says nothing of the profile, which holds the round before', async () => {
    await approve(p.owner, await idOf());
    await p.owner.ok('apply.by-hand', { id: await idOf() });
    const fields = [{ name: 'headline', before: AFTER.headline, after: 'Baker to the city' }];
    await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [aChange({ fields })] }));
    expect(await storyOf()).toEqual({ standing: 'changes-received', isDone: false, texts: undefined });
    await approve(p.owner, (await changesOf(p.owner)).find(({ rev }) => rev === 2)?.id ?? '');
    expect(await storyOf()).toEqual({ standing: 'change-approved', isDone: false, texts: ['Baker to the city'] });
  });
});

it('what waits is told of the newest round, also when the round before went into the profile after it came', async () => {
  const id = await idOf();
  await approve(p.owner, id);
  const perhaps = { state: 'failed', reason: 'not-read-back' };
  await p.owner.tamper<object>('changes', id, (change) => ({ ...change, ...perhaps }));
  await pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [aChange()] }));
  await p.owner.ok('apply.by-hand', { id });
  const all = await report();
  expect(storiesOf(all)[0]?.steps.at(-1)).toMatchObject({ what: 'change-by-hand', rev: 1 });
  expect(await storyOf('headline', all)).toEqual({ standing: 'changes-received', isDone: false, texts: undefined });
});

describe('a yes that was taken back is not told as one, and its line names it', () => {
  const ways: [string, string, () => Promise<unknown>][] = [
    ['reopened', 'change-reopened', async () => p.owner.ok('review.reopen', { id: await idOf() })],
    ['everything stopped', 'change-unapproved', () => p.owner.ok('stop.everything', {})],
    ['a lock set', 'change-unapproved', () => p.owner.ok('lock.set', { secret: 'a long secret', autoLock: 5 })],
    [
      'a newer round',
      'change-superseded',
      async () => pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [aChange()] })),
    ],
    [
      'withdrawn by the delegate',
      'change-withdrawn',
      async () => pasteOne(p.owner, await forgeSet(p, { rev: 2, changes: [], withdraw: ['headline'] })),
    ],
    ['the permission revoked', 'change-lapsed', () => p.owner.ok('grant.revoke', { id: p.grantId })],
    [
      'the permission run out',
      'change-lapsed',
      async () => {
        pass(8 * DAY);
        await p.owner.ok('home.get', {});
      },
    ],
    [
      'compared with the profile again',
      'change-rebased',
      async () => p.owner.ok('apply.review-again', { id: await idOf() }),
    ],
  ];
  it.each(ways)('%s', async (_what, event, takeBack) => {
    await approve(p.owner, await idOf());
    const approval = sha256url((await changeIn(p.owner, 'headline')).approval?.jws ?? '');
    pass(MINUTE);
    await takeBack();
    const after = await report();
    const lines = after.entries.filter((entry) => entry.approval === approval);
    expect(lines.map((line) => line.event)).toEqual(['change-approved', event]);
    expect(await storyOf('headline', after)).toMatchObject({ isDone: false, texts: undefined });
    // a newer round is told by what it is itself
    const standing = event === 'change-superseded' ? 'changes-received' : event;
    expect((await storyOf('headline', after))?.standing).toBe(standing);
    expect(await p.owner.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
  });
});

it('a yes to what was not put in is void under a new lock, and a line says so', async () => {
  await approve(p.owner, await idOf());
  await p.owner.tamper<object>('changes', await idOf(), (change) => ({ ...change, state: 'failed' }));
  await p.owner.ok('lock.set', { secret: 'a long secret', autoLock: 5 });
  expect(await storyOf()).toEqual({ standing: 'change-unapproved', isDone: false, texts: undefined });
});

describe('a report that an older version has made', () => {
  it.each(VECTORS)('checks out: %s', async (name) => {
    const kept = JSON.parse(readFileSync(`${FOLDER}${name}/report.json`, 'utf8')) as Record<string, string>;
    for (const json of Object.values(kept)) expect((await checked(JSON.parse(json))).approvals).toHaveLength(2);
  });

  it('shows a text only by the one line it can be of, once it is in the profile', async () => {
    const all = await checked(older.byHand);
    expect(await storyOf('headline', all)).toEqual({
      standing: 'change-by-hand',
      isDone: true,
      texts: [AFTER.headline],
    });
    expect(await storyOf('about', all)).toEqual({ standing: 'approved-then', isDone: false, texts: undefined });
  });

  it('does not say approved of what a stop took back without a line', async () => {
    const all = await checked(older.stopped);
    expect(all.entries.map(({ event }) => event)).not.toContain('change-reopened');
    expect(await storyOf('headline', all)).toEqual({ standing: 'approved-then', isDone: false, texts: undefined });
  });

  it('shows neither of two approvals of one second', async () => {
    const all = await checked(older.sameSecond);
    expect(all.approvals).toEqual([]);
    expect(await storyOf('headline', all)).toEqual({ standing: 'change-by-hand', isDone: true, texts: undefined });
  });

  it('of a delegate, and a journal as a file, check out as before', async () => {
    expect((await checked(older.delegates)).receipts).toHaveLength(1);
    expect(await checkLines(older.journal)).not.toHaveProperty('broken');
  });
});

it('a no is told with its comment, and not any more once it was taken back', async () => {
  const id = await idOf();
  const atDelegate = async () => {
    await pasteOne(p.delegate, (await p.owner.ok('receipt.make', { id: p.grantId })).armor);
    const { json } = await p.delegate.ok('signed-report.make', { id: p.clientId, withTexts: true });
    const [headline] = storiesOf(await checked(JSON.parse(json)));
    return [headline?.standing.what, headline?.comment];
  };
  await p.owner.ok('review.reject', { id, comment: 'Too loud.' });
  expect(await storyOf()).toEqual({ standing: 'change-rejected', isDone: false, texts: undefined });
  expect(await atDelegate()).toEqual(['told-rejected', 'Too loud.']);
  pass(MINUTE);
  await p.owner.ok('review.reopen', { id });
  expect(await storyOf()).toEqual({ standing: 'change-reopened', isDone: false, texts: undefined });
  expect(await atDelegate()).toEqual(['told-pending', '']);
});
