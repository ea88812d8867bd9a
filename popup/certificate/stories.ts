import type { Item, Part } from '../../src/journal/certificate.ts';
import { type Checked, lineOf } from '../../src/journal/check.ts';

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
  readonly steps: readonly Step[];
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
  'change-superseded',
  'change-withdrawn',
  'change-lapsed',
  'change-applied',
  'change-by-hand',
  'change-failed',
  'change-conflict',
  'staged-here',
];

/** Every change by what the checked lines and receipts say, in the order in which they were first proposed. */
export function storiesOf(checked: Checked): Story[] {
  const stories = new Map<string, { item: Item; steps: Step[]; comment: string }>();
  for (const { seq, at, event, item } of checked.entries) {
    if (item === undefined || !TELLS.includes(event)) continue;
    for (const about of checked.items.get(item) ?? []) {
      const key = `${about.set} ${about.change}`;
      const story = stories.get(key) ?? { item: about, steps: [], comment: '' };
      story.steps.push({ what: event, at, line: seq, rev: about.rev });
      stories.set(key, { ...story, item: about });
    }
  }
  for (const { outcomes } of [...checked.receipts].sort((a, b) => a.iat - b.iat))
    for (const { set, rev, change, outcome, at, comment } of outcomes) {
      const story = stories.get(`${set} ${change}`);
      if (!story) continue;
      if (!story.steps.some(({ what, at: when }) => what === `told-${outcome}` && when === at))
        story.steps.push({ what: `told-${outcome}`, at, rev });
      story.comment = comment;
    }
  return [...stories.values()].map((story) => ({ ...story, approval: approvalOf(checked, story) }));
}

/** The last approval of the change: signed at the moment of its line. */
function approvalOf({ approvals, entries }: Checked, { item, steps }: { item: Item; steps: readonly Step[] }) {
  const lines = steps.flatMap(({ what, line }) =>
    what === 'change-approved' || what === 'change-edited' ? [line] : [],
  );
  return approvals.findLast((approval) => approval.change === item.change && lines.includes(lineOf(entries, approval)));
}
