import fc from 'fast-check';
import { isRefusal, type Refusal } from '../../../src/refusals.ts';
import type { ResponseOf } from '../../../src/rpc/table.ts';
import type { Grant, Ledger } from '../ledger.ts';
import {
  claimsOf,
  type Letter,
  MISCHIEF,
  type Mischief,
  NAMING,
  type Naming,
  setOf,
  WHAT,
  type What,
  written,
} from '../mail.ts';
import { forged } from '../people.ts';
import type { World } from '../world.ts';
import { act, type Command, pick, which } from './act.ts';
import { approve, view } from './review.ts';

interface Writing {
  readonly grant: number;
  readonly set: number;
  /** Against the newest revision written so far. */
  readonly rev: number;
  readonly what: readonly What[];
  readonly text: number;
  readonly stale: boolean;
  readonly naming: Naming;
  readonly withdraw: What | null;
  readonly mischief: Mischief | null;
  readonly send: boolean;
  /** The owner reads and approves it at once. */
  readonly agree: boolean;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  grant: which,
  set: fc.constantFrom(0, 0, 0, 1),
  rev: fc.constantFrom(1, 1, 1, 1, 2, 0, -1),
  what: fc.uniqueArray(fc.constantFrom(...WHAT), { minLength: 1, maxLength: 3 }),
  text: fc.nat({ max: 5 }),
  stale: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  naming: fc.constantFrom('as it is', 'as it is', 'as it is', 'as it is', ...NAMING),
  withdraw: fc.constantFrom(null, null, null, null, null, ...WHAT),
  mischief: fc.constantFrom(
    ...Array.from({ length: 60 }, () => null),
    ...MISCHIEF,
    'others grant' as const,
    'others grant' as const,
  ),
  send: fc.constantFrom(true, true, true, false),
  agree: fc.constantFrom(true, true, true, false),
});

const granted = (ledger: Ledger, parts: readonly Grant[] = []): Grant[] => {
  const unseen = parts.filter((part) => !ledger.grants.includes(part));
  return [...ledger.grants.filter(({ delegate }) => delegate !== null), ...unseen];
};

async function write(
  world: World,
  { grant: n, set: round, rev: step, what, text, stale, naming, withdraw, mischief }: Writing,
): Promise<Letter | undefined> {
  const grant = pick(granted(world.ledger, world.watch.sight.parts), n);
  if (grant?.delegate == null) return undefined;
  const set = setOf(grant, round);
  const newest = Math.max(
    0,
    ...world.mail.filter((letter) => letter.grant === grant && letter.set === set).map(({ rev }) => rev),
  );
  const all = what.map((each) => written(each, text, stale, world.siteOf(grant.vanity), naming));
  const inside = all.filter(({ section, op }) => world.ledger.whyNot(grant, section, op) !== 'out-of-scope');
  // what is not granted is sent now and then, as what somebody tries
  const changes = text === 0 || inside.length === 0 ? all : inside;
  const gone = withdraw === null || changes.some(({ id }) => id === withdraw) ? [] : [withdraw];
  const delegate = mischief === 'others grant' ? (grant.delegate === 0 ? 1 : 0) : grant.delegate;
  const draft = { delegate, grant, set, rev: Math.max(1, newest + step), changes, withdraw: gone };
  const nothing = changes.some(
    ({ op, fields }) => op !== 'remove' && fields.some(({ before, after }) => before === after),
  );
  const isUntrue = changes.some(({ entry, fields }) =>
    fields.some(({ name, before }) => name === 'start' && entry?.start !== undefined && before !== entry.start),
  );
  const { people, ledger } = world;
  const from = people.delegates[delegate] ?? people.delegates[0];
  const armor = await forged('change-set', from, people.owner, claimsOf(draft, mischief), ledger.now);
  const letter = { ...draft, armor, wrong: mischief !== null || nothing || isUntrue, taken: false, isSure: true };
  world.mail.push(letter);
  return letter;
}

/** How many changes the owner's browser must take of a letter at this moment; null when it must refuse it. */
function expected(ledger: Ledger, { grant, set, rev, changes, withdraw, wrong, taken }: Letter): number | null {
  if (wrong || taken || grant.chain?.wrong) return null;
  const isOld = (name: string) =>
    [...ledger.changes.values()].some(
      (known) => known.grant === grant && known.set === set && known.name === name && known.rev >= rev,
    ) || grant.withdrawn.some((gone) => gone.set === set && gone.name === name && gone.rev >= rev);
  const fresh = changes.filter(({ id }) => !isOld(id));
  const gone = withdraw.filter((name) => ledger.goneAt(grant, set, name) < rev);
  if (fresh.length + gone.length === 0) return null;
  if (ledger.whyNot(grant) !== null) return null;
  if (fresh.some(({ section, op }) => ledger.whyNot(grant, section, op) !== null)) return null;
  const cost = fresh.length + gone.filter((name) => !ledger.isHeardOf(grant, set, name)).length;
  const isOver = [grant, grant.parent].some((each) => each && each.used + cost > each.max);
  return isOver ? null : fresh.length;
}

export async function deliver(world: World, letter: Letter): Promise<void> {
  const { ledger, isAlone } = world;
  ledger.tell(ledger.now);
  const wanted = expected(ledger, letter);
  const before = wanted === null && isAlone && world.holdNext === null ? await contents(world) : null;
  // of one that was held and whose worker was stopped, nobody knows whether it was taken
  const wasSure = letter.isSure;
  letter.isSure = false;
  const hear = (said: ResponseOf<'paste.open'> | Refusal): void => {
    letter.isSure = wasSure;
    if (!isRefusal(said) && said.opened.some((line) => !('refused' in line))) letter.taken = true;
  };
  const answer = await world.ask('paste.open', { text: letter.armor }, { kind: 'deliver' }, hear);
  if (answer === undefined || isRefusal(answer)) return;
  const [opened] = answer.opened;
  if (opened === undefined) return void ledger.broken('a letter was swallowed');
  if ('refused' in opened) world.watch.count(`no: ${opened.refused}`);
  if (!isAlone || !wasSure) return;
  const count = 'refused' in opened ? null : opened.count;
  if (count !== wanted)
    ledger.broken(
      `of a letter ${wanted ?? 'nothing'} should be taken, ${'refused' in opened ? opened.refused : opened.count} was`,
    );
  if (before !== null && before !== world.raw.contents()) ledger.broken('a refused letter changed something');
}

/** What the store says once the time has been told and what is over has been ended. */
async function contents(world: World): Promise<string> {
  await world.ask('app.get', {}, { kind: 'home' });
  return world.raw.contents();
}

async function readAndApprove(world: World, { grant, set, rev }: Letter): Promise<void> {
  const changes = world.ledger
    .within('pending')
    .filter((change) => change.grant === grant && change.set === set && change.rev === rev);
  for (const change of changes) await view(world, change);
  await world.pass(600);
  for (const change of changes) await approve(world, change, 'as shown');
}

export const TAMPERING = [
  'a letter changed',
  'cut',
  'by a stranger',
  'in anothers name',
  'for somebody else',
  'of another kind',
  'unsealed',
] as const;

async function tampered(world: World, letter: Letter, how: (typeof TAMPERING)[number]): Promise<string> {
  const { people, ledger } = world;
  const [honest, , stranger] = people.delegates;
  const claims = claimsOf(letter, null);
  const at = Math.floor(letter.armor.length / 2);
  switch (how) {
    case 'a letter changed':
      return letter.armor.slice(0, at) + (letter.armor[at] === 'A' ? 'B' : 'A') + letter.armor.slice(at + 1);
    case 'cut':
      return letter.armor.slice(0, at);
    case 'by a stranger':
      return forged('change-set', stranger, people.owner, claims, ledger.now);
    case 'in anothers name':
      return forged('change-set', { ...stranger, id: honest.id }, people.owner, claims, ledger.now);
    case 'for somebody else':
      return forged('change-set', honest, { ...people.owner, id: stranger.id }, claims, ledger.now);
    case 'of another kind':
      return forged('receipt', honest, people.owner, claims, ledger.now);
    case 'unsealed':
      return (await forged('request', honest, people.owner, claims, ledger.now)).replaceAll('REQUEST', 'CHANGES');
  }
}

export const letters: readonly Command[] = [
  act({
    kind: 'stage',
    weight: 6,
    args: writing,
    can: (ledger) => granted(ledger).length > 0,
    run: async (world, args) => {
      const letter = await write(world, args);
      if (!letter || !args.send) return;
      await deliver(world, letter);
      if (args.agree && letter.taken) await readAndApprove(world, letter);
    },
  }),
  act({
    kind: 'deliver',
    weight: 4,
    args: which,
    run: async (world, n) => {
      const letter = pick([...world.mail].reverse(), n);
      if (letter) await deliver(world, letter);
    },
  }),
  act({
    kind: 'tamper',
    weight: 2,
    args: fc.tuple(which, fc.constantFrom(...TAMPERING)),
    run: async (world, [n, how]) => {
      const letter = pick(world.mail, n);
      if (!letter || !world.isAlone) return;
      const text = await tampered(world, letter, how);
      const before = await contents(world);
      const lines = world.raw.all('journal').length;
      const answer = await world.ask('paste.open', { text }, { kind: 'tampered' });
      if (answer === undefined || isRefusal(answer))
        return void world.ledger.broken('a spoilt letter was not answered');
      for (const line of answer.opened) if ('refused' in line) world.watch.count(`no: ${line.refused}`);
      if (answer.opened.some((line) => !('refused' in line))) world.ledger.broken(`a spoilt letter was taken: ${how}`);
      if (before !== world.raw.contents() || world.raw.all('journal').length > lines + 1)
        world.ledger.broken('a spoilt letter changed something');
    },
  }),
];
