import { expect, it } from 'vitest';
import { pair, pasteOne } from '../support/people.ts';

/** Somebody known asks again under another name: the keys say who it is, and the screen says what the name was. */

it('says under which name somebody was known, and nothing where the name is the same', async () => {
  const p = await pair();
  const { name } = await p.delegate.identity();
  const ask = async () => {
    const asked = {
      id: crypto.randomUUID(),
      name: 'Olga',
      vanity: 'olga-owner',
      scope: [{ section: 'about' as const, verbs: ['set' as const] }],
      days: 7,
      maxChanges: 20,
      clause: '',
    };
    const request = await pasteOne(p.owner, (await p.delegate.ok('client.add', asked)).message.armor);
    return p.owner.ok('request.get', { id: 'id' in request ? request.id : '' });
  };
  expect(await ask()).toMatchObject({ name, knownAs: '' });
  await p.delegate.ok('app.set-up', { role: 'delegate', name: 'Olga’s Lawyer' });
  expect(await ask()).toMatchObject({ name: 'Olga’s Lawyer', knownAs: name });
});
