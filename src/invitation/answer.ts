import type { Entry } from '../profile/entry.ts';
import type { FieldName, Op } from '../profile/sections.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { unknownIn } from './templates.ts';

/** `ask`: the owner's own to answer. */
export const DECISIONS = ['accept', 'ignore', 'reply', 'ask'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Where an invitation stands in a delegate's queue. */
export const QUEUE_STATES = [
  'open',
  'decided',
  'sent',
  'approved',
  'done',
  'rejected',
  'asked',
  'failed',
  'lapsed',
] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/**
 * How an answer is read. `group`: with its like, one approval for all that were shown. `alone`: one by one, because the
 * words are not an approved template's, or hold more of the person's own words than a name.
 */
export const TIERS = ['group', 'alone'] as const;

type Fields = readonly { readonly name: FieldName; readonly before: string; readonly after: string }[];

/** What each kind of answer says, in its one field. */
const FIELD_OF: Readonly<Partial<Record<Op, FieldName>>> = {
  accept: 'answer',
  ignore: 'answer',
  reply: 'reply',
  template: 'template',
};

/**
 * Why a change is no answer to an invitation, or undefined when it is one: accepting or ignoring one person's, a message
 * to somebody whose invitation was accepted, or words for such messages. Whether that person did invite is asked apart,
 * of what the owner shared (`background/invitation/known.ts`).
 */
export function checkAnswer(op: Op, entry: Entry | undefined, fields: Fields): Refusal | undefined {
  const [field, ...more] = fields;
  if (field === undefined || more.length > 0 || field.name !== FIELD_OF[op]) return refuse('malformed', 'invitations');
  if (field.before !== '') return refuse('malformed', field.name);
  if (entry === undefined || (op === 'template') !== (entry.path === undefined))
    return refuse('malformed', 'invitations');
  if (field.name === 'answer' && field.after !== op) return refuse('malformed', 'answer');
  if (op === 'template' && unknownIn(field.after).length > 0) return refuse('open-variable', 'template');
  return undefined;
}

/** A template goes nowhere: once approved, it only says which replies need no reading one by one. */
export const isTemplate = ({ change }: { readonly change: { readonly section: string; readonly op: Op } }): boolean =>
  change.section === 'invitations' && change.op === 'template';
