import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { ContactRecord } from '../../background/grant/records.ts';
import { checkSignedReport } from '../../src/audit/check.ts';
import { CHANGE_STATES } from '../../src/change/states.ts';
import { setting, walking } from '../support/entering.ts';
import { EntriesPage } from '../support/entries-page.ts';
import { openTabWith } from '../support/fake-page.ts';
import { asFirstVersion } from '../support/first-version.ts';
import { aChange, forgeSet } from '../support/forge.ts';
import type { Install } from '../support/install.ts';
import { approve, changeIn, changesOf, confirmWords, draft, type Pair, pair, pasteOne } from '../support/people.ts';

const NAME = { title: 'Baker', company: 'Ofen', formId: '7' };
const SLOWLY = { description: 'Bread, slowly.' };

/** Stores that came after the first version, empty at first. */
const LATER = { aside: 0, copies: 0, shared: 0, queue: 0, policies: 0 };

let p: Pair;
let old: Install;
/** The headline and a position approved, About pending, and both browsers closed; then the new version is put in. */
beforeEach(async () => {
  p = await pair();
  const position = setting('experience', NAME, { description: 'Bread.' }, SLOWLY);
  const about = setting('about', undefined, { about: 'I bake bread.' }, { about: 'I bake.' });
  await pasteOne(p.owner, await forgeSet(p, { changes: [aChange(), about, position] }));
  await confirmWords(p);
  for (const { id, change } of await changesOf(p.owner)) if (change.section !== 'about') await approve(p.owner, id);
  old = await asFirstVersion(p.owner);
});
const count = async (install: Install) =>
  Object.fromEntries(Object.entries(await install.dump()).map(([store, all]) => [store, all.length]));

describe('an owner’s browser of the first version', () => {
  it('keeps every record, and begins a run and a reading anew', async () => {
    const before = await count(old);
    await old.ok('home.get', {});
    // the grant, and both approvals
    expect(await count(old)).toEqual({ ...before, ...LATER, proofs: 3, meta: (before.meta ?? 0) - 2 });
    expect(await old.ok('reading.get', {})).toMatchObject({ state: 'idle' });
    expect(await old.ok('apply.queue', {})).toMatchObject({ running: false, waitingFor: 'start' });
    expect(await old.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
    expect(await old.identity()).toEqual(await p.owner.identity());
  });

  it('shows everything: the grant, the review, each change, the queue', async () => {
    const home = await old.ok('home.get', {});
    expect(home).toMatchObject({ approved: 2, grants: [{ pending: 1, notify: false, person: { local: null } }] });
    expect((await old.ok('review.list', { id: p.grantId })).lines).toHaveLength(3);
    for (const { id } of await changesOf(old)) await old.ok('review.show', { id });
    const { items } = await old.ok('apply.queue', {});
    expect(items.map(({ section }) => section)).toEqual(['experience', 'headline']);
    expect(items[0]?.entry).toEqual(NAME);
  });

  it('passes nothing on of what was given before', async () => {
    await old.ok('home.get', {});
    expect(await old.all('grants')).toMatchObject([{ parent: null, depth: 0, endedBelow: [] }]);
    expect(await old.all('requests')).toMatchObject([{ depth: 0 }]);
    expect(await old.ok('grant.get', { id: p.grantId })).toMatchObject({ mayPassOn: false, parts: 0 });
  });

  it('shows a change in whatever state it was', async () => {
    await old.ok('home.get', {});
    const { id } = await changeIn(p.owner, 'headline');
    for (const state of CHANGE_STATES) {
      await p.owner.tamper<ChangeRecord>('changes', id, (change) => ({ ...change, state }));
      const next = await asFirstVersion(p.owner);
      await next.ok('home.get', {});
      await next.ok('apply.queue', {});
      expect(await next.ok('review.show', { id })).toMatchObject({ state });
    }
  });

  it('applies what was approved in it: the yes still counts', async () => {
    const { page, tabId } = openTabWith(new EntriesPage());
    page.add('experience', { ...NAME, description: 'Bread.' } as object, '7');
    await old.ok('apply.start', { tabId });
    const { steps, change } = walking({ owner: old });
    await steps();
    page.ownerSaves();
    await steps();
    page.ownerSaves();
    await steps();
    expect(await change('experience')).toMatchObject({ state: 'applied', proof: 'read-back' });
    expect(await change('headline')).toMatchObject({ state: 'applied', proof: 'read-back' });
    expect(page.typed).toEqual([SLOWLY, { headline: 'Head baker at Ofen' }]);
    const { grantId } = await old.ok('apply.undo', { id: (await change('headline')).id });
    expect(await old.ok('grant.get', { id: grantId })).toMatchObject({ pending: 1 });
  });

  it('reads what the page holds after a typing that the first version began', async () => {
    const { id } = await changeIn(p.owner, 'headline');
    await p.owner.tamper<ChangeRecord>('changes', id, (change) => ({ ...change, state: 'filling' }));
    const next = await asFirstVersion(p.owner);
    const { page, tabId } = openTabWith(new EntriesPage());
    page.saved = { headline: 'Head baker at Ofen' };
    await next.ok('apply.start', { tabId });
    await walking({ owner: next }).steps(6);
    expect(await changeIn(next, 'headline')).toMatchObject({ state: 'applied' });
    expect(page.typed).toEqual([]);
  });

  it('takes the next message of the delegate, and can be granted more', async () => {
    const about = setting('about', undefined, { about: 'I bake bread.' }, { about: 'Bread.' });
    await old.ok('home.get', {});
    expect(await pasteOne(old, await forgeSet({ ...p, owner: old }, { rev: 2, changes: [about] }))).toMatchObject({
      kind: 'change-set',
      count: 1,
    });
    expect(
      (await changesOf(old))
        .filter(({ change }) => change.section === 'about')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['pending', 'superseded']);
  });
});

describe('what the first version signed', () => {
  it('is part of a signed report, and the next message is compared with what comes after it', async () => {
    const { json } = await old.ok('signed-report.make', { id: null, withTexts: true });
    expect(await checkSignedReport(JSON.parse(json))).toMatchObject({ grants: [{}], approvals: [{}, {}] });
    const about = setting('about', undefined, { about: 'I bake bread.' }, { about: 'Bread.' });
    await pasteOne(old, await forgeSet({ ...p, owner: old }, { rev: 2, changes: [about] }));
    expect(await old.ok('audit-log.list', {})).toMatchObject({ logMismatches: [] });
    expect((await old.all<ContactRecord>('contacts'))[0]?.heads).toHaveLength(1);
  });
});

describe('a delegate’s browser of the first version', () => {
  it('keeps its drafts, what was sent of them and the client’s texts, and goes on', async () => {
    await p.delegate.ok('entry.add', { clientId: p.clientId, section: 'experience', entry: NAME, fields: [] });
    await draft(p, 'headline');
    await p.delegate.ok('changes.send', { id: p.clientId });
    await draft(p, 'about');
    const desk = await asFirstVersion(p.delegate);
    const before = await count(desk);
    const view = await desk.ok('client.get', { id: p.clientId });
    expect(await count(desk)).toEqual({ ...before, ...LATER, proofs: 0, meta: (before.meta ?? 0) - 2 });
    expect(view).toMatchObject({ through: null, mayPassOn: false, passed: [] });
    expect(view).toMatchObject({ listed: [], withdrawing: 0, snapshotAt: 1000, problems: [] });
    const states = view.slots.map(({ section, op, state, dropped }) => [section, op, state, dropped]);
    expect(states).toEqual([
      ['headline', 'set', 'sent', false],
      ['about', 'set', 'drafted', false],
      ['experience', 'set', 'untouched', false],
    ]);
    expect(view.slots[2]?.entry).toEqual(NAME);
    expect(view.slots[1]?.fields[0]).toMatchObject({ before: 'I bake bread.', shared: true });
    expect(await desk.ok('changes.send', { id: p.clientId })).toMatchObject({ count: 1, rev: 2 });
  });
});
