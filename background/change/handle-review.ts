import { isRefusal, refuse } from '../../src/refusals.ts';
import { lapseIfOver } from '../apply/overtaken.ts';
import { waitingHere } from '../backup/waiting.ts';
import { personOf } from '../grant/person-view.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { moveChange } from '../store/changes.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { recordChange } from '../store/journal.ts';
import { read, write } from '../store/store.ts';
import { approve, asProposed, hasOwnWords, READING_TIME } from './approve.ts';
import { changeView, reviewLine } from './change-view.ts';
import type { ChangeRecord } from './records.ts';

/** States the review still shows: undecided, decided and not acted on, or sent back to it. */
const IN_REVIEW = ['pending', 'approved', 'rejected', 'changes-asked'];

/** All changes of a grant as they came: in the order in which the delegate wrote them. */
const inOrder = async (tx: ReadTx, grantId: string): Promise<ChangeRecord[]> =>
  (await tx.objectStore('changes').index('grant').getAll(grantId)).sort((a, b) => a.seq - b.seq);

const listReview: Handler<'review.list'> = ({ id }) =>
  read(async (tx) => {
    const lines = (await inOrder(tx, id)).filter(isInReview);
    return { lines: lines.map(reviewLine) };
  });

export const isInReview = (change: ChangeRecord): boolean => IN_REVIEW.includes(change.state) && !isReported(change);

/** A no or a question that the delegate already knows of is history, not part of this review. */
const isReported = ({ state, reported }: ChangeRecord): boolean =>
  (state === 'rejected' || state === 'changes-asked') && reported !== '';

const showChange: Handler<'review.show'> = ({ id }) =>
  read(async (tx) => {
    const change = await tx.objectStore('changes').get(id);
    const grant = change && (await tx.objectStore('grants').get(change.grant));
    if (!change || !grant) return refuse('unknown-change');
    return changeView(change, grant, await personOf(tx, grant));
  });

/** The text is on the owner's screen, unless it moved since. Only the first time counts, so that the message may be repeated. */
const markShown: Handler<'review.shown'> = async ({ id, movedAt }, { now }) => {
  const known = await read((tx) => tx.objectStore('changes').get(id));
  if (known === undefined) return refuse('unknown-change');
  const painted = movedAt ?? known.movedAt;
  if (painted === known.movedAt && known.shownAt !== null && known.shownAt <= now) return {};
  return write(async (tx) => {
    const change = await tx.objectStore('changes').get(id);
    if (change?.movedAt !== painted) return refuse('not-what-you-saw');
    await tx.objectStore('changes').put({ ...change, shownAt: now });
    return {};
  });
};

const approveChange: Handler<'review.approve'> = ({ id, final, edited, before }, { now }) =>
  approve([{ id, final, edited, before }], now);

/** Approves what is still undecided, and only when every one of them was shown for long enough. */
const approveRest: Handler<'review.approve-rest'> = async ({ id }, { now }) => {
  const pending = (await read((tx) => inOrder(tx, id))).filter(({ state }) => state === 'pending');
  if (pending.some(({ shownAt }) => shownAt === null || now - shownAt < READING_TIME)) return refuse('not-shown');
  // what was on screen is the owner's own edit; the rest is approved as it was proposed
  if (pending.some(hasOwnWords)) return refuse('read-one-by-one');
  const answer = await approve(pending.map(asProposed), now);
  return isRefusal(answer) ? answer : { approved: pending.length };
};

const decide = (id: string, now: number, to: 'rejected' | 'changes-asked', comment: string) =>
  write(async (tx) => {
    const known = await tx.objectStore('changes').get(id);
    if (known?.state === to && known.comment === comment) return {};
    const moved = await moveChange(tx, now, id, ['pending', 'failed', 'conflict'], to, {
      comment,
      approval: null,
      reason: null,
    });
    if (isRefusal(moved)) return moved;
    if (known) await recordChange(tx, now, to === 'rejected' ? 'change-rejected' : 'change-asked', known);
    return {};
  });

const rejectChange: Handler<'review.reject'> = ({ id, comment }, { now }) => decide(id, now, 'rejected', comment);

const askAboutChange: Handler<'review.ask'> = ({ id, comment }, { now }) => decide(id, now, 'changes-asked', comment);

const reopenChange: Handler<'review.reopen'> = ({ id }, { now }) =>
  write(async (tx) => {
    const known = await tx.objectStore('changes').get(id);
    if (known?.state === 'pending') return {};
    if (known && (await lapseIfOver(tx, known, now))) return {};
    if (known && (await isStagedAgain(tx, known))) return refuse('state-moved', known.state);
    const moved = await moveChange(tx, now, id, ['approved', 'rejected', 'changes-asked'], 'pending', {
      approval: null,
    });
    if (isRefusal(moved)) return moved;
    if (known) await recordChange(tx, now, 'change-reopened', known);
    return {};
  });

/** What the owner staged here, dropped and staged once more waits there already. */
async function isStagedAgain(tx: WriteTx, { grant: id, change }: ChangeRecord): Promise<boolean> {
  const grant = await tx.objectStore('grants').get(id);
  if (grant?.local == null) return false;
  const waiting = await waitingHere(tx, grant.local, grant.vanity, [change]);
  return waiting !== null && waiting !== id;
}

export const reviewHandlers = {
  'review.list': listReview,
  'review.show': showChange,
  'review.shown': markShown,
  'review.approve': approveChange,
  'review.approve-rest': approveRest,
  'review.reject': rejectChange,
  'review.ask': askAboutChange,
  'review.reopen': reopenChange,
} satisfies Handlers;
