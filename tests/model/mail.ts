import type { Area, FieldName, Verb } from '../../src/profile/sections.ts';
import type { Field, Grant } from './ledger.ts';
import { nonce, uuid } from './people.ts';
import type { Site, Texts } from './site.ts';

export interface Sent {
  readonly id: string;
  readonly section: Area;
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
  'post',
] as const;
export type What = (typeof WHAT)[number];

/** How an entry may be named, and which number it is said to have. */
export const NAMING = [
  'as it is',
  "with another's number",
  'with no number',
  'without company',
  'without start',
  'by its title',
  'with a wrong start',
] as const;
export type Naming = (typeof NAMING)[number];

function named(naming: Naming, site: Site, isLast: boolean): { entry: NonNullable<Sent['entry']>; texts: Texts } {
  const positions = site.of('experience');
  const [first] = positions;
  const meant = isLast ? positions.at(-1) : first;
  const other = isLast ? first : positions.at(-1);
  const texts = meant?.texts ?? { title: 'Baker', company: 'Ofen', start: '2019-03' };
  const formId = (naming === "with another's number" ? other : meant)?.formId ?? '101';
  const without = (...kinds: Naming[]) => naming === 'by its title' || kinds.includes(naming);
  const start = naming === 'with a wrong start' ? '2001-01' : texts.start;
  const entry = {
    title: texts.title ?? 'Baker',
    company: without('without company') ? '' : (texts.company ?? ''),
    ...(without('without start') || !start ? {} : { start }),
    ...(naming === 'with no number' ? {} : { formId }),
  };
  return { entry, texts };
}

const field = (name: FieldName, before: string, after: string): Field => ({ name, before, after });

/** One change as a delegate may write it: `text` is which of a few texts, `stale` what the profile held before. */
export function written(what: What, text: number, stale: boolean, site: Site, naming: Naming): Sent {
  const common = { rationale: '' };
  const now = (name: 'headline' | 'about') => (stale ? 'An older text' : (site.saved[name] ?? ''));
  const { entry, texts } = named(naming, site, text > 3);
  const [skill] = site.of('skills');
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
      const fields = [field('description', stale ? 'Older.' : (texts.description ?? ''), `Bread ${text}.`)];
      return { ...common, id: what, section: 'experience', op: 'set', entry, fields };
    }
    case 'old-position': {
      // now and then no more is named than the title
      const going = Object.entries(texts).filter(([name, was]) => was !== 'no' && (text !== 2 || name === 'title'));
      const fields = going.map(([name, was]) => field(name as FieldName, was, ''));
      return { ...common, id: what, section: 'experience', op: 'remove', entry, fields };
    }
    case 'new-skill':
      return { ...common, id: what, section: 'skills', op: 'add', fields: [field('skill', '', `Baking ${text}`)] };
    case 'post':
      return { ...common, id: what, section: 'post', op: 'add', fields: [field('post', '', `Bread is ready ${text}`)] };
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
