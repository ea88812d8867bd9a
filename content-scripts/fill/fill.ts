import { sameText } from '../../src/page/normalise.ts';
import type { FormTask } from '../../src/page/task.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusal.ts';
import { type Control, controlsIn } from '../locate/controls.ts';
import { entryRefusal } from '../locate/entry.ts';
import type { Located } from '../locate/form.ts';
import { settledForm } from '../locate/settled-form.ts';
import { valueIn } from '../locate/value.ts';
import { isTouched, touch } from '../touched.ts';
import { turnNotifyOff } from './notify.ts';
import { typeInto } from './type.ts';

/** How long the page may take to show what was typed, ms. */
const ECHO = 1500;

/**
 * Types the approved texts into the open form, all fields or none, and reads them back. Nothing is typed before every
 * field was found, the entry is the right one and every field holds exactly what it should. If a field does not read
 * back, or another one moved, everything is put back as it was.
 */
export async function fill(task: FormTask): Promise<unknown> {
  if (isTouched()) return refuse('page-not-fresh');
  const form = await settledForm(task);
  if (isRefusal(form)) return form;
  const entry = entryRefusal(task, form);
  if (entry) return entry;
  const live = task.fields.map(({ name }) => ({ name, text: textOf(form, name) }));
  const moved = task.fields.some(({ before }, index) => !sameText(before ?? '', live[index]?.text ?? ''));
  if (moved) return { live };

  const others = otherTexts(task, form);
  touch();
  for (const { name, after } of task.fields) typeInto(control(form, name), after);
  const refusal = await readBack(task, form, others);
  if (refusal) {
    for (const { name, text } of live) typeInto(control(form, name), text);
    return refusal;
  }
  const formId = /\/edit\/forms\/(\d{1,20})\/?$/.exec(location.pathname)?.[1];
  return { filled: true, notifyOff: turnNotifyOff(form.container), ...(formId === undefined ? {} : { formId }) };
}

async function readBack(task: FormTask, form: Located, others: Map<Control, string>): Promise<Refusal | undefined> {
  const start = performance.now();
  for (;;) {
    const differs = task.fields.find(({ name, after }) => !sameText(textOf(form, name), after));
    const strayed = [...others].some(([other, text]) => other.isConnected && valueIn(other) !== text);
    if (!differs && !strayed) return undefined;
    if (performance.now() - start > ECHO) return refuse('read-back-differs', differs?.name ?? '');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What every control we do not touch holds, so that a form that moves one of them is noticed. */
function otherTexts(task: FormTask, form: Located): Map<Control, string> {
  const ours = new Set(task.fields.map(({ name }) => form.controls.get(name)));
  return new Map(
    controlsIn(form.container)
      .filter((other) => !ours.has(other))
      .map((other) => [other, valueIn(other)]),
  );
}

function control(form: Located, name: FormTask['fields'][number]['name']): Control {
  const found = form.controls.get(name);
  if (found === undefined) throw new Error(`no control for ${name}`);
  return found;
}

const textOf = (form: Located, name: FormTask['fields'][number]['name']): string => valueIn(control(form, name));
