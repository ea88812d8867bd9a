import type { ChangeRecord } from '../../background/store/records.ts';
import type { FormTask } from '../../src/page/task.ts';
import { type Change, same, type Text, type Yes } from './ledger.ts';
import type { Sight } from './sight.ts';

/** A typing begins: whether it may is decided now, and held against it when something is typed. */
export function watchFilling({ ledger }: Sight, known: Change): void {
  known.fill = { wrong: mayNotFill(), tab: ledger.run ?? -1, typed: false };
  if (known.yes) known.yes.fills--;

  function mayNotFill(): string | null {
    if (known.yes !== null && known.yes.fills < 1) return 'it was typed for this yes before';
    if (ledger.isOvertaken(known)) return 'a newer revision is there';
    return ledger.mayNotAct(known, ['fill', 'fill-and-save']);
  }
}

/** The reading back begins, perhaps because Save is about to be pressed. */
export function watchVerifying({ ledger }: Sight, known: Change, before: ChangeRecord, record: ChangeRecord): void {
  known.heard = null;
  known.byHand = record.proof === 'by-hand';
  if (record.savedBy !== 'countersign' || before.savedBy === 'countersign') return;
  // what stands in the form is what was approved, also when the delegate has sent another text since
  const yes: Yes | null = known.yes && { ...known.yes, dead: isOvertaking(known.yes.dead) ? null : known.yes.dead };
  const wrong =
    before.required.length > 0 ? 'the site wants more' : ledger.mayNotAct({ ...known, yes }, ['fill-and-save']);
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
}

/** Whether the page's last answer says what was approved. */
function isHeard({ heard, yes, op, section }: Change, formId: string | null): boolean {
  if (heard === null || yes === null) return false;
  if (heard.method === 'read') {
    const { fields = [] } = heard.answer as { fields?: Text[] };
    return (
      op !== 'remove' &&
      section !== 'skills' &&
      yes.final.every(({ name, text }) => same(name, fields.find((field) => field.name === name)?.text ?? '', text))
    );
  }
  const { entries = [], meant = [] } = heard.answer as {
    entries?: { formId: string; lines: string[] }[];
    meant?: string[];
  };
  return op === 'add'
    ? meant.length > 0
    : op === 'remove' && (formId === null ? meant.length === 0 : !entries.some((entry) => entry.formId === formId));
}

/** What happens on the page, told by the page itself. */
export class PageWatch {
  constructor(private readonly sight: Sight) {}

  /** The page was typed into. */
  typed(tab: number, { section, op, vanity, fields }: FormTask, isFound: boolean): void {
    const { ledger } = this.sight;
    if (!isFound) ledger.broken('typed into an entry that nobody has found or chosen');
    const change = [...ledger.changes.values()].find(
      (known) => known.state === 'filling' && known.fill?.typed === false,
    );
    if (change?.fill == null) return void ledger.broken('typed, and no typing had begun');
    change.fill.typed = true;
    if (change.fill.wrong) ledger.broken(`typed although ${change.fill.wrong}`);
    if (change.fill.tab !== tab) ledger.broken('typed in another tab');
    if (change.section !== section || change.op !== op || vanity !== 'olga-owner')
      ledger.broken('typed into another form');
    const { final = [], before = [] } = change.yes ?? {};
    const isExact =
      fields.length === final.length &&
      fields.every(({ name, after }) => final.some((field) => field.name === name && field.text === after)) &&
      fields.every((field) => before.some(({ name, before: was }) => field.name === name && field.before === was));
    if (!isExact) ledger.broken('typed other texts than were approved');
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

  /** What the page answered when it was asked what it holds. */
  heard(method: string, section: string, answer: object): void {
    if (method !== 'read' && method !== 'entries') return;
    for (const change of this.sight.ledger.changes.values())
      if (change.state === 'verifying' && change.section === section) change.heard = { method, answer };
  }
}
