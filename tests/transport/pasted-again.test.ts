import { describe, expect, it } from 'vitest';
import { forge } from '../support/forge.ts';
import { DAY, events, Install, pass } from '../support/install.ts';
import {
  approve,
  changesOf,
  confirmWords,
  draft,
  EVERYTHING,
  grantTo,
  pair,
  pasteOne,
  sendBoth,
  twoPeople,
} from '../support/people.ts';
import { requestClaims } from '../support/refused-package.ts';

/** What is said of a message that was opened before, is somebody else's, or came too late is true of it. */

const askedBy = async (delegate: Install) =>
  delegate.ok('client.add', {
    id: crypto.randomUUID(),
    name: 'Olga',
    vanity: '',
    scope: EVERYTHING.map(({ section, verbs }) => ({ section, verbs: [...verbs] })),
    days: 7,
    maxChanges: 20,
    clause: '',
  });
const terms = () => ({
  scope: EVERYTHING.map(({ section, verbs }) => ({ section, verbs: [...verbs] })),
  days: 7,
  maxChanges: 20,
  mode: 'fill' as const,
  vanity: 'olga-owner',
});

describe('a request pasted again', () => {
  it('leads to the request while it waits, and to the grant once it was granted', async () => {
    const { owner, delegate } = await twoPeople();
    const { message } = await askedBy(delegate);
    const first = await pasteOne(owner, message.armor);
    const id = 'id' in first ? first.id : '';
    expect(await pasteOne(owner, message.armor)).toMatchObject({
      refused: 'replayed',
      brought: { kind: 'request', id, from: 'Dan Delegate' },
    });
    const { grantId } = await owner.ok('request.grant', { id, ...terms() });
    expect(await pasteOne(owner, message.armor)).toMatchObject({ brought: { kind: 'request', id, grant: grantId } });
  });

  it('is read anew when it was refused, perhaps by mistake, and can be granted then', async () => {
    const { owner, delegate } = await twoPeople();
    const { message } = await askedBy(delegate);
    const first = await pasteOne(owner, message.armor);
    const id = 'id' in first ? first.id : '';
    await owner.ok('request.refuse', { id });
    expect(await owner.refusal('request.grant', { id, ...terms() })).toBe('state-moved');
    expect((await owner.ok('home.get', {})).requests).toEqual([]);

    expect(await pasteOne(owner, message.armor)).toMatchObject({ kind: 'request', id, from: 'Dan Delegate' });
    expect((await owner.ok('home.get', {})).requests).toMatchObject([{ id }]);
    await owner.ok('request.grant', { id, ...terms() });
    expect((await events(owner)).slice(-2)).toEqual(['request-received', 'grant-given']);
  });

  it('that was refused makes no place for another one under its number', async () => {
    const { owner, delegate } = await twoPeople();
    const number = { jti: crypto.randomUUID() };
    const first = await forge('request', delegate, owner, await requestClaims(delegate, number));
    await pasteOne(owner, first);
    await owner.ok('request.refuse', { id: number.jti });
    const other = await forge('request', delegate, owner, await requestClaims(delegate, { ...number, days: 8 }));
    expect(await pasteOne(owner, other)).toMatchObject({ refused: 'replayed' });
    expect(await pasteOne(owner, first)).toMatchObject({ kind: 'request' });
  });

  it('that was refused is not read anew once it is too old', async () => {
    const { owner, delegate } = await twoPeople();
    const { message } = await askedBy(delegate);
    const first = await pasteOne(owner, message.armor);
    await owner.ok('request.refuse', { id: 'id' in first ? first.id : '' });
    pass(61 * DAY);
    expect(await pasteOne(owner, message.armor)).toMatchObject({ refused: 'stale-package' });
  });
});

describe('any other message pasted again', () => {
  it('leads to what it brought: changes, of which some still wait', async () => {
    const p = await pair();
    await draft(p, 'headline');
    await draft(p, 'about');
    const { message } = await p.delegate.ok('changes.send', { id: p.clientId });
    await pasteOne(p.owner, message.armor);
    await confirmWords(p);
    const again = () => pasteOne(p.owner, message.armor);
    const brought = { kind: 'change-set', from: 'Dan Delegate', id: p.grantId };
    expect(await again()).toMatchObject({ refused: 'replayed', brought: { ...brought, count: 2 } });
    for (const { id } of await changesOf(p.owner)) await approve(p.owner, id);
    expect(await again()).toMatchObject({ brought: { ...brought, count: 0 } });
  });

  it('leads to the client: a grant, a receipt, its end', async () => {
    const { owner, delegate } = await twoPeople();
    const { clientId, grantId, grantArmor } = await grantTo(owner, delegate);
    await pasteOne(delegate, grantArmor);
    await sendBoth({ owner, delegate, clientId, grantId });
    const receipt = await owner.ok('receipt.make', { id: grantId });
    const end = await owner.ok('grant.revoke', { id: grantId });
    for (const [kind, armor] of [
      ['grant', grantArmor],
      ['receipt', receipt.armor],
      ['revocation', end.armor],
    ] as const) {
      await pasteOne(delegate, armor);
      expect(await pasteOne(delegate, armor)).toMatchObject({
        refused: 'replayed',
        brought: { kind, from: 'Olga', id: clientId },
      });
    }
    // and where the grant stands by now
    expect(await pasteOne(delegate, grantArmor)).toMatchObject({ brought: { status: 'revoked' } });
  });

  it('whose things were deleted since leads nowhere and does not say they are here', async () => {
    const { owner, delegate } = await twoPeople();
    const { clientId, grantArmor } = await grantTo(owner, delegate);
    await pasteOne(delegate, grantArmor);
    await delegate.ok('client.forget', { id: clientId });
    const again = await pasteOne(delegate, grantArmor);
    expect(again).toMatchObject({ refused: 'replayed' });
    expect('brought' in again && again.brought !== undefined).toBe(false);
  });
});

describe('a message of one’s own, pasted by mistake', () => {
  it('says for whom it is, on both sides', async () => {
    const p = await pair();
    await draft(p, 'headline');
    const changes = await p.delegate.ok('changes.send', { id: p.clientId });
    expect(await pasteOne(p.delegate, changes.message.armor)).toEqual({ refused: 'for-another', to: 'Olga' });
    const grant = await p.owner.ok('grant.message', { id: p.grantId });
    expect(await pasteOne(p.owner, grant.armor)).toEqual({ refused: 'for-another', to: 'Dan Delegate' });
  });

  it('is nobody’s known here in another browser, or in this one installed anew', async () => {
    const p = await pair();
    await draft(p, 'headline');
    const { message } = await p.delegate.ok('changes.send', { id: p.clientId });
    const anew = new Install();
    await anew.ok('app.set-up', { role: 'owner', name: 'Olga Owner' });
    expect(await pasteOne(anew, message.armor)).toEqual({ refused: 'not-for-you' });
  });
});

describe('a grant that is opened', () => {
  const given = async () => {
    const { owner, delegate } = await twoPeople();
    return { delegate, ...(await grantTo(owner, delegate)) };
  };

  it('in its time says that it runs', async () => {
    const { delegate, grantArmor } = await given();
    expect(await pasteOne(delegate, grantArmor)).toMatchObject({ kind: 'grant', status: 'active' });
  });

  it('after its end says that it has ended', async () => {
    const { delegate, grantArmor, clientId } = await given();
    pass(8 * DAY);
    expect(await pasteOne(delegate, grantArmor)).toMatchObject({ kind: 'grant', status: 'expired' });
    expect(await delegate.ok('client.get', { id: clientId })).toMatchObject({ status: 'expired' });
  });
});

it('changes under a grant that the owner ended are refused with the owner’s own word', async () => {
  const p = await pair();
  await draft(p, 'headline');
  const { message } = await p.delegate.ok('changes.send', { id: p.clientId });
  await p.owner.ok('grant.revoke', { id: p.grantId });
  expect(await pasteOne(p.owner, message.armor)).toEqual({ refused: 'grant-revoked', detail: 'you' });
});
