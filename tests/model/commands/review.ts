import fc from 'fast-check';
import type { ChangeRecord } from '../../../background/change/records.ts';
import { isRefusal } from '../../../src/refusals.ts';
import { type Change, sameTexts, type Text } from '../ledger.ts';
import type { World } from '../world.ts';
import { act, type Command, pick, someChange, which } from './act.ts';

export const HOW = [
  'as shown',
  'as shown',
  'as shown',
  'as shown',
  'edited',
  'edited unsaid',
  'without one',
  'with another',
  'turned back',
  'too long',
] as const;
type How = (typeof HOW)[number];

const EDITABLE = ['headline', 'about', 'description', 'title', 'skill'];

/** The texts the owner's screen says were agreed to, in one of the ways a screen may be right or wrong. */
function finalOf({ base }: ChangeRecord, how: How): { final: Text[]; edited: boolean } {
  const final = base.map(({ name, after }) => ({ name, text: after }));
  const bang = final.map(({ name, text }) => ({
    name,
    text: EDITABLE.includes(name) && text !== '' ? `${text}!` : text,
  }));
  switch (how) {
    case 'as shown':
      return { final, edited: false };
    case 'edited':
      return { final: bang, edited: true };
    case 'edited unsaid':
      return { final: bang, edited: false };
    case 'without one':
      return { final: final.slice(1), edited: true };
    case 'with another':
      return { final: [...final, { name: 'location', text: 'Here' }], edited: true };
    case 'too long':
      return {
        final: bang.map(({ name, text }) => ({ name, text: text.endsWith('!') ? text.repeat(300) : text })),
        edited: true,
      };
    case 'turned back':
      return { final: base.map(({ name, before }) => ({ name, text: before })), edited: true };
  }
}

const recordOf = (world: World, { id }: Change) =>
  world.raw.all<ChangeRecord>('changes').find((record) => record.id === id);

/** Whether a yes must count at this moment. */
function counts(world: World, change: Change, record: ChangeRecord, final: readonly Text[], edited: boolean): boolean {
  const { ledger } = world;
  const { grant, section, op, shownAt } = change;
  if (ledger.lock && ledger.isLocked(ledger.now)) return false;
  // an older store takes every yes back before anything else
  if (change.state === 'approved' && sameTexts(record.approval?.final ?? [], final)) return !ledger.storeWentBack;
  if (change.state !== 'pending' || ledger.standstill() || ledger.whyNot(grant, section, op)) return false;
  if (!grant.confirmed || grant.parent?.confirmed === false || shownAt === null || ledger.now - shownAt < 500)
    return false;
  const all =
    record.base.every(({ name }) => final.some((field) => field.name === name)) && final.length === record.base.length;
  if (
    !all ||
    (!edited &&
      !sameTexts(
        final,
        record.base.map(({ name, after }) => ({ name, text: after })),
      ))
  )
    return false;
  if (final.some(({ text }) => text.length > 300)) return false;
  if (op === 'remove') return final.every(({ text }) => text === '');
  return (
    record.base.some(({ name, before }) => final.find((field) => field.name === name)?.text !== before) &&
    (op !== 'add' || final.every(({ text }) => text !== ''))
  );
}

export async function approve(world: World, change: Change, how: How): Promise<void> {
  const { ledger, isAlone } = world;
  const record = recordOf(world, change);
  if (!record) return;
  const { final, edited } = finalOf(record, how);
  ledger.tell(ledger.now);
  if (!change.grant.revoked && ledger.now >= change.grant.to)
    return void (await world.ask('home.get', {}, { kind: 'home' }));
  const wanted = counts(world, change, record, final, edited);
  const isFirst = change.state === 'pending';
  const held = world.holdNext !== null;
  const answer = await world.ask(
    'review.approve',
    { id: change.id, final, edited },
    { kind: 'approve', id: change.id, final, edited },
  );
  const isSure = ledger.lock?.isSure ?? true;
  if (isAlone && !held) ledger.keyAsked();
  else if (ledger.lock) ledger.lock.isSure = false;
  if (answer === undefined || !isAlone || held || !isSure) return;
  if (isRefusal(answer) === wanted)
    ledger.broken(
      `a yes that ${wanted ? `counts was refused: ${(answer as { refused: string }).refused}` : 'does not count was taken'}`,
    );
  if (wanted && isFirst && change.state !== 'approved') ledger.broken('a yes was lost');
}

export const view = (world: World, { id }: Change) => world.ask('review.shown', { id }, { kind: 'view', id });

export const review: readonly Command[] = [
  act({
    kind: 'view',
    weight: 2,
    args: which,
    can: (ledger, n) => someChange(ledger, n, 'pending') !== undefined,
    run: async (world, n) => {
      const change = someChange(world.ledger, n, 'pending');
      if (change) await view(world, change);
    },
  }),
  act({
    kind: 'approve',
    weight: 4,
    args: fc.tuple(which, fc.constantFrom(...HOW)),
    can: (ledger, [n]) => someChange(ledger, n, 'pending') !== undefined,
    run: async (world, [n, how]) => {
      const change = someChange(world.ledger, n, 'pending');
      if (change) await approve(world, change, how);
    },
  }),
  act({
    kind: 'read and approve',
    weight: 9,
    args: fc.tuple(
      which,
      fc.constantFrom(...HOW, ...HOW.slice(0, 4), ...HOW.slice(0, 4), ...HOW.slice(0, 4)),
      fc.constantFrom(600, 600, 500, 499, 0),
    ),
    can: (ledger, [n]) => someChange(ledger, n, 'pending') !== undefined,
    run: async (world, [n, how, reads]) => {
      const change = someChange(world.ledger, n, 'pending');
      if (!change) return;
      await view(world, change);
      await world.pass(reads);
      await approve(world, change, how);
    },
  }),
  act({
    kind: 'approve the rest',
    weight: 1,
    args: which,
    can: (ledger) => ledger.within('pending').length > 0,
    run: async (world, n) => {
      const grant = pick(world.ledger.within('pending'), n)?.grant;
      if (!grant) return;
      await world.ask('review.approve-rest', { id: grant.id }, { kind: 'approve' });
      if (world.isAlone) world.ledger.keyAsked();
      else if (world.ledger.lock) world.ledger.lock.isSure = false;
    },
  }),
  ...(['review.reject', 'review.ask'] as const).map((message) =>
    act({
      kind: message === 'review.reject' ? 'reject' : 'ask',
      weight: 1,
      args: which,
      can: (ledger, n) => someChange(ledger, n, 'pending', 'failed', 'conflict') !== undefined,
      run: async (world, n) => {
        const change = someChange(world.ledger, n, 'pending', 'failed', 'conflict');
        const kind = message === 'review.reject' ? 'reject' : 'ask';
        if (change) await world.ask(message, { id: change.id, comment: 'Why?' }, { kind, id: change.id });
      },
    }),
  ),
  act({
    kind: 'reopen',
    weight: 1,
    args: which,
    can: (ledger, n) => someChange(ledger, n, 'approved', 'rejected', 'changes-asked') !== undefined,
    run: async (world, n) => {
      const change = someChange(world.ledger, n, 'approved', 'rejected', 'changes-asked');
      if (change) await world.ask('review.reopen', { id: change.id }, { kind: 'reopen', id: change.id });
    },
  }),
];
