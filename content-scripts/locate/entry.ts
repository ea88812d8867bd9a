import { sameText } from '../../src/page/normalise.ts';
import type { FormTask } from '../../src/page/task.ts';
import { type Refusal, refuse } from '../../src/refusal.ts';
import type { Located } from './form.ts';
import { valueIn } from './value.ts';

/** What the open form says the entry is called; undefined for a form without entries. */
export function entryNames(form: Located): { title: string; company: string } | undefined {
  const title = form.controls.get('title');
  const company = form.controls.get('company');
  return title && company ? { title: valueIn(title), company: valueIn(company) } : undefined;
}

/** Refuses a form that belongs to another entry than the one the change names, whatever its number says. */
export function entryRefusal(task: FormTask, form: Located): Refusal | undefined {
  if (task.entry === undefined) return undefined;
  const names = entryNames(form);
  if (names === undefined) return refuse('entry-differs');
  const titleMayMove = task.fields.some(({ name }) => name === 'title');
  // a title that is itself being changed is compared with the change's `before` instead: a difference is a conflict
  const sameTitle = titleMayMove || sameText(names.title, task.entry.title);
  return sameTitle && sameText(names.company, task.entry.company) ? undefined : refuse('entry-differs');
}
