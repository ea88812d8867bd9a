import { describe, expect, it } from 'vitest';
import { events, Install, START, setTime } from '../support/install.ts';
import { pair, sendBoth, twoPeople } from '../support/people.ts';

describe('an install', () => {
  it('is nobody until the first question is answered, and then can do nothing by itself', async () => {
    setTime(START);
    const fresh = new Install();
    expect(await fresh.ok('app.get', {})).toMatchObject({ role: null, name: '' });
    expect(await fresh.refusal('paste.open', { text: 'x' })).toBe('not-set-up');
    await fresh.ok('app.set-up', { role: 'owner', name: '  Olga ' });
    expect(await fresh.ok('app.get', {})).toMatchObject({ role: 'owner', name: 'Olga' });
  });

  it('keeps keys that cannot be taken out of the browser', async () => {
    const { owner } = await twoPeople();
    const { keys } = await owner.identity();
    for (const key of [keys.sign.privateKey, keys.encrypt.privateKey]) {
      expect(key.extractable).toBe(false);
      await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
    }
  });

  it('is the same after the worker was killed', async () => {
    const { owner } = await twoPeople();
    const { id } = (await owner.identity()).keys;
    owner.kill();
    expect(await owner.ok('app.get', {})).toMatchObject({ name: 'Olga Owner' });
    expect((await owner.identity()).keys.id).toBe(id);
  });

  it('says so when the browser threw its keys away', async () => {
    const { owner } = await twoPeople();
    const emptied = new Install();
    Object.assign(emptied.browser.kept, owner.browser.kept);
    expect(await emptied.refusal('app.get', {})).toBe('keys-not-kept');
  });

  it('gives away neither keys, nonces nor hashes in any view', async () => {
    const p = await pair();
    await sendBoth(p);
    const secrets = [
      ...(await p.delegate.all<{ nonce: string }>('clients')).map(({ nonce }) => nonce),
      ...(await p.owner.all<{ commitment: string; hash: string }>('requests')).flatMap((r) => [r.commitment, r.hash]),
    ];
    const [request] = await p.owner.all<{ id: string }>('requests');
    const [change] = await p.owner.all<{ id: string }>('changes');
    const views = [
      await p.owner.ok('home.get', {}),
      await p.owner.ok('request.get', { id: request?.id ?? '' }),
      await p.owner.ok('grant.get', { id: p.grantId }),
      await p.owner.ok('review.show', { id: change?.id ?? '' }),
      await p.owner.ok('apply.queue', {}),
      await p.delegate.ok('clients.list', {}),
      await p.delegate.ok('client.get', { id: p.clientId }),
    ];
    for (const secret of secrets) expect(JSON.stringify(views)).not.toContain(secret);
  });

  it('journals hashes and counts, never a text', async () => {
    const p = await pair();
    await sendBoth(p);
    const { jsonl } = await p.owner.ok('audit-log.export', {});
    for (const text of ['Baker', 'bread', 'It says more', 'Dan', 'Olga']) expect(jsonl).not.toContain(text);
    // the last one is the signed statement
    expect(jsonl.trimEnd().split('\n')).toHaveLength((await events(p.owner)).length + 1);
  });

  it('finds an edited, a dropped and a cut-off journal line', async () => {
    for (const spoil of ['edit', 'drop', 'cut'] as const) {
      const p = await pair();
      await sendBoth(p);
      const last = (await events(p.owner)).length;
      if (spoil === 'edit') await p.owner.tamper<object>('journal', 2, (line) => ({ ...line, event: 'stopped' }));
      else await p.owner.remove('journal', spoil === 'drop' ? 2 : last);
      const { brokenAt } = await p.owner.ok('audit-log.verify', {});
      expect([spoil, brokenAt]).toEqual([spoil, spoil === 'cut' ? last : 2]);
    }
  });

  it('shows all of a long journal, page by page', async () => {
    const { owner } = await twoPeople();
    for (let n = 0; n < 60; n++) await owner.ok(n % 2 === 0 ? 'stop.everything' : 'stop.resume', {});
    const first = await owner.ok('audit-log.list', {});
    const rest = await owner.ok('audit-log.list', { before: first.entries.at(-1)?.seq ?? 0 });
    expect([first.more, rest.more]).toEqual([true, false]);
    const seen = [...first.entries, ...rest.entries].map(({ seq }) => seq);
    expect(seen).toEqual(Array.from({ length: 61 }, (_, n) => 61 - n));
  });
});
