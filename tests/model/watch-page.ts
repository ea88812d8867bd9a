import type { RunRecord } from '../../background/apply/records.ts';
import type { ChangeRecord } from '../../background/change/records.ts';
import type { JournalEntry } from '../../src/audit/chain.ts';
import type { WriteTask } from '../../src/invitation/on-page.ts';
import type { Area, FieldName, Verb } from '../../src/profile/sections.ts';
import type { FormTask } from '../../src/site/task.ts';
import { type Change, type Ledger, same, type Text, type Yes } from './ledger.ts';
import type { Sight } from './sight.ts';
import type { Texts } from './site.ts';
import type { Tab } from './tab.ts';

/** A typing begins: whether it may is decided now, and held against it when something is typed. */
export function watchFilling({ ledger, raw }: Sight, known: Change): void {
  const line = raw.all<JournalEntry>('journal').length;
  known.fill = { wrong: mayNotFill(), tab: ledger.run ?? -1, typed: false, line };
  Object.assign(known, { askedAgain: false, again: null });
  if (known.yes) known.yes.fills--;

  function mayNotFill(): string | null {
    if (known.yes !== null && known.yes.fills < 1) return 'it was typed for this yes before';
    if (ledger.isOvertaken(known)) return 'a newer revision is there';
    return ledger.mayNotAct(known, ['fill', 'fill-and-save']);
  }
}

/**
 * What no longer stands in the filled form is typed once more: the change stays what it is, and the journal's newest line says
 * that it begins. Whether it may is decided now.
 */
export function watchAgain({ ledger, raw }: Sight): void {
  const { current, putInAgain } = raw.meta<RunRecord | null>('run') ?? {};
  const known = ledger.changes.get(current ?? '');
  if (known?.state !== 'awaiting-save' || putInAgain !== known.id) return;
  const line = raw.all<JournalEntry>('journal').at(-1);
  if (line?.event !== 'fill-started' || line.seq <= (known.again?.line ?? known.fill?.line ?? 0)) return;
  const wrong = known.askedAgain ? mayNotGoOn(ledger, known, ['fill', 'fill-and-save']) : 'nobody asked for that';
  known.again = { line: line.seq, wrong, tab: ledger.run ?? -1, typed: false };
  known.askedAgain = false;
}

/** What stands in the form is what was approved, also when the delegate has sent another text since. */
function mayNotGoOn(ledger: Ledger, known: Change, modes: readonly string[]): string | null {
  const yes: Yes | null = known.yes && { ...known.yes, dead: isOvertaking(known.yes.dead) ? null : known.yes.dead };
  return ledger.mayNotAct({ ...known, yes }, modes);
}

/** The reading back begins, perhaps because Save is about to be pressed. */
export function watchVerifying({ ledger }: Sight, known: Change, before: ChangeRecord, record: ChangeRecord): void {
  known.heard = null;
  known.byHand = record.proof === 'by-hand';
  if (record.savedBy !== 'countersign' || before.savedBy === 'countersign') return;
  const wrong =
    before.required.length > 0
      ? 'the site wants more'
      : known.again?.typed
        ? "it was put in again, and the Save is the owner's"
        : mayNotGoOn(ledger, known, ['fill-and-save']);
  known.press = { wrong, pressed: false };
}

const isOvertaking = (why: string | null): boolean =>
  why === 'a newer revision came' || why === 'taken back by the delegate';

/** Applied is what was read back, or what the owner said to have done by hand. */
export function watchApplied({ ledger, wish }: Sight, known: Change, { proof, formId: found }: ChangeRecord): void {
  const isByHand = proof === 'by-hand';
  if (isByHand && !known.byHand && !wish(['by-hand'], known.id)) ledger.broken('by hand, said nobody');
  known.byHand = isByHand;
  if (isByHand) return;
  if (proof !== 'read-back') ledger.broken('applied without a proof');
  if (!isHeard(known, found)) ledger.broken('applied, but not read back');
  if (known.heard?.isSaved === false) ledger.broken('applied by a form that was filled, and not by what was saved');
}

/** Whether the page's last answer says what was approved. */
function isHeard({ heard, yes, op, section }: Change, formId: string | null): boolean {
  if (heard === null || yes === null) return false;
  const {
    fields = [],
    entries = [],
    meant = [],
    sent,
    touched,
  } = heard.answer as {
    fields?: Text[];
    entries?: { formId: string; lines: string[] }[];
    meant?: string[];
    sent?: boolean;
    touched?: boolean;
  };
  if (heard.method === 'composer') return section === 'post' && sent === true && touched === true;
  if (heard.method === 'read')
    return (
      op !== 'remove' &&
      section !== 'skills' &&
      yes.final.every(({ name, text }) => same(name, fields.find((field) => field.name === name)?.text ?? '', text))
    );
  return op === 'add'
    ? meant.length > 0
    : op === 'remove' && (formId === null ? meant.length === 0 : !entries.some((entry) => entry.formId === formId));
}

/** What is typed, and where it really goes. */
export interface Typed {
  readonly section: Area;
  readonly op: Verb;
  /** Whose profile the worker said it must be, and whose it is. */
  readonly vanity: string;
  readonly member: string;
  readonly tab: number;
  readonly fields: readonly { readonly name: FieldName; readonly before: string | null; readonly after: string }[];
  /** The entry in whose form it is, and what the site has of it. */
  readonly formId: string | undefined;
  readonly stood: Texts;
  /** Of a form that stands filled already. */
  readonly again: boolean;
}

/** What happens on the page, told by the page itself. */
export class PageWatch {
  constructor(private readonly sight: Sight) {}

  /** The page was typed into. */
  typed(typed: Typed): void {
    const { ledger } = this.sight;
    const { tab, section, op, vanity, member, fields, again } = typed;
    const change = [...ledger.changes.values()].find((known) =>
      again ? known.again?.typed === false : known.state === 'filling' && known.fill?.typed === false,
    );
    const begun = again ? change?.again : change?.fill;
    if (change === undefined || begun == null) return void ledger.broken('typed, and no typing had begun');
    begun.typed = true;
    if (begun.wrong) ledger.broken(`typed although ${begun.wrong}`);
    if (begun.tab !== tab) ledger.broken('typed in another tab');
    if (change.section !== section || change.op !== op || vanity !== member) ledger.broken('typed into another form');
    if (change.grant.vanity !== member) ledger.broken('typed into the profile of another account');
    const { final = [], before = [] } = change.yes ?? {};
    const isExact =
      fields.length === final.length &&
      fields.every(({ name, after }) => final.some((field) => field.name === name && field.text === after)) &&
      fields.every((field) => before.some(({ name, before: was }) => field.name === name && field.before === was));
    if (!isExact) ledger.broken('typed other texts than were approved');
    const wrong = wrongEntry(change, typed);
    if (wrong) ledger.broken(wrong);
  }

  pressed(): void {
    const { ledger } = this.sight;
    const change = [...ledger.changes.values()].find(
      (known) => known.state === 'verifying' && known.press?.pressed === false,
    );
    if (change?.press == null) return void ledger.broken('Save was pressed, and no pressing had begun');
    change.press.pressed = true;
    if (change.press.wrong) ledger.broken(`Save was pressed although ${change.press.wrong}`);
  }

  /** The list of entries has shown one as the only one that the change at hand can mean. */
  found(formId: string): void {
    const { current } = this.sight.raw.meta<RunRecord>('run') ?? {};
    this.sight.ledger.changes.get(current ?? '')?.found.add(formId);
  }

  /** What the page answered when it was asked what it holds; `tab`: null when it lied. */
  heard(method: string, task: FormTask | WriteTask, answer: object, tab: Tab | null): void {
    if (method !== 'read' && method !== 'entries' && method !== 'composer') return;
    const section = 'section' in task ? task.section : task.where;
    const isSaved = tab === null || holdsSaved(method, task, tab);
    for (const change of this.sight.ledger.changes.values())
      if (change.state === 'verifying' && change.section === section) change.heard = { method, answer, isSaved };
  }
}

/** Whether what an honest page says it holds is what the site has, and not what we typed there. */
function holdsSaved(method: 'read' | 'entries' | 'composer', task: FormTask | WriteTask, tab: Tab): boolean {
  if (method === 'entries' || tab.wasTyped === false) return true;
  return method === 'composer' && 'text' in task && tab.member.posts.includes(task.text);
}

/** Why this entry is not the one that was approved to be changed or removed. */
function wrongEntry({ entry, found, chosen, op }: Change, { formId, stood, fields }: Typed): string | null {
  if (formId === undefined || op === 'add') return null;
  const going = Object.entries(stood).filter(([, text]) => text !== '' && text !== 'no');
  if (op === 'remove' && going.some(([name, text]) => !fields.some((of) => of.name === name && of.before === text)))
    return 'more goes than was approved';
  if (chosen.has(formId)) return null;
  if (!found.has(formId)) return 'typed into an entry that nobody has found or chosen';
  // what goes with it says it as well as its name
  const said = (name: 'company' | 'start') =>
    entry?.[name] || fields.find((field) => field.name === name)?.before || '';
  const isOther =
    entry?.title !== (stood.title ?? stood.skill) ||
    said('company') !== (stood.company ?? '') ||
    said('start') !== (stood.start ?? '');
  return isOther ? 'typed into another entry than the one that was approved' : null;
}
