import {
  type AnswerTask,
  answerLookSchema,
  answerPressSchema,
  answerReadySchema,
  type ComposeScript,
  composerFillSchema,
  composerLookSchema,
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
const callPlain = (method: 'list' | 'more' | 'goThere') => globalThis.countersignInvitations?.[method]();
const callAnswer = (method: 'look' | 'ready' | 'press', task: AnswerTask) =>
  globalThis.countersignInvitations?.[method](task);
const callCompose = (method: keyof ComposeScript, task: WriteTask, touched: number[]) => {
  globalThis.countersignTouchedBefore = touched;
  return globalThis.countersignCompose?.[method](task);
};

export const invitationsIn = (tabId: number) => ({
  list: () => call(tabId, INVITATIONS, callPlain, ['list'], listedInvitationsSchema),
  more: () => call(tabId, INVITATIONS, callPlain, ['more'], moreSchema),
  goThere: () => call(tabId, INVITATIONS, callPlain, ['goThere'], openingSchema),
  look: (task: AnswerTask) => call(tabId, INVITATIONS, callAnswer, ['look', task], answerLookSchema),
  ready: (task: AnswerTask) => call(tabId, INVITATIONS, callAnswer, ['ready', task], answerReadySchema),
  press: (task: AnswerTask) => call(tabId, INVITATIONS, callAnswer, ['press', inTimeOnly(task)], answerPressSchema),
});

export const composerIn = (tabId: number) => ({
  look: (task: WriteTask) => call(tabId, COMPOSE, callCompose, ['look', task], composerLookSchema),
  open: (task: WriteTask) => call(tabId, COMPOSE, callCompose, ['open', task], openingSchema),
  fill: (task: WriteTask) => callToType(tabId, COMPOSE, callCompose, task, composerFillSchema),
});
