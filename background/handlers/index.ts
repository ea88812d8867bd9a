import type { MessageName } from '../../src/messages/table.ts';
import { exportActivity, listActivity, settleRecord, verifyActivity } from './activity.ts';
import { approveAnswers, listAnswers } from './answers.ts';
import { getApp, setUpApp } from './app.ts';
import * as apply from './apply.ts';
import { makeCertificate } from './certificate.ts';
import { addClient, forgetClient, getClient, getClientRequest, listClients } from './client.ts';
import { deleteCopy, goBackToCopy, listCopies } from './copies.ts';
import { addEntry, dropDraft, proposeRemoval, saveDraft, saveNote } from './draft.ts';
import { forgetPerson } from './forget.ts';
import {
  forbidPassingOn,
  getGrant,
  getGrantMessage,
  pauseGrant,
  revokeGrant,
  setGrantMode,
  setGrantNotify,
} from './grant.ts';
import type { Handler } from './handler.ts';
import { getHome } from './home.ts';
import * as lock from './lock.ts';
import * as lockOff from './lock-off.ts';
import { checkPage } from './page-check.ts';
import { answerPairing, getPairing } from './pairing.ts';
import { endPart, getPartMessage, givePart, listWriters } from './part.ts';
import { openPaste } from './paste.ts';
import { decideQueue, getQueue, savePolicy } from './queue.ts';
import { cancelReading, getReading, shareReading, startReading, stepReading } from './reading.ts';
import { makeReceipt } from './receipt.ts';
import { getRequest, grantRequest, refuseRequest } from './request.ts';
import * as review from './review.ts';
import { lastChanges, sendChanges } from './send.ts';
import { clearSharing, getSharing, importInvitations, readInvitations, shareInvitations } from './sharing.ts';
import { confirmOlderStore, confirmTime, resume, stopEverything } from './stop.ts';
import { stageTogether } from './together.ts';
import { undoChange } from './undo.ts';

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
