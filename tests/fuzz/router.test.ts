import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { MESSAGES, type MessageName, PAGES } from '../../src/rpc/table.ts';
import { senderOf } from '../support/install.ts';
import { damage, damaged, evil } from './evil.ts';
import { armoredAnyhow, forged, forgery } from './forgeries.ts';
import { type Kept, kept } from './kept.ts';
import { NAMES, type Valid, validPackages } from './packages.ts';
import { answerOf, fuzz } from './run.ts';
import { samples } from './sample.ts';

let all: readonly Valid[];
const stores = new Map<Valid['receiver'], Kept>();
beforeAll(async () => {
  all = await validPackages();
  for (const { receiver } of all) if (!stores.has(receiver)) stores.set(receiver, await kept(receiver));
});
const storeOf = ({ receiver }: Valid): Kept => stores.get(receiver) as Kept;

it('the packages are taken when nothing is wrong with them', async () => {
  for (const valid of all) {
    const { opened } = await valid.receiver.ok('paste.open', { text: valid.armored });
    expect(opened).toMatchObject([{ kind: valid.kind }]);
  }
  for (const store of stores.values()) await store.putBack();
});

it.each(NAMES)('a %s with one thing wrong leaves one line in the journal and nothing else', async (name) => {
  const valid = all.find((one) => one.name === name) as Valid;
  const { tries } = await fuzz(
    `paste.open, with the store compared: ${name}`,
    800,
    forgery,
    async (what) => armoredAnyhow(valid.kind, await forged(valid, what)),
    async (text) => {
      const { opened } = await valid.receiver.ok('paste.open', { text });
      const [first, ...more] = opened;
      expect(more).toEqual([]);
      const answer = answerOf(first);
      // taken: it was still entirely valid
      if (answer === 'accepted') await storeOf(valid).putBack();
      else await storeOf(valid).expectUnchanged(answer.refused === 'nothing-found' ? [] : ['package-refused']);
      return answer;
    },
  );
  expect(tries).toBeGreaterThan(0);
});

/** Stretching a secret is slow on purpose, and no hang: `tests/lock/lock.test.ts` judges it. */
function stretchQuickly(): void {
  const derive = crypto.subtle.deriveKey.bind(crypto.subtle);
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation((how, ...rest) =>
    derive(typeof how === 'object' && 'iterations' in how ? { ...how, iterations: 10 } : how, ...rest),
  );
}

it('a message that is refused changes nothing', async () => {
  const valid = all.find(({ kind }) => kind === 'request') as Valid;
  const { receiver: owner } = valid;
  stretchQuickly();
  const names = Object.keys(MESSAGES) as MessageName[];
  const input = fc.record({
    name: fc.constantFrom(...names),
    page: fc.constantFrom(...PAGES),
    damage,
    whole: evil,
    from: fc.constantFrom('us', 'us', 'us', 'us', 'anybody', 'another page', 'a frame'),
    all: fc.boolean(),
  });
  const { tries } = await fuzz(
    'messages, with the store compared',
    2000,
    input,
    ({ name, page, damage: wrong, whole, from, all: everything }) => {
      const us = senderOf(page);
      const other = typeof whole === 'string' ? whole : 'https://evil.example/popup/popup.html';
      const whoever = {
        us,
        anybody: { ...us, id: other },
        'another page': { ...us, url: other },
        'a frame': { ...us, frameId: 3 },
      };
      const right = { message: name, request: samples(MESSAGES[name].request)[0] };
      return {
        message: everything ? damaged(right, wrong) : { message: name, request: damaged(right.request, wrong) },
        from: whoever[from],
      };
    },
    async ({ message, from }, { from: who }) => {
      const answer = await owner.rawRoute(message, from);
      const code = answerOf(answer);
      if (who !== 'us' && who !== 'another page') expect(answer).toEqual({ refused: 'not-allowed' });
      // a tab that is not there is no refusal in these tests, but an error of the stand-in for the browser
      if (!JSON.stringify(message)?.includes('tabId')) expect(code).not.toEqual({ refused: 'unexpected' });
      if (code === 'accepted') await storeOf(valid).putBack();
      else await storeOf(valid).expectUnchanged([]);
      return code;
    },
  );
  expect(tries).toBeGreaterThan(0);
});
