import type { FormTask } from '../../src/page/task.ts';
import type { FieldName, SectionName } from '../../src/profile/sections.ts';

export type Texts = Partial<Record<FieldName, string>>;
export type Method = 'look' | 'read' | 'open' | 'fill' | 'save' | 'goTo' | 'whose' | 'entries';

interface Entry {
  readonly formId: string;
  readonly section: SectionName;
  texts: Texts;
}
interface Form {
  readonly section: SectionName;
  readonly op: FormTask['op'];
  readonly formId: string | undefined;
  texts: Texts;
}

const ENTRIES: readonly SectionName[] = ['experience', 'skills'];
const hasEntries = (section: SectionName): boolean => ENTRIES.includes(section);

/** What the site keeps of the owner, in whatever tab it is looked at. */
export class Site {
  saved: Texts = { headline: 'Baker', about: 'I bake bread.' };
  entries: Entry[] = [];
  /** Entries that the owner's own list has shown as the only one meant, or that the owner has chosen, by number. */
  readonly found = new Set<string>();
  private last = 100;

  add(section: SectionName, texts: Texts): void {
    this.entries.push({ formId: String(++this.last), section, texts });
  }
  named = (section: SectionName, title: string, company: string): Entry[] =>
    this.entries.filter(
      (entry) => entry.section === section && titleOf(entry.texts) === title && (entry.texts.company ?? '') === company,
    );
}

const titleOf = (texts: Texts): string => texts.title ?? texts.skill ?? '';
const trimmed = (text: string | undefined): string => (text ?? '').trimEnd();

/** One tab with the owner's profile in it: an honest page, that does what it is told and says what it holds. */
export class Tab {
  form: Form | null = null;
  at: SectionName | 'profile' = 'profile';
  touched = false;
  alert = false;
  /** The site wants a field besides. */
  wants = false;

  constructor(readonly site: Site) {}

  private load(at: SectionName | 'profile', form: Form | null = null) {
    this.touched = false;
    this.alert = false;
    this.at = at;
    this.form = form;
    return { opening: form !== null };
  }
  private meant = ({ section, entry }: FormTask): Entry[] =>
    entry === undefined ? [] : this.site.named(section, entry.title, section === 'skills' ? '' : entry.company);
  private isAt = ({ section, op, entry }: FormTask): boolean =>
    this.form?.section === section &&
    (this.form.op === 'add') === (op === 'add') &&
    (entry?.formId === undefined || this.form.formId === undefined || this.form.formId === entry.formId);
  private told = ({ formId, texts }: Entry) => ({ formId, lines: Object.values(texts).filter(Boolean) });
  private openEntry = (found: Entry, op: FormTask['op']) =>
    this.load(found.section, { section: found.section, op, formId: found.formId, texts: { ...found.texts } });

  /** The owner presses the site's own Save. */
  save(): void {
    const { form } = this;
    if (form === null) return;
    const { section, texts } = form;
    const old = this.site.entries.find(({ formId }) => formId === form.formId);
    if (form.op === 'remove') this.site.entries = this.site.entries.filter(({ formId }) => formId !== form.formId);
    else if (old) old.texts = { ...texts };
    else if (hasEntries(section)) this.site.add(section, { ...texts });
    else this.site.saved = { ...this.site.saved, ...texts };
    this.form = null;
  }
  close(): void {
    this.form = null;
  }

  look(task: FormTask): object {
    if (!this.isAt(task))
      return { page: this.touched ? 'no-form' : 'elsewhere', touched: this.touched, alert: this.alert };
    const kept = this.site.entries.find(({ formId }) => formId === this.form?.formId);
    const isOpen = kept && task.op !== 'add' && task.entry && !task.entry.start && kept.texts.start;
    if (isOpen && !this.touched && !task.chosen) return { refused: 'entry-not-named' };
    return { page: 'form', touched: this.touched, alert: this.alert };
  }
  open(task: FormTask): object {
    const { section, op, entry } = task;
    if (!hasEntries(section))
      return this.load('profile', { section, op, formId: undefined, texts: { ...this.site.saved } });
    const said = this.site.entries.find(({ formId }) => formId === entry?.formId);
    if (op !== 'add' && said && said.section === section) return this.openEntry(said, op);
    if (this.touched || this.form !== null || this.at !== section) return this.load(section);
    const found = this.meant(task);
    if (op === 'add')
      return found.length > 0
        ? { refused: 'already-there' }
        : this.load(section, { section, op, formId: undefined, texts: {} });
    const [only] = found;
    if (only === undefined) return { refused: 'entry-not-found' };
    if (found.length > 1) return { choices: found.map(this.told) };
    this.site.found.add(only.formId);
    return { ...this.openEntry(only, op), found: this.told(only) };
  }
  read(task: FormTask): object {
    const { form } = this;
    if (this.touched) return { refused: 'page-not-fresh' };
    if (form === null) return { refused: 'form-not-found' };
    const fields = task.fields.map(({ name }) => ({ name, text: form.texts[name] ?? '' }));
    if (form.formId === undefined) return { fields };
    this.site.found.add(form.formId);
    return { fields, formId: form.formId };
  }
  listed(task: FormTask): object {
    if (this.touched) return { refused: 'page-not-fresh' };
    if (this.form !== null || this.at !== task.section) return { refused: 'entry-not-found' };
    return {
      entries: this.site.entries.filter(({ section }) => section === task.section).map(this.told),
      meant: this.meant(task).map(({ formId }) => formId),
    };
  }
  /** `typed` hears of it when something is really typed, and whether into an entry that was found or chosen. */
  fill(task: FormTask, typed: (isFound: boolean) => void): object {
    const { form } = this;
    if (form === null || !this.isAt(task)) return { refused: 'form-not-found' };
    const going = Object.entries(form.texts).filter(([, text]) => text !== '' && text !== 'no');
    const isMore = going.some(([name]) => !task.fields.some((field) => field.name === name));
    if (task.op === 'remove' && isMore) return { live: going.map(([name, text]) => ({ name, text })) };
    const differs = task.fields.some(({ name, before, orMade = [] }) => {
      const live = trimmed(form.texts[name]);
      return live !== trimmed(before ?? '') && !orMade.includes(live);
    });
    if (differs) return { live: task.fields.map(({ name }) => ({ name, text: form.texts[name] ?? '' })) };
    const held = Object.entries(form.texts).map(([name, text]) => ({ name, text }));
    this.touched = true;
    typed(form.formId === undefined || this.site.found.has(form.formId));
    if (task.op !== 'remove')
      this.form = {
        ...form,
        texts: { ...form.texts, ...Object.fromEntries(task.fields.map(({ name, after }) => [name, after])) },
      };
    const required = this.wants ? ['Phone'] : [];
    return { filled: true, notifyOff: true, held, required, ...(form.formId ? { formId: form.formId } : {}) };
  }
  /** Presses Save. */
  press(pressed: () => void): object {
    if (this.form === null) return { refused: 'form-not-found' };
    pressed();
    if (this.alert) return { after: 'alert' };
    this.save();
    return { after: 'closed' };
  }
  goTo = (): object => ({ ...this.load('profile'), opening: true });
  whose = (): object => ({ vanity: 'olga-owner' });
}
