import { isTemplate } from '../../src/invitation/answer.ts';
import type { AnswerView } from '../../src/invitation/contract.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { approve, asProposed, READING_TIME } from '../change/approve.ts';
import { isInReview } from '../change/handle-review.ts';
import type { ChangeRecord } from '../change/records.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import { read } from '../store/store.ts';
import { type Answer, answerOf, isGrouped } from './answers.ts';

/** All changes of one grant. */
const changesOf = (tx: ReadTx | WriteTx, grantId: string): Promise<ChangeRecord[]> =>
  (tx as ReadTx).objectStore('changes').index('grant').getAll(grantId);

/** The answers among the changes of one grant, each with its card. */
async function answersAmong(tx: ReadTx | WriteTx, changes: readonly ChangeRecord[]): Promise<Answer[]> {
  const ownerName = (await (tx as ReadTx).objectStore('identity').get('me'))?.name ?? '';
  const answers = changes.filter((change) => change.change.section === 'invitations' && !isTemplate(change));
  return Promise.all(answers.map((change) => answerOf(tx, change, changes, ownerName)));
}

const listAnswers: Handler<'answers.list'> = ({ id }) =>
  read(async (tx) => {
    const changes = await changesOf(tx, id);
    const answers = (await answersAmong(tx, changes)).filter(({ change }) => isInReview(change));
    return {
      answers: answers.sort((a, b) => a.change.seq - b.change.seq).map(answerView),
      templates: changes
        .filter((change) => isTemplate(change) && isInReview(change))
        .map(({ id: changeId, change, base, approval, state }) => ({
          id: changeId,
          name: change.entry?.title ?? '',
          text: approval?.final[0]?.text ?? base[0]?.after ?? '',
          state,
        })),
    };
  });

const answerView = (answer: Answer): AnswerView => ({
  id: answer.change.id,
  op: answer.change.change.op as AnswerView['op'],
  state: answer.change.state,
  tier: isGrouped(answer) ? 'group' : 'alone',
  shown: answer.change.shownAt !== null,
  edited: answer.change.approval?.edited ?? false,
  movedAt: answer.change.movedAt,
  invitation: answer.invitation ?? null,
  name: answer.change.change.entry?.title ?? '',
  text: answer.text,
  template: answer.template?.name ?? null,
  taken: answer.taken,
});

/** One approval for answers that are alike; each of them was on screen long enough, or none is approved. */
const approveAnswers: Handler<'answers.approve'> = async ({ ids }, { now }) => {
  const together = (tx: ReadTx | WriteTx) => approvableTogether(tx, new Set(ids), now);
  const looked = await read(together);
  if (isRefusal(looked)) return looked;
  // signing takes time: the words of a template may be approved no more when it is done
  const kept = await approve(looked.map(asProposed), now, together);
  return isRefusal(kept) ? kept : { approved: looked.length };
};

async function approvableTogether(
  tx: ReadTx | WriteTx,
  ids: ReadonlySet<string>,
  now: number,
): Promise<ChangeRecord[] | Refusal> {
  const found: ChangeRecord[] = [];
  for (const id of ids) {
    const change = await (tx as ReadTx).objectStore('changes').get(id);
    if (change === undefined) return refuse('unknown-change');
    found.push(change);
  }
  const grants = new Set(found.map(({ grant }) => grant));
  const answers = (
    await Promise.all([...grants].map(async (grant) => answersAmong(tx, await changesOf(tx, grant))))
  ).flat();
  return whyNot(found, answers, now) ?? found;
}

function whyNot(changes: readonly ChangeRecord[], answers: readonly Answer[], now: number): Refusal | undefined {
  for (const { id, shownAt } of changes) {
    const answer = answers.find(({ change }) => change.id === id);
    if (answer === undefined || !isGrouped(answer)) return refuse('read-one-by-one');
    if (shownAt === null || now - shownAt < READING_TIME) return refuse('not-shown');
  }
  return undefined;
}

export const answerHandlers = {
  'answers.list': listAnswers,
  'answers.approve': approveAnswers,
} satisfies Handlers;
