import fc from 'fast-check';
import { isRefusal } from '../../../src/refusals.ts';
import { commitment, forged, nonce, opened, uuid } from '../people.ts';
import { watchReceipt } from '../watch-told.ts';
import { VANITIES, type World } from '../world.ts';
import { act, type Command, none, pick, which } from './act.ts';

export const MODES = ['fill', 'fill', 'fill-and-save', 'fill-and-save', 'copy'] as const;
const SCOPES = [
  [
    'headline:set',
    'about:set',
    'experience:set',
    'experience:add',
    'experience:remove',
    'skills:add',
    'skills:remove',
    'post:add',
  ],
  ['headline:set', 'about:set', 'experience:add', 'skills:add', 'post:add'],
  ['headline:set', 'experience:set', 'experience:add'],
] as const;

export interface Terms {
  readonly delegate: number;
  readonly scope: number;
  readonly days: number;
  readonly max: number;
  readonly mode: (typeof MODES)[number];
  readonly passOn: boolean;
  /** Which of the owner's two profiles it is for. */
  readonly vanity: (typeof VANITIES)[number];
}
export const terms = fc.record({
  delegate: fc.nat({ max: 1 }),
  scope: fc.nat({ max: 2 }),
  days: fc.integer({ min: 1, max: 3 }),
  max: fc.integer({ min: 2, max: 12 }),
  mode: fc.constantFrom(...MODES),
  passOn: fc.constantFrom(true, true, false),
  vanity: fc.constantFrom(VANITIES[0], VANITIES[0], VANITIES[1]),
});

export const scopeOf = (n: number) => {
  const parts = (pick(SCOPES, n) ?? SCOPES[0]).map((part) => part.split(':') as ['headline', 'set']);
  return [...new Set(parts.map(([section]) => section))].map((section) => ({
    section,
    verbs: parts.filter(([of]) => of === section).map(([, verb]) => verb),
  }));
};

/** A delegate asks, the owner opens the request and grants it. */
export async function give(world: World, { delegate, scope, days, max, mode, passOn, vanity }: Terms): Promise<void> {
  const { people, ledger } = world;
  const number = ++world.numbers;
  const from = people.delegates[delegate] ?? people.delegates[0];
  const asked = scopeOf(scope);
  const request = await forged(
    'request',
    from,
    people.owner,
    {
      jti: uuid(0xabc000 + number),
      name: `Delegate ${delegate}`,
      keys: from.public,
      authorization_details: asked.map(({ section, verbs }) => ({
        type: 'countersign-section',
        section,
        actions: verbs,
      })),
      days,
      max_changes: max,
      clause: '',
      vanity: '',
      commitment: commitment(number),
      depth: 1,
    },
    ledger.now,
  );
  await world.ask('paste.open', { text: request }, { kind: 'request' });
  const yes = { id: uuid(0xabc000 + number), scope: asked, days, maxChanges: max, mode, vanity, passOn };
  const wider = await world.ask('request.grant', { ...yes, maxChanges: max + 1 }, { kind: 'wider' });
  if (wider && !isRefusal(wider)) ledger.broken('more was granted than was asked');
  const answer = await world.ask('request.grant', yes, {
    kind: 'grant',
    value: { delegate, nonce: nonce(number), vanity },
  });
  if (answer === undefined || isRefusal(answer)) return;
  const grant = ledger.grants.find(({ id }) => id === answer.grantId);
  if (grant === undefined || grant.max !== max || grant.to > ledger.now + days * 86_400_000)
    ledger.broken('another grant than was given');
  // the same wish again
  const again = await world.ask('request.grant', { ...yes, maxChanges: max }, { kind: 'again' });
  if (again && !isRefusal(again) && again.grantId !== answer.grantId) ledger.broken('one request, two grants');
}

const grantAt = (world: World, n: number) => pick(world.ledger.grants, n);

export const grants: readonly Command[] = [
  act({ kind: 'grant', weight: 1, args: terms, can: ({ grants: all }) => all.length < 4, run: give }),
  act({
    kind: 'words',
    weight: 4,
    args: fc.tuple(which, fc.integer({ min: 0, max: 19 })),
    can: ({ grants: all }, [n]) => !(pick(all, n)?.confirmed ?? true),
    run: async (world, [n, answer]) => {
      const grant = grantAt(world, n);
      const same = answer > 0;
      if (grant)
        await world.ask(
          'pairing.answer',
          { id: grant.id, same },
          { kind: same ? 'words-same' : 'words-differ', id: grant.id },
        );
    },
  }),
  act({
    kind: 'pause',
    weight: 5,
    args: fc.tuple(which, fc.integer({ min: 0, max: 5 })),
    can: ({ grants: all }, [n, un]) => pick(all, n)?.paused === un > 0,
    run: async (world, [n, un]) => {
      const grant = grantAt(world, n);
      if (!grant) return;
      await world.ask('grant.pause', { id: grant.id, paused: un === 0 }, { kind: 'pause', id: grant.id });
      if (world.isAlone && grant.paused !== (un === 0)) world.ledger.broken('was not paused');
    },
  }),
  act({
    kind: 'revoke',
    weight: 1,
    args: fc.tuple(which, fc.nat({ max: 3 })),
    can: ({ grants: all }, [n, rarely]) => all.length > 0 && rarely === 0 && pick(all, n) !== undefined,
    run: async (world, [n]) => {
      const grant = grantAt(world, n);
      if (!grant) return;
      const said = await world.ask('grant.revoke', { id: grant.id }, { kind: 'revoke', id: grant.id });
      if (said && !isRefusal(said) && !grant.revoked) world.ledger.broken('was not revoked');
    },
  }),
  act({
    kind: 'mode',
    weight: 1,
    args: fc.tuple(which, fc.constantFrom(...MODES)),
    can: ({ grants: all }) => all.length > 0,
    run: async (world, [n, mode]) => {
      const grant = grantAt(world, n);
      if (grant) await world.ask('grant.mode', { id: grant.id, mode }, { kind: 'mode', id: grant.id });
    },
  }),
  act({
    kind: 'receipt',
    weight: 2,
    args: which,
    can: ({ grants: all }) => all.length > 0,
    run: async (world, n) => {
      const grant = grantAt(world, n);
      if (!grant) return;
      const message = await world.ask('receipt.make', { id: grant.id }, { kind: 'receipt' });
      if (!message || isRefusal(message) || grant.delegate === null) return;
      const to = world.people.delegates[grant.delegate] ?? world.people.delegates[0];
      const receipt = await opened(message.armor, to, world.people.owner);
      if (receipt === undefined || isRefusal(receipt) || receipt.kind !== 'receipt')
        return void world.ledger.broken('a receipt that cannot be opened');
      if (world.isAlone) watchReceipt(world.watch.sight, grant, receipt.claims.outcomes);
    },
  }),
  act({
    kind: 'look at home',
    weight: 1,
    args: none,
    run: async (world) => void (await world.ask('home.get', {}, { kind: 'home' })),
  }),
];
