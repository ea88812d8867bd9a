import { isRefusal, refuse } from '../../../src/refusals.ts';
import type { EntriesReport, Listed } from '../../../src/site/report.ts';
import type { FormTask } from '../../../src/site/task.ts';
import { isTouched } from '../page-state.ts';
import { type ListEntry, meant, wholeList } from './list.ts';

export const told = ({ formId, lines, heading }: ListEntry): Listed => ({
  formId,
  lines: [...lines, ...heading].slice(0, 12),
});

/** Every entry of the section, as its page lists them, and which of them the task's may be. An empty list is an answer. */
export async function entries(task: FormTask): Promise<EntriesReport> {
  if (isTouched()) return refuse('page-not-fresh');
  const list = await wholeList(task);
  if (isRefusal(list)) return list;
  const fitting = task.entry === undefined ? [] : meant(list, task.entry);
  // of more than can be told the one that is asked for is told first: what is not told counts as gone
  const asked = list.filter(({ formId }) => formId === task.entry?.formId);
  const all = [...asked, ...list.filter((entry) => !asked.includes(entry))];
  return { entries: all.slice(0, 200).map(told), meant: fitting.slice(0, 50).map(({ formId }) => formId) };
}
