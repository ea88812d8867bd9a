import type { MessageName } from '../../src/rpc/table.ts';
import * as apply from '../apply/handle-apply.ts';
import { checkPage } from '../apply/handle-page-check.ts';
import { exportActivity, listActivity, settleRecord, verifyActivity } from '../audit/handle-activity.ts';
import { makeCertificate } from '../audit/handle-signed-report.ts';
import { stageTogether } from '../backup/handle-assisted-edit.ts';
import { cancelReading, getReading, shareReading, startReading, stepReading } from '../backup/handle-reading.ts';
import { deleteCopy, goBackToCopy, listCopies } from '../backup/handle-snapshots.ts';
import { undoChange } from '../backup/handle-undo.ts';
import { makeReceipt } from '../change/handle-receipt.ts';
import * as review from '../change/handle-review.ts';
import { addClient, forgetClient, getClient, getClientRequest, listClients } from '../draft/handle-client.ts';
import { addEntry, dropDraft, proposeRemoval, saveDraft, saveNote } from '../draft/handle-draft.ts';
import { lastChanges, sendChanges } from '../draft/handle-send.ts';
import { forgetPerson } from '../grant/handle-forget.ts';
import {
  forbidPassingOn,
  getGrant,
  getGrantMessage,
  pauseGrant,
  revokeGrant,
  setGrantMode,
  setGrantNotify,
} from '../grant/handle-grant.ts';
import { answerPairing, getPairing } from '../grant/handle-pairing.ts';
import { getRequest, grantRequest, refuseRequest } from '../grant/handle-request.ts';
import { confirmOlderStore, confirmTime, resume, stopEverything } from '../grant/handle-stop.ts';
import { endPart, getPartMessage, givePart, listWriters } from '../grant/handle-sub-grant.ts';
import { approveAnswers, listAnswers } from '../invitation/handle-answers.ts';
import { decideQueue, getQueue, savePolicy } from '../invitation/handle-queue.ts';
import {
  clearSharing,
  getSharing,
  importInvitations,
  readInvitations,
  shareInvitations,
} from '../invitation/handle-sharing.ts';
import * as lock from '../lock/handle-lock.ts';
import * as lockOff from '../lock/handle-lock-off.ts';
import { openPaste } from '../transport/handle-paste.ts';
import { getApp, setUpApp } from './app.ts';
import type { Handler } from './handler.ts';
import { getHome } from './home-view.ts';

/** Everything the worker can be asked: the whole attack surface from inside the browser. */
export const HANDLERS: { readonly [N in MessageName]: Handler<N> } = {
  'app.get': getApp,
  'app.set-up': setUpApp,
  'paste.open': openPaste,
  'home.get': getHome,
  'request.get': getRequest,
  'request.grant': grantRequest,
  'request.refuse': refuseRequest,
  'grant.get': getGrant,
  'grant.message': getGrantMessage,
  'grant.mode': setGrantMode,
  'grant.notify': setGrantNotify,
  'grant.pause': pauseGrant,
  'grant.revoke': revokeGrant,
  'grant.forbid-passing-on': forbidPassingOn,
  'pairing.get': getPairing,
  'pairing.answer': answerPairing,
  'review.list': review.listReview,
  'review.show': review.showChange,
  'review.shown': review.markShown,
  'review.approve': review.approveChange,
  'review.approve-rest': review.approveRest,
  'review.reject': review.rejectChange,
  'review.ask': review.askAboutChange,
  'review.reopen': review.reopenChange,
  'apply.start': apply.startApplying,
  'apply.queue': apply.getPlan,
  'apply.step': apply.stepApplying,
  'apply.pause': apply.pauseApplying,
  'apply.retry': apply.retryChange,
  'apply.by-hand': apply.doneByHand,
  'apply.choose': apply.chooseEntry,
  'apply.undo': undoChange,
  'apply.skip': apply.skipChange,
  'apply.review-again': apply.reviewAgain,
  'reading.start': startReading,
  'reading.get': getReading,
  'reading.step': stepReading,
  'reading.cancel': cancelReading,
  'reading.share': shareReading,
  'copies.list': listCopies,
  'copies.delete': deleteCopy,
  'copies.back': goBackToCopy,
  'page-check.step': checkPage,
  'together.step': stageTogether,
  'lock.get': lock.getLock,
  'lock.set': lock.setLock,
  'lock.unlock': lock.unlock,
  'lock.now': lock.lockAtOnce,
  'lock.auto': lock.setAutoLock,
  'lock.remove': lockOff.removeLock,
  'lock.forget': lockOff.forgetLock,
  'lock.take-off': lockOff.takeLockOff,
  'receipt.make': makeReceipt,
  'stop.everything': stopEverything,
  'stop.resume': resume,
  'clock.confirm': confirmTime,
  'store.confirm': confirmOlderStore,
  'activity.list': listActivity,
  'activity.verify': verifyActivity,
  'activity.export': exportActivity,
  'record.settle': settleRecord,
  'certificate.make': makeCertificate,
  'person.forget': forgetPerson,
  'clients.list': listClients,
  'client.add': addClient,
  'client.get': getClient,
  'client.request': getClientRequest,
  'client.forget': forgetClient,
  'draft.save': saveDraft,
  'draft.note': saveNote,
  'entry.add': addEntry,
  'draft.remove': proposeRemoval,
  'draft.drop': dropDraft,
  'changes.send': sendChanges,
  'changes.last': lastChanges,
  'sharing.get': getSharing,
  'sharing.step': readInvitations,
  'sharing.take': importInvitations,
  'sharing.clear': clearSharing,
  'sharing.share': shareInvitations,
  'answers.list': listAnswers,
  'answers.approve': approveAnswers,
  'queue.get': getQueue,
  'queue.decide': decideQueue,
  'policy.save': savePolicy,
  'writers.list': listWriters,
  'part.give': givePart,
  'part.message': getPartMessage,
  'part.end': endPart,
};
