import fc from 'fast-check';
import type { RunRecord } from '../../../background/apply/records.ts';
import type { ChangeRecord } from '../../../background/change/records.ts';
import type { Change } from '../ledger.ts';
import { LIES } from '../lies.ts';
import { watchUndone } from '../watch-told.ts';
import type { World } from '../world.ts';
import { act, type Command, none, pick, someChange, which } from './act.ts';

export const step = async (world: World): Promise<void> => void (await world.ask('apply.step', {}, { kind: 'step' }));
const tab = fc.constantFrom(0, 0, 0, 1);
const now = ['pending', 'approved', 'filling', 'awaiting-save', 'verifying', 'failed', 'conflict'] as const;
const isUnderWay = (world: World): boolean => world.ledger.within('filling', 'awaiting-save', 'verifying').length > 0;

/** What is put back is staged for the profile it was taken from. */
export const undoing = ({ grant: { vanity } }: Change) => ({
  kind: 'undo',
  value: { delegate: null, nonce: '', vanity },
});

type Message = 'apply.retry' | 'apply.by-hand' | 'apply.skip' | 'apply.review-again' | 'apply.undo';
const about = (message: Message, weight: number, ...states: Parameters<typeof someChange>[2][]) =>
  act({
    kind: message.slice(6),
    weight,
    args: which,
    can: (ledger, n) => someChange(ledger, n, ...states) !== undefined,
    run: async (world, n) => {
      const change = someChange(world.ledger, n, ...states);
      if (!change) return;
      const kind = message.slice(6);
      await world.ask(message, { id: change.id }, kind === 'undo' ? undoing(change) : { kind, id: change.id });
      if (kind === 'undo' && world.isAlone) watchUndone(world.watch.sight);
    },
  });

/**
 * The page blanks what was put in, or does not, the panel says so, and the owner presses "Put it in again"; at once it is done
 * where nothing else comes first.
 */
async function putInAgain(world: World, isBlanked = true, isDone = true): Promise<void> {
  const [change] = world.ledger.within('awaiting-save');
  const { form } = world.tabs.find(({ wasTyped }) => wasTyped) ?? {};
  if (!change) return;
  const [field] = change.signed;
  if (isBlanked && form && field) form.texts = { ...form.texts, [field.name]: '' };
  if (isBlanked) await step(world);
  const { current, differs } = world.raw.meta<RunRecord | null>('run') ?? {};
  if (change.state !== 'awaiting-save') return;
  if (current === change.id && differs?.length) change.askedAgain = true;
  await world.ask('apply.retry', { id: change.id }, { kind: 'retry', id: change.id });
  if (isDone && world.ledger.run !== null) await step(world);
  if (change.again?.typed) world.watch.count('put in again');
}

export const applying: readonly Command[] = [
  act({
    kind: 'start',
    weight: 4,
    args: tab,
    can: (ledger) => ledger.within('approved', 'filling', 'awaiting-save', 'verifying').length > 0,
    run: async (world, tabId) => void (await world.ask('apply.start', { tabId }, { kind: 'start' })),
  }),
  act({ kind: 'step', weight: 8, args: none, can: ({ run }) => run !== null, run: step }),
  act({
    kind: 'walk',
    weight: 30,
    args: fc.tuple(
      tab,
      fc.integer({ min: 2, max: 9 }),
      fc.constantFrom(
        'saves',
        'saves',
        'saves',
        'closes',
        'nothing',
        'loads again',
        'changes',
        'changes',
        'is stopped',
      ),
    ),
    can: (ledger) => ledger.within('approved', 'filling', 'awaiting-save', 'verifying').length > 0,
    run: async (world, [tabId, steps, then]) => {
      if (world.ledger.run === null) await world.ask('apply.start', { tabId }, { kind: 'start' });
      for (let n = 0; n < steps && world.ledger.run !== null; n++) {
        await step(world);
        const waiting = world.ledger.within('awaiting-save').length > 0;
        const [open] = world.tabs.filter(({ wasTyped }) => wasTyped);
        if (waiting && then === 'saves') open?.save();
        else if (waiting && then === 'closes') open?.close();
        // the form stands filled, and nothing in its document knows of that any more
        else if (waiting && then === 'loads again') world.loadAgain();
        // the page blanks what was put in
        else if (waiting && then === 'changes' && n > 0) await putInAgain(world, n % 4 !== 3, n % 3 !== 2);
        else if (waiting && then === 'is stopped') return putInAgain(world, true, false);
        else if (waiting) return;
      }
    },
  }),
  act({
    kind: 'pause the run',
    weight: 1,
    args: none,
    run: async (world) => void (await world.ask('apply.pause', {}, { kind: 'run-pause' })),
  }),
  about('apply.retry', 3, 'failed'),
  act({
    kind: 'put in again',
    weight: 3,
    args: fc.tuple(fc.boolean(), fc.boolean()),
    can: (ledger) => ledger.within('awaiting-save').length > 0,
    run: (world, [isBlanked, isDone]) => putInAgain(world, isBlanked, isDone),
  }),
  about('apply.by-hand', 1, 'approved', 'failed'),
  about('apply.skip', 1, ...now),
  about('apply.review-again', 2, 'failed', 'conflict', 'approved'),
  about('apply.undo', 2, 'applied'),
  act({
    kind: 'choose',
    weight: 2,
    args: fc.tuple(which, which),
    can: (ledger) => ledger.within('failed').length > 0,
    run: async (world, [n, m]) => {
      const failed = world.raw
        .all<ChangeRecord>('changes')
        .filter(({ state, choices }) => state === 'failed' && choices !== null);
      const record = pick(failed, n);
      const choice = record && pick([...(record.choices ?? []), { formId: '77' }], m);
      if (!record || !choice) return;
      const isOffered = record.choices?.some(({ formId }) => formId === choice.formId);
      if (isOffered) world.ledger.changes.get(record.id)?.chosen.add(choice.formId);
      await world.ask('apply.choose', { id: record.id, formId: choice.formId }, { kind: 'choose', id: record.id });
    },
  }),

  act({
    kind: 'the owner saves',
    weight: 3,
    args: tab,
    can: (ledger) => ledger.within('filling', 'awaiting-save', 'verifying').length > 0,
    run: async (world, at) => (world.tabs.find(({ wasTyped }) => wasTyped) ?? world.tabs[at === 1 ? 1 : 0]).save(),
  }),
  act({
    kind: 'the owner leaves the form',
    weight: 1,
    args: tab,
    can: (ledger) => ledger.within('filling', 'awaiting-save', 'verifying').length > 0,
    run: async (world, at) => (isUnderWay(world) ? world.tabs[at === 1 ? 1 : 0].close() : undefined),
  }),
  act({
    kind: 'the owner types',
    weight: 1,
    args: fc.tuple(tab, fc.constantFrom('headline', 'about', 'title', 'description')),
    can: (ledger) => ledger.within('filling', 'awaiting-save').length > 0,
    run: async (world, [at, name]) => {
      const { form } = world.tabs[at === 1 ? 1 : 0];
      if (form && name in form.texts) form.texts = { ...form.texts, [name]: 'Typed by hand' };
    },
  }),
  act({
    kind: 'the profile changes',
    weight: 2,
    args: fc.tuple(
      fc.constantFrom('headline', 'about', 'position', 'twin', 'gone'),
      fc.nat({ max: 3 }),
      fc.constantFrom(false, false, true),
    ),
    run: async ({ sites }, [what, n, second]) => {
      const site = sites[second ? 1 : 0];
      const [first] = site.of('experience');
      const texts = first && { ...first.texts, ...(n === 0 ? { start: '2021-07' } : {}) };
      if (what === 'headline' || what === 'about') site.saved[what] = `Changed elsewhere ${n}`;
      else if (what === 'twin' && texts && site.entries.length < 8) site.add('experience', texts);
      else if (what === 'gone' && first && n === 0) site.entries = site.entries.filter((entry) => entry !== first);
      else if (first) first.texts = { ...first.texts, description: `Changed ${n}` };
    },
  }),
  act({
    kind: 'another account',
    weight: 2,
    args: tab,
    run: async (world, at) => {
      // what the site has said of an account is believed for ten minutes in its tab: nobody is quicker than that here
      await world.pass(2 * 3_600_000);
      const open = world.tabs[at === 1 ? 1 : 0];
      open.signIn(world.sites[open.member === world.sites[0] ? 1 : 0]);
    },
  }),
  act({
    kind: 'the page lies',
    weight: 5,
    args: fc.tuple(fc.constantFrom(...LIES), fc.constantFrom(0, 0, 0, 1, 2)),
    can: ({ run }) => run !== null,
    run: async (world, [lie, after]) => {
      world.lie = { lie, after };
    },
  }),
  act({
    kind: 'the site refuses or wants more',
    weight: 1,
    args: fc.tuple(tab, fc.boolean()),
    run: async (world, [at, wants]) => {
      const open = world.tabs[at === 1 ? 1 : 0];
      open.wants = wants;
      if (!wants && open.form) open.alert = true;
    },
  }),
];
