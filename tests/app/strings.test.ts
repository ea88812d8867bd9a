import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../../_locales/en/messages.json';
import { PROOF_KINDS } from '../../src/audit/certificate.ts';
import { BREAKS } from '../../src/audit/check-chain.ts';
import { JOURNAL_EVENTS } from '../../src/audit/events.ts';
import { CHOICES } from '../../src/profile/choices.ts';
import { NEVER } from '../../src/profile/never.ts';
import { PACKAGES } from '../../src/profile/packages.ts';
import { AREA_RULES, AREAS, FIELD_NAMES, VERBS, type Verb } from '../../src/profile/sections.ts';
import { classOf, REFUSAL_CODES } from '../../src/refusal-codes.ts';
import { OUTCOMES } from '../../src/wire/outcome.ts';

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}
const words: Readonly<Record<string, Message>> = messages;
/** Labels of LinkedIn’s own pages, a mark beside a name, and an example. */
const NOT_OURS = ['Open to work', 'see more', 'Show all', 'identity not checked', 'recruiter'];
const keyOf = (prefix: string, name: string) => `${prefix}_${name.replaceAll('-', '_')}`;

describe('the strings', () => {
  it.each(REFUSAL_CODES)('have a sentence for the refusal %s', (code) => {
    expect(words[keyOf('refusal', code)]?.message).toMatch(/^\p{Lu}.{10,}[.!?]$/su);
  });

  it('have no sentence for a refusal that is none', () => {
    const known = REFUSAL_CODES.map((code) => keyOf('refusal', code));
    // a code may add shorter forms of its sentence, named after it
    for (const key of Object.keys(words).filter((each) => each.startsWith('refusal_')))
      expect(known.some((code) => key === code || key.startsWith(`${code}_`)) ? '' : key).toBe('');
  });

  it.each(JOURNAL_EVENTS)('have a sentence for the event %s', (event) => {
    const key = keyOf('activity', event);
    expect(Object.keys(words).some((each) => each === key || each.startsWith(`${key}_`))).toBe(true);
  });

  // these keys are put together from names, so that no compiler sees a missing one
  it.each([
    ...AREAS.flatMap((name) => ['section', 'scope', 'unit'].map((stem) => keyOf(stem, name))),
    ...FIELD_NAMES.map((name) => keyOf('field', name)),
    ...CHOICES.map((code) => keyOf('choice', code)),
    ...VERBS.map((verb) => keyOf('verb', verb)),
    ...PACKAGES.map(({ name }) => keyOf('package', name)),
  ])('have a word for %s', (key) => {
    expect(words[key]?.message ?? '').not.toBe('');
  });

  const allowing = (verb: Verb) => AREAS.filter((name) => AREA_RULES[name].verbs.includes(verb));
  const entries = AREAS.filter((name) => AREA_RULES[name].naming);
  it.each([
    ['approve_set', allowing('set')],
    ['approve_add', allowing('add')],
    ['reject_set', allowing('set')],
    ['reject_add', allowing('add')],
    ['head_add', allowing('add')],
    ['head_addYou', allowing('add')],
    ['head_remove', allowing('remove')],
    ['head_removeYou', allowing('remove')],
    ['opAdd', allowing('add')],
    ['panelCheckFormAdd', allowing('add')],
    ['panelConflict', AREAS],
    ['panelFormEntry', entries],
    ['panelFormRemove', entries],
    ['panelCopyField', FIELD_NAMES.filter((name) => name !== 'current')],
    ['inList', FIELD_NAMES],
    ['desk_newEntry', entries],
    ['desk_addRow', entries],
    ['desk_add_title', entries],
    ['desk_add_freshDo', entries],
    ['desk_add_nameDo', entries],
    ['desk_remove', entries],
  ] as const)('say %s in a whole sentence for each thing it can be said of, and no other', (stem, names) => {
    const all = new Set([...AREAS, ...FIELD_NAMES].map((name) => keyOf(stem, name)));
    expect([...all].filter((key) => key in words).sort()).toEqual(names.map((name) => keyOf(stem, name)).sort());
  });

  it.each([
    ...JOURNAL_EVENTS.map((name) => keyOf('cert_event', name)),
    ...OUTCOMES.map((name) => keyOf('cert_event_told', name)),
    ...BREAKS.map((name) => keyOf('cert_break', name)),
    ...PROOF_KINDS.map((name) => keyOf('cert_part', name)),
    ...VERBS.map((name) => keyOf('cert_verb', name)),
  ])('have a word for %s on a signed report', (key) => {
    expect(words[key]?.message ?? '').not.toBe('');
  });

  it.each(NEVER)('say that %s is never granted', (name) => {
    expect(words[keyOf('never', name)]?.message ?? '').not.toBe('');
  });

  it('write the words of a button once, and quote them from there', () => {
    for (const [key, { message }] of Object.entries(words)) {
      for (const [, quoted = ''] of message.matchAll(/\{\{(.*?)\}\}/g))
        expect([key, quoted, (words[quoted]?.message ?? '{{').includes('{{')]).toEqual([key, quoted, false]);
      // the words of a label of ours, or of the site's, in quotation marks; anything else is a name or an example
      for (const [, quoted = ''] of message.matchAll(/“([^”$]+)”/g))
        if (!quoted.startsWith('{{')) expect([key, quoted, NOT_OURS.includes(quoted)]).toEqual([key, quoted, true]);
    }
  });

  it('name another look at a change only where the card beside the page offers it', () => {
    const named = REFUSAL_CODES.filter((code) => words[keyOf('refusal', code)]?.message.includes('{{panelLookAgain}}'));
    expect(named.sort()).toEqual(REFUSAL_CODES.filter((code) => classOf(code).readAgain).sort());
  });

  it('can each be taken by a browser, and translated by somebody who sees nothing else', () => {
    const wrong = Object.entries(words).flatMap(([key, { message, description = '', placeholders = {} }]) => {
      const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
      const isFine =
        /^[A-Za-z0-9_@]+$/.test(key) &&
        message.trim() !== '' &&
        // what stands there and who reads it, not the message once more
        description.split(' ').length > 3 &&
        description !== message &&
        // each placeholder by a name, with an example, and none that is not there
        !/\$\d/.test(message) &&
        [...new Set(named)].sort().join() === Object.keys(placeholders).sort().join() &&
        Object.values(placeholders).every(({ content, example = '' }) => /^\$\d$/.test(content) && example !== '');
      return isFine ? [] : [key];
    });
    expect(wrong).toEqual([]);
  });

  it('have a sentence for any number of whatever is counted', () => {
    const counted = Object.keys(words).filter((key) => /(?<!^refusal_.*)_(zero|one|two|few|many)$/.test(key));
    for (const key of counted) expect(words[key.replace(/_[a-z]+$/, '_other')]?.message ?? key).not.toBe(key);
  });

  it('are each said somewhere: none is left of what the code does not say any more', () => {
    const code = ['src', 'background', 'content-scripts', 'popup', 'scripts']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
      )
      .filter((file) => /\.(?:tsx?|mjs)$/.test(file))
      .concat('manifest.json')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, found = '']) => found);
    const whole = new Set([
      ...all(/['"](\w+)['"]/g, code),
      ...all(/__MSG_(\w+)__/g, code),
      ...Object.values(words).flatMap(({ message }) => all(/\{\{(\w+)\}\}/g, message)),
      // both halves of these are values: what is decided, and about what
      ...VERBS.flatMap((verb) => [`approve_${verb}`, `reject_${verb}`]),
      // taken from the words themselves
      ...all(/(?:words|strings)\.(\w+)/g, code),
    ]);
    // put together from a stem and the name of a section, a state, a code; a stem is a literal, or a template of its own
    const joined = all(/\b(?:key|word|codeWord|forSection|forField)\(([^)]*)/g, code).flatMap((call) => [
      ...all(/'(\w+)'/g, call),
      ...all(/`([^`]*)`/g, call),
    ]);
    const templates = [
      ...all(/`((?:\w+_|\$\{[^{}']*\?[^{}]*\}_)(?:\w|\$\{[^{}]*\})+)`/g, code),
      ...joined.map((stem) => `${stem}_\${}`),
    ];
    // where one of two literals begins or goes on, each of them
    const pattern = (_all: string, value: string) => {
      const either = value.includes('?') ? all(/'(\w+)'/g, value) : [];
      return either.length > 0 ? `(?:${either.join('|')})` : '\\w+';
    };
    const put = new Set(templates.map((text) => text.replace(/\$\{([^{}]*)\}/g, pattern)));
    const together = new RegExp(`^(?:${[...put].join('|')})$`);
    const isSaid = (key: string) => whole.has(key) || together.test(key);
    const counted = /_(?:zero|one|two|few|many|other)$/;
    expect(
      Object.keys(words).filter((key) => !isSaid(key) && !(counted.test(key) && isSaid(key.replace(counted, '')))),
    ).toEqual([]);
  });
});
