import { beforeEach, describe, expect, it } from 'vitest';
import type { GrantRecord } from '../../background/grant/records.ts';
import { type Entering, setting } from '../support/entering.ts';
import { forge, forgeSet } from '../support/forge.ts';
import { events } from '../support/install.ts';
import { approve, changesOf, pasteOne } from '../support/people.ts';
import { refusedAt } from '../support/refused-package.ts';
import { applied, staged, takeBack, undo } from '../support/undoing.ts';

let e: Entering;
let grant: GrantRecord;
beforeEach(async () => {
  e = await applied(setting('headline', undefined, { headline: 'Baker' }, { headline: 'Head baker' }));
  const { grantId } = await undo(e);
  grant = (await e.owner.all<GrantRecord>('grants')).find(({ id }) => id === grantId) as GrantRecord;
});

describe('a grant from the owner to the owner', () => {
  it('shows nobody’s name, anywhere', async () => {
    const [change] = await staged(e, grant.id);
    const home = await e.owner.ok('home.get', {});
    expect(home.grants.find(({ id }) => id === grant.id)?.person).toMatchObject({ name: '', local: 'undo' });
    const shown = await e.owner.ok('review.show', { id: change?.id ?? '' });
    expect(shown).toMatchObject({ person: { name: '', local: 'undo' }, rationale: '', note: '' });
    await approve(e.owner, change?.id ?? '');
    const { items } = await e.owner.ok('apply.queue', {});
    expect(items.find(({ grantId }) => grantId === grant.id)).toMatchObject({ person: '', local: 'undo' });
    expect(items.find(({ grantId }) => grantId === e.grantId)).toMatchObject({ person: 'Dan Delegate', local: null });
  });

  it('takes nothing that the delegate pastes, however it is named', async () => {
    await refusedAt(e.owner, await forgeSet(e, { grant: grant.hash }), 'grant-unknown');
    await refusedAt(e.owner, await forge('revocation', e.delegate, e.owner, { grant: grant.hash }), 'grant-unknown');
    expect(await changesOf(e.owner)).toHaveLength(2);
  });

  it('takes nothing that comes back from this very browser', async () => {
    const mine = await forge('change-set', e.owner, e.owner, {
      grant: grant.hash,
      set: crypto.randomUUID(),
      rev: 1,
      note: '',
      changes: [],
      withdraw: [],
      nonce: '',
    });
    expect(await pasteOne(e.owner, mine)).toMatchObject({ refused: 'from-yourself' });
    expect(await changesOf(e.owner)).toHaveLength(2);
  });

  it('carries its own changes and no others: another section is outside of it', async () => {
    const [change] = await staged(e, grant.id);
    await e.owner.tamper<GrantRecord>('grants', grant.id, (record) => ({
      ...record,
      scope: [{ section: 'about', verbs: ['set'] }],
    }));
    await e.owner.ok('review.shown', { id: change?.id ?? '' });
    expect(await e.owner.refusal('review.approve-rest', { id: grant.id })).toBeDefined();
    expect((await staged(e, grant.id))[0]).toMatchObject({ state: 'pending', approval: null });
  });

  it('is nothing while everything is stopped', async () => {
    await e.owner.ok('stop.everything', {});
    const [change] = await staged(e, grant.id);
    await expect(approve(e.owner, change?.id ?? '')).rejects.toThrow('stopped');
  });

  it('tells the delegate nothing: what the delegate hears is of the delegate’s own changes', async () => {
    await takeBack(e);
    const receipt = await e.owner.ok('receipt.make', { id: e.grantId });
    expect(await pasteOne(e.delegate, receipt.armor)).toMatchObject({ kind: 'receipt' });
    expect(await e.owner.refusal('receipt.make', { id: grant.id })).toBe('unknown-sender');
    expect(await events(e.owner)).toContain('staged-here');
  });
});
