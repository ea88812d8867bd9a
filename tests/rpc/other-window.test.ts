import { describe, expect, it, vi } from 'vitest';
import type { ClientRecord } from '../../background/grant/records.ts';
import { agency, askedAt, chain, give } from '../support/agency.ts';
import { DAY, events, Install, pass, START, setTime } from '../support/install.ts';
import { changesOf, clientOf, draft, EVERYTHING, pair, pasteOne, sendBoth, twoPeople } from '../support/people.ts';
import { whileSigning } from '../support/while-signing.ts';

/** What another window did meanwhile, or before, is not done over it: one grant, one part, one message, one identity. */

const scope = EVERYTHING.map(({ section, verbs }) => ({ section, verbs: [...verbs] }));
const yes = (id: string) => ({ id, scope, days: 7, maxChanges: 20, mode: 'fill' as const, vanity: 'olga-owner' });
const asked = { name: 'Olga', vanity: '', scope, days: 7, maxChanges: 20, clause: '' };
const wish = { scope: [{ section: 'headline' as const, verbs: ['set' as const] }], days: 3, maxChanges: 5 };

describe('a request', () => {
  const arrived = async () => {
    const people = await twoPeople();
    const { message } = await people.delegate.ok('client.add', { id: crypto.randomUUID(), ...asked });
    const opened = await pasteOne(people.owner, message.armor);
    if ('refused' in opened) throw new Error(opened.refused);
    return { ...people, id: opened.id };
  };

  it('that was refused is not granted, and one that was granted is not refused', async () => {
    const { owner, id } = await arrived();
    await owner.ok('request.refuse', { id });
    expect(await owner.ask('request.grant', yes(id))).toEqual({ refused: 'state-moved', detail: 'refused' });
    expect(await owner.all('contacts')).toEqual([]);
    const again = await arrived();
    await again.owner.ok('request.grant', yes(again.id));
    expect(await again.owner.ask('request.refuse', { id: again.id })).toEqual({
      refused: 'state-moved',
      detail: 'granted',
    });
    expect(await again.owner.all('requests')).toMatchObject([{ state: 'granted' }]);
  });

  it('that was granted to somebody who was forgotten since is not answered again', async () => {
    const { owner, delegate, id } = await arrived();
    await owner.ok('request.grant', yes(id));
    await owner.remove('contacts', (await delegate.identity()).keys.id);
    expect(await owner.ask('request.grant', yes(id))).toEqual({ refused: 'state-moved', detail: 'granted' });
  });

  it('of which a new one is being made is made anew once', async () => {
    const p = await pair();
    pass(8 * DAY);
    const made = async () => (await events(p.delegate)).filter((event) => event === 'request-made').length;
    const before = await made();
    whileSigning(() => p.delegate.ok('client.request', { id: p.clientId }));
    expect(await p.delegate.refusal('client.request', { id: p.clientId })).toBe('state-moved');
    expect(await made()).toBe(before + 1);
  });

  it('of areas that nobody can grant is not made', async () => {
    const { delegate } = await twoPeople();
    const twice = [...scope, ...scope];
    const request = { ...asked, id: crypto.randomUUID(), scope: twice };
    expect(await delegate.ask('client.add', request)).toEqual({ refused: 'malformed', detail: 'scope' });
  });
});

describe('a part', () => {
  it('is not given of what has ended, nor for a request that was refused', async () => {
    const p = await agency();
    const { request } = await askedAt(p);
    pass(8 * DAY);
    const part = (clientId: string) => ({ id: request, clientId, ...wish, withTexts: false });
    expect(await p.delegate.refusal('sub-grant.give', part(p.clientId))).toBe('not-passed-on');
    await p.delegate.ok('request.refuse', { id: request });
    expect(await p.delegate.ask('sub-grant.give', part(p.clientId))).toEqual({
      refused: 'state-moved',
      detail: 'refused',
    });
  });

  it('is given once, by whichever window', async () => {
    const p = await agency();
    const { request } = await askedAt(p);
    whileSigning(() => give(p, request));
    const part = { id: request, clientId: p.clientId, scope: wish.scope, days: 3, maxChanges: 5, withTexts: false };
    expect(await p.delegate.refusal('sub-grant.give', part)).toBe('state-moved');
    expect((await clientOf(p)).passed).toHaveLength(1);
  });

  it('has no message for a writer who was forgotten, and no end under another grant', async () => {
    const c = await chain();
    const asks = { clientId: c.clientId, id: c.subGrantId };
    await c.delegate.tamper<ClientRecord>('clients', c.clientId, (client) => ({ ...client, grant: null }));
    expect(await c.delegate.refusal('sub-grant.end', asks)).toBe('grant-expired');
    await c.delegate.remove('contacts', (await c.writer.identity()).keys.id);
    expect(await c.delegate.refusal('sub-grant.message', asks)).toBe('grant-unknown');
  });
});

describe('changes', () => {
  it('are sent once, and only under a grant', async () => {
    const p = await pair();
    await draft(p, 'headline');
    whileSigning(() => p.delegate.ok('changes.send', { id: p.clientId }));
    expect(await p.delegate.refusal('changes.send', { id: p.clientId })).toBe('state-moved');
    expect(await clientOf(p)).toMatchObject({ rev: 1, grant: { used: 1 } });
    const { clientId } = await p.delegate.ok('client.add', { id: crypto.randomUUID(), ...asked });
    expect(await p.delegate.refusal('changes.send', { id: clientId })).toBe('grant-unknown');
  });

  it('that nobody approved are not said to be in the profile', async () => {
    const p = await pair();
    await sendBoth(p);
    const [change] = await changesOf(p.owner);
    expect(await p.owner.refusal('apply.by-hand', { id: change?.id ?? '' })).toBe('approval-invalid');
  });

  it('of an entry are not proposed where there are no entries', async () => {
    const p = await pair();
    const entry = { title: 'Baker', company: 'Ofen' };
    const request = { clientId: p.clientId, section: 'post' as const, entry, fields: [] };
    expect(await p.delegate.ask('entry.add', request)).toEqual({ refused: 'malformed', detail: 'post' });
  });

  it('and templates that the grant does not hold are told so beside them', async () => {
    const p = await pair({ scope: [{ section: 'invitations', verbs: ['see', 'accept'] }] });
    const templates = [{ id: 'hello', name: 'Hello', text: 'Thank you.' }];
    await p.delegate.ok('policy.save', { id: p.clientId, rules: [], templates });
    const queue = await p.delegate.ok('queue.get', { id: p.clientId });
    expect(queue.templates[0]?.problems).toContainEqual({ refused: 'out-of-scope', detail: 'invitations' });
  });
});

describe('an identity', () => {
  it('is made once, by whichever window', async () => {
    setTime(START);
    const owner = new Install();
    const setUp = () => owner.ok('app.set-up', { role: 'owner', name: 'Olga' });
    await owner.ok('app.get', {});
    await Promise.all([setUp(), setUp()]);
    expect((await events(owner)).filter((event) => event === 'identity-made')).toHaveLength(1);
  });

  it.each(['decrypt', 'sign'] as const)(
    'whose keys do not work when they come back (%s) is not told as kept',
    async (use) => {
      setTime(START);
      const owner = new Install();
      const spy = vi.spyOn(crypto.subtle, use).mockRejectedValue(new Error('no such key'));
      expect(await owner.refusal('app.set-up', { role: 'owner', name: 'Olga' })).toBe('keys-not-kept');
      spy.mockRestore();
    },
  );

  it('that is gone is not made anew from half of it', async () => {
    const { owner, delegate } = await twoPeople();
    const { message } = await delegate.ok('client.add', { id: crypto.randomUUID(), ...asked });
    const opened = await pasteOne(owner, message.armor);
    whileSigning(() => owner.remove('identity', 'me'));
    const granted = await owner.ask('request.grant', yes('id' in opened ? opened.id : ''));
    expect(granted).toHaveProperty('grantId');
    expect(await owner.all('identity')).toEqual([]);
  });
});
