import * as z from 'zod/mini';
import { refused } from '../site/report.ts';
import { invitationSchema } from '../wire/invitation.ts';

/** What the scripts on LinkedIn's pages of invitations, messages and posts are told, and what they may say. */

/** One answer: whose card, and which of the site's own buttons on it. */
export interface AnswerTask {
  readonly path: string;
  readonly name: string;
  readonly act: 'accept' | 'ignore';
  /** How long the card is waited for, ms. */
  readonly patience: number;
  /** Nothing is typed or pressed after this time, ms. */
  readonly until?: number;
}

/** One text into the site's own composer: a message to somebody whose invitation was accepted, or a post. */
export interface WriteTask {
  readonly where: 'message' | 'post';
  /** Whom the message is to; empty for a post. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly patience: number;
  /** Nothing is typed or pressed after this time, ms. */
  readonly until?: number;
}

/** The cards on screen. `left`: cards of pages, events and suggestions, and those that could not be told for sure. */
export const listedInvitationsSchema = z.union([
  refused,
  z.strictObject({
    invitations: z.array(invitationSchema).check(z.maxLength(1000)),
    left: z.int().check(z.gte(0), z.lte(10_000)),
  }),
]);

/** `pressed`: which button of this card a person, or we for the owner, pressed in this document. */
export const cardSchema = z.union([
  refused,
  z.strictObject({
    page: z.enum(['list', 'elsewhere']),
    card: z.enum(['open', 'accepted', 'gone', 'changed', 'owner-only', 'twice']),
    pressed: z.nullable(z.enum(['accept', 'ignore'])),
    alert: z.boolean(),
    /** The site asks something first. */
    asks: z.boolean(),
  }),
]);
export type CardSeen = Exclude<CardReport, { refused: unknown }>;
export const answerReadySchema = z.union([refused, z.strictObject({ ready: z.literal(true) })]);
export const answerPressSchema = z.union([refused, z.strictObject({ pressed: z.literal(true) })]);
export const moreSchema = z.union([refused, z.strictObject({ more: z.boolean() })]);
export const openingSchema = z.union([refused, z.strictObject({ opening: z.boolean() })]);

/**
 * `composer`: the right one is open and empty, holds our text, or holds another; `none`: there is none yet. `sent`: the
 * text stands among what was sent, and the composer is empty again.
 */
export const composerSchema = z.union([
  refused,
  z.strictObject({
    composer: z.enum(['empty', 'ours', 'other', 'none']),
    sent: z.boolean(),
    touched: z.boolean(),
    alert: z.boolean(),
  }),
]);
export const composerFillSchema = z.union([refused, z.strictObject({ filled: z.literal(true) })]);

// What each script answers, for the scripts themselves: a name that the worker would not know does not compile.
export type ListReport = z.infer<typeof listedInvitationsSchema>;
export type CardReport = z.infer<typeof cardSchema>;
export type AnswerReadyReport = z.infer<typeof answerReadySchema>;
export type AnswerPressReport = z.infer<typeof answerPressSchema>;
export type MoreReport = z.infer<typeof moreSchema>;
export type OpeningReport = z.infer<typeof openingSchema>;
export type ComposerReport = z.infer<typeof composerSchema>;
export type ComposerFillReport = z.infer<typeof composerFillSchema>;

/** The functions a script leaves on its own global object; the page cannot see them. */
export interface InvitationsScript {
  readonly list: () => Promise<ListReport>;
  readonly inspect: (task: AnswerTask) => Promise<CardReport>;
  readonly focusButton: (task: AnswerTask) => Promise<AnswerReadyReport>;
  readonly press: (task: AnswerTask) => Promise<AnswerPressReport>;
  readonly more: () => Promise<MoreReport>;
  readonly openList: () => Promise<OpeningReport>;
}

export interface ComposeScript {
  readonly inspect: (task: WriteTask) => Promise<ComposerReport>;
  readonly open: (task: WriteTask) => Promise<OpeningReport>;
  readonly fill: (task: WriteTask) => Promise<ComposerFillReport>;
}
