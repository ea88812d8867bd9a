import type { Item, Part } from '../../../src/audit/certificate.ts';
import type { Checked } from '../../../src/audit/check.ts';
import { changeKey, isYes } from '../../../src/audit/check-lines.ts';
import type { Owner } from '../../../src/audit/check-signed.ts';

/** One thing that happened to a change, and when, ms. */
export interface Step {
  readonly what: string;
  readonly at: number;
  /** The number of its line; none where a receipt says it. */
  readonly line?: number;
  readonly rev: number;
}

/** One change through all its rounds. */
export interface Story {
  readonly item: Item;
  /** In whose profile it is. */
  readonly owner: Owner | undefined;
  readonly steps: readonly Step[];
  /** Where its newest round stands. */
  readonly standing: Step;
  readonly isDone: boolean;
  /** The one that stands, or by which the newest round went into the profile. */
  readonly approval: Part<'approved'> | undefined;
  readonly comment: string;
}

/** What a line says of a change; lines of other events are in the record alone. */
const TELLS = [
  'changes-received',
  'changes-sent',
  'change-approved',
  'change-edited',
  'change-rejected',
  'change-asked',
  'change-reopened',
  'change-unapproved',
  'change-superseded',
  'change-withdrawn',
  'change-lapsed',
  'change-applied',
  'change-by-hand',
  'change-failed',
  'change-conflict',
  'change-retried',
  'change-rebased',
  'staged-here',
];
const DONE = ['change-applied', 'told-applied', 'change-by-hand', 'told-by-hand'];
/** Leaves an approval as it is; whatever else is told of a change takes it back. */
const KEEPS = [...DONE, 'change-failed', 'change-retried'];

/** Every change by what the checked lines and receipts say, in the order in which they were first proposed. */
export function storiesOf(checked: Checked): Story[] {
  const found = new Map<string, { item: Item; steps: Step[] }>();
  for (const { seq, at, event, item } of checked.entries) {
    if (item === undefined || !TELLS.includes(event)) continue;
    for (const about of checked.items.get(item) ?? []) {
      const key = changeKey(about);
      const known = found.get(key) ?? { item: about, steps: [] };
      known.steps.push({ what: event, at, line: seq, rev: about.rev });
      if (about.rev >= known.item.rev) known.item = about;
      found.set(key, known);
    }
  }
  const comments = new Map<Step, string>();
  for (const { outcomes } of inOrder(checked.receipts))
    for (const told of outcomes) {
      const { rev, outcome, at, comment } = told;
      const steps = found.get(changeKey(told))?.steps;
      if (!steps) continue;
      const known = steps.find(({ what, at: when }) => what === `told-${outcome}` && when === at);
      const step = known ?? { what: `told-${outcome}`, at, rev };
      if (!known) steps.push(step);
      // a no that was taken back leaves its comment behind
      if (outcome === 'rejected' || outcome === 'asked') comments.set(step, comment);
    }
  return [...found.values()].map(({ item, steps }) => {
    const { standing, approval } = standingOf(checked, steps);
    return {
      item,
      owner: checked.ownerOf.get(changeKey(item)),
      steps,
      approval,
      standing,
      isDone: DONE.includes(standing.what),
      comment: comments.get(standing) ?? '',
    };
  });
}

/** As their owner has signed them, whatever their order here. */
const inOrder = (receipts: Checked['receipts']) =>
  [...receipts].sort((a, b) => a.iat - b.iat || (a.head?.seq ?? 0) - (b.head?.seq ?? 0));

/** The newest round, line by line: an approval stands until something takes it back. */
function standingOf({ entries, approvalAt }: Checked, steps: readonly Step[]): Pick<Story, 'standing' | 'approval'> {
  const rev = Math.max(...steps.map((step) => step.rev));
  const round = steps.filter((step) => step.rev === rev);
  const last = round.at(-1) ?? { what: '', at: 0, rev };
  let approval: Part<'approved'> | undefined;
  let isNamed = false;
  for (const { what, line } of round) {
    const named = entries.find(({ seq }) => seq === line)?.approval;
    if (isYes(what)) {
      approval = line === undefined ? undefined : approvalAt.get(line);
      isNamed = approval !== undefined && named !== undefined;
    } else if (!KEEPS.includes(what) || (named !== undefined && named !== approval?.hash)) approval = undefined;
  }
  if (DONE.includes(last.what)) return { standing: last, approval };
  if (!isYes(last.what)) return { standing: last, approval: undefined };
  // the versions that named no approval in its line wrote nothing either when a stop took it back
  return isNamed ? { standing: last, approval } : { standing: { ...last, what: 'approved-then' }, approval: undefined };
}

/** Whether changes of several profiles are told of, so that each must say of which it is. */
export const isOfSeveral = ({ owners, ownerOf }: Checked): boolean =>
  new Set([...owners.values(), ...ownerOf.values()].map(({ id }) => id)).size > 1;
