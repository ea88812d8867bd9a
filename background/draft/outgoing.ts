import { MAX_CHANGES_IN_SET } from '../../src/change/change.ts';
import type { Scope } from '../../src/grant/scope.ts';
import { AREAS } from '../../src/profile/sections.ts';
import type { Refusal } from '../../src/refusals.ts';
import {
  answerProblems,
  changesOf,
  isAnswerReady,
  isTemplateReady,
  takenBack,
  textProblems,
} from '../invitation/queue.ts';
import type { PolicyRecord, QueueRecord, TemplateRecord } from '../invitation/records.ts';
import type { ReadTx, WriteTx } from '../store/database.ts';
import type { DraftRecord } from './records.ts';
import { isReady, problemsOf } from './slot-view.ts';

/** Everything a delegate has for one client; drafts in the order the sections are shown everywhere, in each as
 * the writer made them: so they are sent, read and put in. */
export interface DraftedWork {
  readonly drafts: readonly DraftRecord[];
  readonly queue: readonly QueueRecord[];
  readonly policy: PolicyRecord;
}

export async function workOf(tx: ReadTx | WriteTx, client: string): Promise<DraftedWork> {
  const store = tx as ReadTx;
  return {
    drafts: inOrder(await store.objectStore('drafts').index('client').getAll(client)),
    queue: await store.objectStore('queue').index('client').getAll(client),
    policy: (await store.objectStore('policies').get(client)) ?? { client, rules: [], templates: [] },
  };
}

const inOrder = (drafts: readonly DraftRecord[]): DraftRecord[] =>
  [...drafts].sort((a, b) => AREAS.indexOf(a.section) - AREAS.indexOf(b.section) || (a.order ?? 0) - (b.order ?? 0));

/** What the next message carries. `later`: answers that are ready and do not fit any more. */
export interface Outgoing {
  readonly drafts: readonly DraftRecord[];
  readonly templates: readonly TemplateRecord[];
  readonly answers: readonly QueueRecord[];
  readonly dropped: readonly DraftRecord[];
  readonly takenBack: readonly QueueRecord[];
  readonly changes: number;
  readonly later: number;
}

/** So many UTF-16 units of replies go into one message: it must stay under the cap of a package. */
const MOST_TEXT = 120_000;

export function outgoingOf({ drafts, queue, policy }: DraftedWork): Outgoing {
  const ready = drafts.filter(isReady);
  const templates = policy.templates.filter(isTemplateReady);
  const wanted = queue.filter(isAnswerReady);
  let room = MAX_CHANGES_IN_SET - ready.length - templates.length;
  let text = MOST_TEXT;
  const answers = wanted.filter((record) => {
    room -= changesOf(record).length;
    text -= record.decision === 'reply' ? record.reply.length : 0;
    return room >= 0 && text >= 0;
  });
  return {
    drafts: ready,
    templates,
    answers,
    dropped: drafts.filter(({ dropped }) => dropped),
    takenBack: queue.filter((record) => takenBack(record).length > 0 && !wanted.some(({ key }) => key === record.key)),
    changes: ready.length + templates.length + answers.reduce((sum, record) => sum + changesOf(record).length, 0),
    later: wanted.length - answers.length,
  };
}

/** What keeps any of it from being sent: every part's own sentence. */
export const outgoingProblems = ({ drafts, templates, answers }: Outgoing, scope: Scope): Refusal[] => [
  ...drafts.flatMap((draft) => problemsOf(draft, scope)),
  ...templates.flatMap(({ text }) => textProblems(text, 'template')),
  ...answers.flatMap((record) => answerProblems(record, scope)),
];
