import { checkText } from '../../src/change/change.ts';
import type { Inverse } from '../../src/change/inverse.ts';
import type { FieldText } from '../../src/profile/field-text.ts';
import { entryFrom } from '../../src/profile/same-entry.ts';
import { AREA_RULES, fieldRule, sameField } from '../../src/profile/sections.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { PATIENCE } from '../../src/rpc/patience.ts';
import type { FormTask } from '../../src/site/task.ts';
import { normalise } from '../../src/text/normalise.ts';
import { standstill } from '../apply/checks.ts';
import { ownVanity } from '../apply/handle-page-check.ts';
import { pageIn } from '../apply/page.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { getMeta, setMeta } from '../store/meta.ts';
import { read, write } from '../store/store.ts';
import type { AssistedEditRecord } from './records.ts';
import { stageHere } from './stage.ts';

/** How long the page may take to come back after it was loaded again, ms. */
const COMES_BACK = 15_000;

let staging: Promise<{ grantId: string } | Refusal> | undefined;

/**
 * Stages what somebody beside the owner typed into the site's own form. What was typed is kept first; then the page is
 * loaded again, which drops it there and shows what the form really holds; the difference is what is proposed.
 */
const stageAssistedEdit: Handler<'assisted-edit.step'> = ({ tabId }, { now }) => {
  staging ??= stageForm(tabId, now).finally(() => {
    staging = undefined;
  });
  return staging;
};

async function stageForm(tabId: number, now: number): Promise<{ grantId: string } | Refusal> {
  const vanity = await ownVanity();
  if (vanity === '') return refuse('profile-not-known');
  const still = await read(standstill);
  if (still) return still;
  const typed = await readTyped(tabId, vanity);
  if (isRefusal(typed)) return typed;
  const task = taskOf(typed, vanity);
  const held = await heldBefore(tabId, task);
  if (isRefusal(held)) return held;
  const drafts = difference(typed, held);
  const staged =
    drafts === null
      ? refuse('nothing-changed')
      : await stageHere({ reason: 'together', vanity, mode: 'fill', drafts: [drafts] }, now);
  await keep(null);
  return isRefusal(staged) ? staged : { grantId: staged.grantId };
}

/**
 * What was typed into the form on screen. When the same form was heard before and the page loaded again since, that is what
 * counts: the form is empty of it now.
 */
async function readTyped(tabId: number, vanity: string): Promise<AssistedEditRecord | Refusal> {
  const kept = await read((tx) => getMeta(tx, 'together'));
  const found = await pageIn(tabId).typed(vanity);
  const isOnItsWay = kept?.tabId === tabId && Date.now() - kept.at < COMES_BACK;
  // the page was on its way when the worker was stopped; the form of a new entry is gone by then
  if (isRefusal(found) && isOnItsWay && (found.refused === 'page-moving' || kept.op === 'add')) return kept;
  if (isRefusal(found)) return found;
  const { section, op, formId, fields } = found;
  if (isOnItsWay && kept.section === section && kept.op === op && kept.formId === formId) return kept;
  // told before the page is loaded again: what was typed is still in the form
  for (const { name, text } of fields) {
    const refusal = text === '' ? undefined : checkText(section, name, normalise(text));
    if (refusal) return refusal;
  }
  const typed: AssistedEditRecord = {
    at: Date.now(),
    tabId,
    section,
    op,
    typed: fields,
    ...(formId === undefined ? {} : { formId }),
  };
  await keep(typed);
  return typed;
}

const keep = (edit: AssistedEditRecord | null) =>
  write(async (tx) => {
    await setMeta(tx, 'together', edit);
    return {};
  });

const taskOf = ({ section, op, formId }: AssistedEditRecord, vanity: string): FormTask => ({
  vanity,
  section,
  // a new form is found at its own address; the list of entries is of no use here
  op,
  entry: formId === undefined ? undefined : { title: '', company: '', formId },
  fields: AREA_RULES[section].fields.map(({ name }) => ({ name, before: null, after: '' })),
  patience: PATIENCE.script,
});

/** What the form holds once the page was loaded again. */
async function heldBefore(tabId: number, task: FormTask): Promise<readonly FieldText[] | Refusal> {
  const page = pageIn(tabId);
  if (task.op === 'add') {
    const away = await page.goTo('profile', task.vanity);
    return isRefusal(away) ? away : [];
  }
  const opened = await page.open(task);
  if (isRefusal(opened)) return opened;
  const start = Date.now();
  for (;;) {
    const found = await page.read(task);
    if (!isRefusal(found)) return found.fields;
    if (found.refused !== 'page-moving' || Date.now() - start > COMES_BACK) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What was typed against what was there; null when it is the same. */
function difference({ section, op, formId, typed }: AssistedEditRecord, held: readonly FieldText[]): Inverse | null {
  const was = (name: string) => normalise(held.find((field) => field.name === name)?.text ?? '');
  const entry = op === 'set' ? entryFrom(section, was, formId) : undefined;
  const fields = typed
    .map(({ name, text }) => ({ name, before: op === 'add' ? '' : was(name), after: normalise(text) }))
    .filter(({ name, before, after }) =>
      op === 'add'
        ? after !== '' && !(after === 'no' && fieldRule(section, name)?.kind === 'check')
        : !sameField(section, name, before, after),
    );
  return fields.length === 0 ? null : { section, op, entry, fields };
}

export const assistedEditHandlers = {
  'assisted-edit.step': stageAssistedEdit,
} satisfies Handlers;
