import type { Entry } from '../../src/profile/entry.ts';
import { compareEntries, entryFrom, sameEntry } from '../../src/profile/same-entry.ts';
import { AREA_RULES, type Area, sameField } from '../../src/profile/sections.ts';
import type { FormTask } from '../../src/site/task.ts';
import { FakePage, type Texts } from './fake-page.ts';

interface Kept {
  readonly formId: string;
  readonly section: Area;
  texts: Texts;
}
interface Open {
  readonly section: Area;
  readonly op: FormTask['op'];
  /** Of an entry that the profile has. */
  readonly formId?: string | undefined;
  texts: Texts;
}

/** A profile with entries: a list to each section, a form to each entry and a form for a new one. */
export class EntriesPage extends FakePage {
  kept: Kept[] = [];
  at: Area | 'profile' = 'profile';
  open: Open | null = null;
  deleted = 0;

  add(section: Area, texts: Texts, formId = String(101 + this.saves.length + this.kept.length)): string {
    this.kept.push({ formId, section, texts });
    return formId;
  }
  listed = (section: Area) => this.kept.filter((entry) => entry.section === section);

  override ownerSaves(change: (texts: Texts) => Texts = (texts) => texts): void {
    const open = this.open as Open;
    const texts = change({ ...open.texts });
    this.saves.push(texts);
    const old = this.kept.find(({ formId }) => formId === open.formId);
    if (old) old.texts = texts;
    else if (open.op === 'add') this.add(open.section, texts);
    else this.saved = { ...this.saved, ...texts };
    this.open = null;
  }
  ownerDeletes(): void {
    const { open } = this;
    if (open?.formId === undefined) throw new Error('no entry is open');
    this.deleted++;
    this.kept = this.kept.filter(({ formId }) => formId !== open.formId);
    this.open = null;
  }
  override ownerCloses(): void {
    this.open = null;
  }

  private named = (kept: Kept): Entry =>
    entryFrom(kept.section, (name) => kept.texts[name as keyof Texts], kept.formId) as Entry;
  private meant = ({ section, entry }: FormTask): Kept[] =>
    entry === undefined ? [] : this.listed(section).filter((kept) => isMeant(entry, this.named(kept)));
  private told = (kept: Kept) => ({ formId: kept.formId, lines: Object.values(kept.texts).filter(Boolean) });
  private load(at: Area | 'profile', open: Open | null = null): { opening: boolean } {
    this.touched = false;
    this.at = at;
    this.open = open;
    return { opening: open !== null };
  }
  private opened(kept: Kept, op: FormTask['op']): { opening: boolean } {
    return this.load(kept.section, { section: kept.section, op, formId: kept.formId, texts: { ...kept.texts } });
  }
  private isAt = ({ section, op, entry }: FormTask): boolean =>
    this.open?.section === section &&
    (this.open.op === 'add') === (op === 'add') &&
    (entry?.formId === undefined || this.open.formId === undefined || entry.formId === this.open.formId);

  protected override methods(): ReturnType<FakePage['methods']> {
    return {
      ...super.methods(),
      inspect: (task) =>
        this.call('inspect', task, () => {
          if (this.touched && this.isAt(task))
            return { page: 'form', touched: true, alert: this.alert, differs: this.differing(task, this.open) };
          if (this.touched) return { page: 'no-form', touched: true, alert: this.alert };
          if (!this.isAt(task)) return { page: 'elsewhere', touched: false, alert: false };
          const { section, op, entry, fields, chosen } = task;
          const kept = this.kept.find(({ formId }) => formId === this.open?.formId);
          if (kept === undefined || op === 'add' || !entry?.title)
            return { page: 'form', touched: false, alert: false };
          const { differs, open } = compareEntries(entry, this.named(kept));
          const isSaid = (part: (typeof differs)[number]) =>
            fields.some(({ name }) => name === AREA_RULES[section].naming?.[part]);
          if (differs.some((part) => !isSaid(part))) return { refused: 'entry-differs' };
          if (!chosen && open.some((part) => !isSaid(part))) return { refused: 'entry-not-named' };
          return { page: 'form', touched: false, alert: false };
        }),
      open: (task) =>
        this.call('open', task, () => {
          const { section, op, entry } = task;
          if (!AREA_RULES[section].hasEntries) return this.load('profile', { section, op, texts: { ...this.saved } });
          const kept = this.listed(section).find(({ formId }) => formId === entry?.formId);
          if (op !== 'add' && entry?.formId !== undefined)
            return kept ? this.opened(kept, op) : { ...this.load('profile'), opening: true };
          if (this.touched || this.open !== null || this.at !== section)
            return { ...this.load(section), opening: false };
          const found = this.meant(task);
          if (op === 'add')
            return found.length > 0 ? { refused: 'already-there' } : this.load(section, { section, op, texts: {} });
          const [only] = found;
          if (only === undefined) return { refused: 'entry-not-found' };
          return found.length === 1
            ? { ...this.opened(only, op), found: this.told(only) }
            : { choices: found.map(this.told) };
        }),
      read: (task) =>
        this.call('read', task, () => {
          const { open } = this;
          if (this.touched) return { refused: 'page-not-fresh' };
          if (open === null) return { refused: 'form-not-found' };
          const fields = task.fields.map(({ name }) => ({ name, text: open.texts[name] ?? '' }));
          return open.formId === undefined ? { fields } : { fields, formId: open.formId };
        }),
      entries: (task) =>
        this.call('entries', task, () => {
          if (this.touched) return { refused: 'page-not-fresh' };
          if (this.open !== null || this.at !== task.section) return { refused: 'entry-not-found' };
          return {
            entries: this.listed(task.section).map(this.told),
            meant: this.meant(task).map(({ formId }) => formId),
          };
        }),
      fill: (task) =>
        this.call('fill', task, () => {
          const { open } = this;
          if (open === null || !this.isAt(task)) return { refused: 'form-not-found' };
          const all = this.texts(open.texts).filter(({ text }) => text !== '' && text !== 'no');
          const isMore = all.some(({ name }) => !task.fields.some((field) => field.name === name));
          if (task.op === 'remove' && isMore) return { live: all };
          const live = task.fields.map(({ name }) => ({ name, text: open.texts[name] ?? '' }));
          if (live.some(({ name, text }, n) => !sameField(task.section, name, task.fields[n]?.before ?? '', text)))
            return { live: task.op === 'remove' ? all : live };
          const held = this.texts(open.texts);
          this.touched = true;
          const texts = Object.fromEntries(task.fields.map(({ name, after }) => [name, after]));
          if (task.op !== 'remove') {
            this.typed.push(texts);
            this.open = { ...open, texts: { ...open.texts, ...texts } };
          }
          const { formId } = open;
          return { filled: true, notifyOff: true, held, required: this.required, ...(formId ? { formId } : {}) };
        }),
      save: (task) =>
        this.call('save', task, () => {
          if (task.op === 'remove') return { after: 'asks' };
          this.ownerSaves();
          return { after: 'closed' };
        }),
      confirm: (task) =>
        this.call('confirm', task, () => {
          this.ownerDeletes();
          return { after: 'closed' };
        }),
      goTo: () => this.call('goTo', undefined, () => ({ ...this.load('profile'), opening: true })),
    };
  }
}

const isMeant = (wanted: Entry, live: Entry): boolean =>
  sameEntry(wanted.company === '' ? { ...wanted, company: live.company } : wanted, live);
