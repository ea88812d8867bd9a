import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { REVIEWED } from '../../popup/panel/ways.ts';
import { OUTCOMES } from '../../src/changes/outcome.ts';
import { PROOF_KINDS } from '../../src/journal/certificate.ts';
import { BREAKS } from '../../src/journal/check-chain.ts';
import { JOURNAL_EVENTS } from '../../src/journal/events.ts';
import { CHOICES } from '../../src/profile/choices.ts';
import { NEVER } from '../../src/profile/never.ts';
import { PACKAGES } from '../../src/profile/packages.ts';
import { AREA_RULES, AREAS, FIELD_NAMES, VERBS } from '../../src/profile/sections.ts';
import { REFUSAL_CODES } from '../../src/refusal.ts';

const FOLDER = fileURLToPath(new URL('../../_locales/en/', import.meta.url));
type Strings = Record<string, { message: string }>;
const stringsOf = (file: string): Strings => JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Strings;
const refusals = stringsOf('refusals.json');
const panel = stringsOf('panel.json');
const common = stringsOf('common.json');
const owner = stringsOf('owner.json');
const certificate = stringsOf('certificate.json');
/** Labels of LinkedIn’s own pages, a mark beside a name, and an example. */
const NOT_OURS = ['Open to work', 'see more', 'Show all', 'identity not checked', 'recruiter'];
const keyOf = (prefix: string, name: string) => `${prefix}_${name.replaceAll('-', '_')}`;

describe('the strings', () => {
  it.each(REFUSAL_CODES)('have a sentence for the refusal %s', (code) => {
    expect(refusals[keyOf('refusal', code)]?.message).toMatch(/^\p{Lu}.{10,}[.!?]$/su);
  });

  it('have no sentence for a refusal that is none', () => {
    const known = REFUSAL_CODES.map((code) => keyOf('refusal', code));
    // a code may add shorter forms of its sentence, named after it
    for (const key of Object.keys(refusals).filter((each) => each.startsWith('refusal_')))
      expect(known.some((code) => key === code || key.startsWith(`${code}_`)) ? '' : key).toBe('');
  });

  it.each(JOURNAL_EVENTS)('have a sentence for the event %s', (event) => {
    const key = keyOf('activity', event);
    expect(Object.keys(panel).some((each) => each === key || each.startsWith(`${key}_`))).toBe(true);
  });

  // these keys are put together from names, so that no compiler sees a missing one
  it.each([
    ...AREAS.flatMap((name) => ['section', 'scope', 'unit'].map((stem) => keyOf(stem, name))),
    ...AREAS.filter((name) => AREA_RULES[name].hasEntries).map((name) => keyOf('entry', name)),
    ...FIELD_NAMES.map((name) => keyOf('field', name)),
    ...CHOICES.map((code) => keyOf('choice', code)),
    ...VERBS.map((verb) => keyOf('verb', verb)),
    ...PACKAGES.map(({ name }) => keyOf('package', name)),
  ])('have a word for %s', (key) => {
    expect(common[key]?.message ?? '').not.toBe('');
  });

  it.each([
    ...JOURNAL_EVENTS.map((name) => keyOf('cert_event', name)),
    ...OUTCOMES.map((name) => keyOf('cert_event_told', name)),
    ...BREAKS.map((name) => keyOf('cert_break', name)),
    ...PROOF_KINDS.map((name) => keyOf('cert_part', name)),
    ...VERBS.map((name) => keyOf('cert_verb', name)),
  ])('have a word for %s on a certificate', (key) => {
    expect(certificate[key]?.message ?? '').not.toBe('');
  });

  it.each(NEVER)('say that %s is never granted', (name) => {
    expect(owner[keyOf('never', name)]?.message ?? '').not.toBe('');
  });

  it('write the words of a button once, and quote them from there', () => {
    const all = Object.assign({}, ...readdirSync(FOLDER).map(stringsOf)) as Strings;
    for (const [key, { message }] of Object.entries(all)) {
      for (const [, quoted = ''] of message.matchAll(/\{\{(.*?)\}\}/g))
        expect([key, quoted, (all[quoted]?.message ?? '{{').includes('{{')]).toEqual([key, quoted, false]);
      // the words of a label of ours, or of the site's, in quotation marks; anything else is a name or an example
      for (const [, quoted = ''] of message.matchAll(/“([^”$]+)”/g))
        if (!quoted.startsWith('{{')) expect([key, quoted, NOT_OURS.includes(quoted)]).toEqual([key, quoted, true]);
    }
  });

  it('name another look at a change only where the card beside the page offers it', () => {
    const named = REFUSAL_CODES.filter((code) =>
      refusals[keyOf('refusal', code)]?.message.includes('{{panelLookAgain}}'),
    );
    expect(named.sort()).toEqual([...REVIEWED].sort());
  });

  it('never say the same key twice in different files', () => {
    const seen = new Map<string, string>();
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json')))
      for (const key of Object.keys(stringsOf(file))) {
        expect([key, seen.get(key) ?? file]).toEqual([key, file]);
        seen.set(key, file);
      }
  });

  it('have only keys that browsers take, and a message each', () => {
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json')))
      for (const [key, { message }] of Object.entries(stringsOf(file))) {
        expect(key).toMatch(/^[A-Za-z0-9_@]+$/);
        expect([key, message.trim().length > 0]).toEqual([key, true]);
      }
  });
});
