import * as z from 'zod/mini';
import { FIELD_NAMES, type FieldName, SECTIONS, type Section } from '../../src/profile/sections.ts';
import { isRefusal, type Refusal, refuse } from '../../src/refusals.ts';
import { checkSchema, entriesSchema, fillSchema, saveSchema, typedSchema } from '../../src/site/report.ts';
import type { FormTask } from '../../src/site/task.ts';
import type { Control, SavedPage } from './saved-page.ts';

/** What is to be put in, by field. */
export const valuesSchema = z.partialRecord(z.enum(FIELD_NAMES), z.string());
export type Values = z.infer<typeof valuesSchema>;

/** What came of one page: the scripts' own word, and what each control of the page really held before and after. */
export interface TriedPage {
  readonly section: Section | null;
  readonly op: string | null;
  /** Of each field: by what it was known and what it holds now, or why it was not found. */
  readonly fields: readonly {
    readonly name: FieldName;
    readonly found: readonly string[];
    readonly holds?: string;
    readonly refused?: string;
  }[];
  /** Whether a Save button was found; null where no form was. */
  readonly save: boolean | null;
  /** Of a page that lists entries: the lines of each, or why it could not be read. */
  readonly entries?: readonly (readonly string[])[] | Refusal;
  /** What came of filling and of pressing Save, when that was asked. */
  readonly filled?: string;
  readonly saved?: string;
  readonly before: readonly Control[];
  readonly after: readonly Control[];
  /** Why there is no form. */
  readonly refused?: Refusal;
}

export interface Wanted {
  readonly vanity: string;
  /** Whose list of entries the page is, when it is one. */
  readonly section?: Section | undefined;
  readonly values?: Values | undefined;
  readonly save?: boolean;
}

/** How long a page may take to be understood, ms. */
const PATIENCE = 3000;

/** Runs the production content scripts on a page, as the worker and the page check do. */
export async function tryPage(page: SavedPage, { vanity, section, values, save }: Wanted): Promise<TriedPage> {
  const before = await page.controls();
  const checked = parsed(checkSchema, await page.check('check', vanity));
  const task = (of: Section, op: FormTask['op'], fields: FormTask['fields'] = []): FormTask => ({
    vanity,
    section: of,
    op,
    fields,
    patience: PATIENCE,
    accountSeen: true,
    chosen: true,
  });
  if (isRefusal(checked)) {
    const listed = section && parsed(entriesSchema, await page.call('read', 'entries', task(section, 'set')));
    const entries = listed && (isRefusal(listed) ? listed : listed.entries.map(({ lines }) => lines));
    const none = {
      section: section ?? null,
      op: null,
      fields: [],
      save: null,
      before,
      after: before,
      refused: checked,
    };
    return entries ? { ...none, entries } : none;
  }
  const held = parsed(typedSchema, await page.check('typed', vanity));
  const textOf = (name: FieldName) =>
    isRefusal(held) ? undefined : held.fields.find((field) => field.name === name)?.text;
  const op = checked.op === 'add' ? 'add' : 'set';
  const base = {
    section: checked.section,
    op,
    fields: checked.fields.map(({ name, found, refused }) => {
      const holds = textOf(name);
      return { name, found, ...(holds === undefined ? {} : { holds }), ...(refused ? { refused } : {}) };
    }),
    save: checked.save,
    before,
  };
  if (values === undefined) return { ...base, after: before };
  const fields = FIELD_NAMES.flatMap((name) => {
    const after = values[name];
    return after === undefined ? [] : [{ name, before: op === 'add' ? '' : (textOf(name) ?? ''), after }];
  });
  const wanted = task(checked.section, op, fields);
  const filled = parsed(fillSchema, await page.call('fill', 'fill', wanted));
  if (isRefusal(filled) || !save) return { ...base, filled: toldFill(filled), after: await page.controls() };
  const saved = parsed(saveSchema, await page.call('fill', 'save', wanted));
  return {
    ...base,
    filled: toldFill(filled),
    saved: isRefusal(saved) ? told(saved) : saved.after,
    after: await page.controls(),
  };
}

/** What the worker would not believe is said to be that. */
function parsed<T>(schema: z.ZodMiniType<T | Refusal>, answer: unknown): T | Refusal {
  const said = z.safeParse(schema, answer);
  return said.success ? said.data : refuse('malformed');
}
export const told = ({ refused, detail }: Refusal): string => (detail ? `${refused} (${detail})` : refused);

function toldFill(filled: z.infer<typeof fillSchema> | Refusal): string {
  if (isRefusal(filled)) return told(filled);
  return 'live' in filled ? 'the page holds something else than it should' : 'filled';
}
export const isSection = (name: string): name is Section => (SECTIONS as readonly string[]).includes(name);
