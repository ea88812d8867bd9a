import type { FieldName, SectionName, Verb } from '../../src/profile/sections.ts';
import type { Field, Grant } from './ledger.ts';
import { nonce, uuid } from './people.ts';
import type { Site } from './site.ts';

export interface Sent {
  readonly id: string;
  readonly section: SectionName;
  readonly op: Verb;
  readonly entry?: {
    readonly title: string;
    readonly company: string;
    readonly start?: string;
    readonly formId?: string;
  };
  readonly fields: readonly Field[];
  readonly rationale: string;
}

/** A change set on its way, or lying about: it may arrive never, late, or many times. */
export interface Letter {
  readonly armor: string;
  readonly delegate: number;
  readonly grant: Grant;
  readonly set: string;
  readonly rev: number;
  readonly changes: readonly Sent[];
  readonly withdraw: readonly string[];
  /** It breaks a rule by itself. */
  readonly wrong: boolean;
  taken: boolean;
  /** Whether `taken` is known. */
  isSure: boolean;
}

export const WHAT = [
  'headline',
  'about',
  'new-position',
  'position',
  'old-position',
  'new-skill',
  'old-skill',
] as const;
export type What = (typeof WHAT)[number];

const field = (name: FieldName, before: string, after: string): Field => ({ name, before, after });

/** One change as a delegate may write it: `text` is which of a few texts, `stale` what the profile held before. */
export function written(what: What, text: number, stale: boolean, site: Site): Sent {
  const common = { rationale: '' };
  const now = (name: 'headline' | 'about') => (stale ? 'An older text' : (site.saved[name] ?? ''));
  const positions = site.entries.filter(({ section }) => section === 'experience');
  const [position] = positions;
  // the number may be another entry's, and when it began may be left open
  const number = (text % 3 === 2 ? positions.at(-1) : position)?.formId;
  const [skill] = site.entries.filter(({ section }) => section === 'skills');
  const entry = {
    title: position?.texts.title ?? 'Baker',
    company: 'Ofen',
    ...(text % 3 === 1 ? {} : { start: position?.texts.start ?? '2019-03' }),
    ...(stale ? {} : { formId: number ?? '101' }),
  };
  switch (what) {
    case 'headline':
    case 'about':
      return { ...common, id: what, section: what, op: 'set', fields: [field(what, now(what), `Head baker ${text}`)] };
    case 'new-position': {
      const fields = [
        field('title', '', `Head baker ${text}`),
        field('company', '', 'Ofen'),
        field('current', '', 'yes'),
        field('start', '', '2020-01'),
      ];
      return { ...common, id: what, section: 'experience', op: 'add', fields };
    }
    case 'position': {
      const before = position?.texts.description ?? '';
      return {
        ...common,
        id: what,
        section: 'experience',
        op: 'set',
        entry,
        fields: [field('description', before, `Bread ${text}.`)],
      };
    }
    case 'old-position':
      return {
        ...common,
        id: what,
        section: 'experience',
        op: 'remove',
        entry,
        fields: [field('title', entry.title, '')],
      };
    case 'new-skill':
      return { ...common, id: what, section: 'skills', op: 'add', fields: [field('skill', '', `Baking ${text}`)] };
    case 'old-skill': {
      const title = skill?.texts.skill ?? 'Flour';
      const named = { title, company: '', ...(stale || !skill ? {} : { formId: skill.formId }) };
      return {
        ...common,
        id: what,
        section: 'skills',
        op: 'remove',
        entry: named,
        fields: [field('skill', title, '')],
      };
    }
  }
}

export const MISCHIEF = ['wrong nonce', 'never', 'twice', 'withdraws itself', 'too long', 'others grant'] as const;
export type Mischief = (typeof MISCHIEF)[number];

/** The claims of a change set, spoilt in one way. */
export function claimsOf(
  letter: Omit<Letter, 'armor' | 'taken' | 'isSure' | 'wrong'>,
  mischief: Mischief | null,
): object {
  const { grant, set, rev, changes, withdraw } = letter;
  const right = {
    grant: grant.hash,
    set,
    rev,
    note: '',
    changes,
    withdraw,
    nonce: grant.nonce,
    ...(grant.chain ? { chain: grant.chain.jws } : {}),
  };
  const [first] = changes;
  switch (mischief) {
    case 'wrong nonce':
      return { ...right, nonce: nonce(999) };
    case 'never':
      return {
        ...right,
        changes: [
          ...changes,
          { id: 'e-mail', section: 'email', op: 'set', fields: [field('headline', 'a', 'b')], rationale: '' },
        ],
      };
    case 'twice':
      return { ...right, changes: [...changes, ...(first ? [first] : [])], ...(first ? {} : { nonce: nonce(999) }) };
    case 'withdraws itself':
      return first ? { ...right, withdraw: [first.id] } : { ...right, nonce: nonce(999) };
    case 'too long':
      return {
        ...right,
        changes: [
          ...changes.filter(({ id }) => id !== 'headline'),
          {
            id: 'headline',
            section: 'headline',
            op: 'set',
            fields: [field('headline', 'a', 'b'.repeat(300))],
            rationale: '',
          },
        ],
      };
    default:
      return right;
  }
}

/** The rounds of one delegate under one grant: two sets of changes may be on their way at once. */
export const setOf = (grant: Grant, which: number): string => uuid(0x5e7000 + grant.max * 2 + which);
