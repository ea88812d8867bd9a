import {
  type AnswerTask,
  answerPressSchema,
  answerReadySchema,
  type ComposeScript,
  cardSchema,
  composerFillSchema,
  composerSchema,
  type InvitationsScript,
  listedInvitationsSchema,
  moreSchema,
  openingSchema,
  type WriteTask,
} from '../../../src/invitation/on-page.ts';
import { call, callToType, inTimeOnly } from '../page.ts';

/** LinkedIn's pages of invitations, messages and posts in the owner's tab, through scripts of their own. */
const INVITATIONS = ['content-scripts/invitations.js'];
const COMPOSE = ['content-scripts/compose.js'];

declare global {
  var countersignInvitations: InvitationsScript | undefined;
  var countersignCompose: ComposeScript | undefined;
}

// These run in the page's tab, in our own world there; they may use nothing but their arguments.
const callPlain = (method: 'list' | 'more' | 'openList') => globalThis.countersignInvitations?.[method]();
const callAnswer = (method: 'inspect' | 'focusButton' | 'press', task: AnswerTask) =>
  globalThis.countersignInvitations?.[method](task);
const callCompose = (method: keyof ComposeScript, task: WriteTask, touched: number[]) => {
  globalThis.countersignTouchedBefore = touched;
  return globalThis.countersignCompose?.[method](task);
};

export const invitationsIn = (tabId: number) => ({
  list: () => call(tabId, INVITATIONS, callPlain, ['list'], listedInvitationsSchema),
  more: () => call(tabId, INVITATIONS, callPlain, ['more'], moreSchema),
  openList: () => call(tabId, INVITATIONS, callPlain, ['openList'], openingSchema),
  inspect: (task: AnswerTask) => call(tabId, INVITATIONS, callAnswer, ['inspect', task], cardSchema),
  focusButton: (task: AnswerTask) => call(tabId, INVITATIONS, callAnswer, ['focusButton', task], answerReadySchema),
  press: (task: AnswerTask) => call(tabId, INVITATIONS, callAnswer, ['press', inTimeOnly(task)], answerPressSchema),
});

export const composerIn = (tabId: number) => ({
  inspect: (task: WriteTask) => call(tabId, COMPOSE, callCompose, ['inspect', task], composerSchema),
  open: (task: WriteTask) => call(tabId, COMPOSE, callCompose, ['open', task], openingSchema),
  fill: (task: WriteTask) => callToType(tabId, COMPOSE, callCompose, task, composerFillSchema),
});
