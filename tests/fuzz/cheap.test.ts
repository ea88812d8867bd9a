import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkChange } from '../../src/change/change.ts';
import { scopeFrom } from '../../src/grant/scope.ts';
import { nameRefusal } from '../../src/profile/name.ts';
import { sameEntry } from '../../src/profile/same-entry.ts';
import { vanityFrom } from '../../src/profile/vanity.ts';
import { isRefusal } from '../../src/refusals.ts';
import { MESSAGES } from '../../src/rpc/table.ts';
import * as reports from '../../src/site/report.ts';
import { wordDiff } from '../../src/text/diff.ts';
import { splitHidden } from '../../src/text/hidden.ts';
import { isDisguised, newLinks } from '../../src/text/links.ts';
import { armor, unarmor } from '../../src/wire/armor.ts';
import { changeSchema, claimSchemas } from '../../src/wire/claims.ts';
import { damage, damaged, evil } from './evil.ts';
import { answerOf, fuzz } from './run.ts';
import { samples } from './sample.ts';

/** Doors that cost little: most of the tries go through these. */

const isSchema = (value: unknown): value is z.ZodMiniType =>
  typeof value === 'object' && value !== null && '_zod' in value;
const tables: Readonly<Record<string, readonly z.ZodMiniType[]>> = {
  'page reports': (Object.values(reports) as unknown[]).filter(isSchema),
  'message requests': Object.values(MESSAGES).map(({ request }) => request as z.ZodMiniType),
  'claims of packages': Object.values(claimSchemas) as readonly z.ZodMiniType[],
};

it.each(Object.keys(tables))('%s with one thing wrong', async (name) => {
  const valid = (tables[name] ?? []).flatMap((schema) => samples(schema).map((value) => ({ schema, value })));
  expect(valid.length).toBeGreaterThan(5);
  const input = fc.oneof(
    { weight: 9, arbitrary: fc.record({ nth: fc.nat(valid.length - 1), damage }) },
    { weight: 1, arbitrary: fc.record({ nth: fc.nat(valid.length - 1), whole: evil }) },
  );
  await fuzz(
    name,
    200_000,
    input,
    (what) => ('whole' in what ? what.whole : damaged(valid[what.nth]?.value, what.damage)),
    (value, { nth }) => {
      const parsed = z.safeParse((valid[nth] as (typeof valid)[number]).schema, value);
      if (!parsed.success) return { refused: 'malformed' };
      // what was taken is plain data, with nothing of ours changed by it
      expect(Object.getPrototypeOf(parsed.data)).toBe(Object.prototype);
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
      return 'accepted';
    },
  );
});

it('changes and scopes that the schema takes', async () => {
  const change = {
    id: 'experience-1',
    section: 'experience',
    op: 'set',
    entry: { title: 'Baker', company: 'Ofen', start: '2019-03' },
    fields: [
      { name: 'title', before: 'Baker', after: 'Head baker' },
      { name: 'start', before: '2019-03', after: '2019-04' },
      { name: 'skills', before: '', after: 'Bread\nCake' },
    ],
    rationale: 'It says more.',
  };
  const details = [{ type: 'countersign-section', section: 'about', actions: ['set'] }];
  expect(isRefusal(checkChange(change))).toBe(false);
  await fuzz(
    'changes and scopes',
    80_000,
    damage,
    (wrong): { change: unknown; details: unknown } => ({
      change,
      details,
      ...(damaged({ change, details }, wrong) as object),
    }),
    ({ change: said, details: wanted }) => {
      const scope = z.safeParse(z.array(z.looseObject({ section: z.string(), actions: z.array(z.string()) })), wanted);
      if (scope.success) scopeFrom(scope.data as never);
      const parsed = z.safeParse(changeSchema, said);
      return parsed.success ? answerOf(checkChange(parsed.data)) : { refused: 'malformed' };
    },
  );
});

const armored = armor('change-set', `${'Ab1-'.repeat(300)}.${'_z9A'.repeat(40)}..${'x'.repeat(99)}.y`);
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '-----',
    '-----BEGIN COUNTERSIGN ',
    '-----END',
    '=',
    '>',
    '| ',
    '\n',
    '\r\n> ',
    '<br>',
    '<',
    '&gt;',
    '&#x41;',
    '&',
    '\u00a0',
    '=3D',
    '=\r\n',
  ),
);

it('armor with anything put in, left out or moved', async () => {
  const input = fc.record({
    cuts: fc.array(fc.record({ at: fc.nat(armored.length), out: fc.nat(90), text: noise }), { maxLength: 4 }),
    times: fc.constantFrom(1, 1, 1, 2, 22),
  });
  const whole = unarmor(armored)[0];
  await fuzz(
    'armor',
    200_000,
    input,
    ({ cuts, times }) =>
      cuts
        .reduce((text, { at, out, text: put }) => text.slice(0, at) + put + text.slice(at + out), armored)
        .repeat(times),
    (text) => {
      const [first = { refused: 'none' }] = unarmor(text);
      if (typeof first === 'string') expect(first).toBe(whole);
      return answerOf(first);
    },
  );
});

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'а',
        'α',
        'Ꭺ',
        '.',
        'com',
        '@',
        'https://',
        'xn--',
        '-',
        ' ',
        '\u200d',
        '\u0301',
        '👩',
        '\ud83d',
        '\u00a0',
        '\n',
        '/',
      ),
      { maxLength: 40 },
    )
    .map((all) => all.join('')),
);

it('texts, names and links', async () => {
  await fuzz(
    'texts, names and links',
    120_000,
    fc.tuple(words, words),
    (pair) => pair,
    ([before, after]) => {
      const parts = splitHidden(after);
      expect(
        parts
          .map((part) => ('text' in part ? part.text : String.fromCodePoint(Number.parseInt(part.hidden.slice(2), 16))))
          .join(''),
      ).toBe(after);
      newLinks(before, after);
      vanityFrom(after);
      sameEntry({ title: before, company: after }, { title: after, company: before });
      const shown = wordDiff(before, after);
      expect(shown.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('')).toBe(after);
      if (isDisguised(before, after)) return { refused: 'look-alikes' };
      return nameRefusal(after) ?? 'accepted';
    },
  );
});
