import { expect, it } from 'vitest';
import { aChange, forge, forgeSet } from '../support/forge.ts';
import { Install } from '../support/install.ts';
import { clientOf, grantTo, pair, pasteOne } from '../support/people.ts';
import { refusedAt } from '../support/refused-package.ts';

it("one delegate's changes under the grant of another are refused", async () => {
  const p = await pair();
  const other = new Install();
  await other.ok('app.set-up', { role: 'delegate', name: 'Eve Delegate' });
  await grantTo(p.owner, other);
  const client = await clientOf(p);
  const set = await forge('change-set', other, p.owner, {
    grant: client.grant?.hash ?? '',
    set: client.set,
    rev: 1,
    note: '',
    changes: [aChange()],
    withdraw: [],
    nonce: client.nonce,
  });
  await refusedAt(p.owner, set, 'grant-unknown');
  // and what is right is taken
  expect(await pasteOne(p.owner, await forgeSet(p))).toMatchObject({ count: 1 });
});
