import type { PlanItemView } from '../../../src/apply/contract.ts';
import { AREA_RULES, type Area, type Op } from '../../../src/profile/sections.ts';
import { formatList, type PluralStem, t, tn } from '../../app/strings.ts';
import { type ItemStanding, standing } from './plan.ts';

/** Neighbours of the plan that are of one section. `first`: the place of the first one in the whole plan, from 0. */
export interface PlanGroup {
  readonly section: Area;
  readonly first: number;
  readonly items: readonly PlanItemView[];
}

/** Longer plans are folded but for the group at work. */
const ALL_OPEN = 12;

export function groupsOf(items: readonly PlanItemView[]): PlanGroup[] {
  const groups: (PlanGroup & { items: PlanItemView[] })[] = [];
  for (const [index, item] of items.entries()) {
    const last = groups.at(-1);
    if (last?.section === item.section) last.items.push(item);
    else groups.push({ section: item.section, first: index, items: [item] });
  }
  return groups;
}

/** A section that is one text is its own heading. */
export const folds = ({ section }: PlanGroup): boolean => AREA_RULES[section].hasEntries;

/** Whether a group stands open as long as the owner does not say otherwise. */
export const opensItself = ({ items }: PlanGroup, all: number, current: string | null): boolean =>
  all <= ALL_OPEN || items.some((item) => item.id === current || standing(item) === 'look');

/** "12 changes on 5 pages." */
export const planWords = (items: readonly PlanItemView[]): string =>
  t('panelPlan', tn('panelPlanChanges', items.length), tn('panelPlanPages', groupsOf(items).length));

const TO_COME: readonly (readonly [Op, PluralStem])[] = [
  ['accept', 'panelPlanAccept'],
  ['ignore', 'panelPlanIgnore'],
  ['reply', 'panelPlanReply'],
  ['remove', 'panelPlanRemove'],
  ['set', 'panelPlanChange'],
  ['add', 'panelPlanAdd'],
];

/** "3 done, 1 to remove, 6 to change, 2 to add": how a group stands. */
export function groupWords({ items }: PlanGroup): string {
  const of = (where: ItemStanding) => items.filter((item) => standing(item) === where);
  const toCome = of('to-come');
  const counts: [PluralStem, number][] = [
    ['panelPlanDone', of('done').length],
    ['panelLook', of('look').length],
    ...TO_COME.map(([verb, stem]): [PluralStem, number] => [stem, toCome.filter(({ op }) => op === verb).length]),
    ['panelPlanOut', of('out').length],
  ];
  return formatList(counts.filter(([, count]) => count > 0).map(([stem, count]) => tn(stem, count)));
}
