import type { WriteTask } from '../../src/invitation/on-page.ts';
import { compareEntries, entryFrom } from '../../src/profile/same-entry.ts';
import { AREA_RULES, type Area } from '../../src/profile/sections.ts';
import type { FormTask } from '../../src/site/task.ts';
import { same } from './ledger.ts';
import { type Entry, hasEntries, type Site, type Texts } from './site.ts';

export type Method =
  | 'inspect'
  | 'read'
  | 'open'
  | 'fill'
  | 'save'
  | 'confirm'
  | 'goTo'
  | 'whose'
  | 'entries'
  | 'composer'
  | 'write';

interface Form {
  readonly section: Area;
  readonly op: FormTask['op'];
  readonly formId: string | undefined;
  texts: Texts;
  /** As the site had it when the form was loaded. */
  readonly stood: Texts;
}
type Place = Area | 'profile' | 'feed';

const trimmed = (text: string | undefined): string => (text ?? '').trimEnd();
const isSomething = ([, text]: [string, string]): boolean => text !== '' && text !== 'no';
let documents = 0;

/** One tab of the owner's: an honest page, that does what it is told and says what it holds, as the content scripts do. */
export class Tab {
  form: Form | null = null;
  /** What stands in the composer of a post; null when none is open. */
  composer: string | null = null;
  at: Place = 'profile';
  /** Whose profile the address names; it need not be the member's own. */
  address: string;
  /** Which document it is: when it was loaded. */
  document = ++documents;
  /** Whether anything was typed into this document by us. */
  wasTyped = false;
  /** What our scripts in it know of that: a world that is younger than the document is told by the worker. */
  private knows: boolean | undefined;
  /** What this very world of our scripts put into the form; null when it filled none. */
  private put: Texts | null = null;
  /** The document our scripts were last brought into. */
  scripts: number | null = null;
  alert = false;
  /** The site's question whether to delete is on screen. */
  asks = false;
  /** The site wants a field besides. */
  wants = false;

  /** `member`: who is signed in. */
  constructor(public member: Site) {
    this.address = member.vanity;
  }

  private load(at: Place, address: string, form: Omit<Form, 'stood'> | null = null) {
    Object.assign(this, { at, address, composer: null, wasTyped: false, alert: false, asks: false });
    this.forget();
    this.document = ++documents;
    this.form = form && { ...form, stood: form.texts };
    return { opening: form !== null };
  }
  private toForm = ({ section, op, vanity }: FormTask, texts: Texts, formId?: string) =>
    this.load(hasEntries(section) ? section : 'profile', vanity, { section, op, formId, texts: { ...texts } });

  /** As `accountRefusal`: what the page offers to edit says whose it is, and one that offers nothing is believed if seen. */
  private account({ vanity, accountSeen = false }: FormTask, isList = false): { refused: string } | null {
    const isOwn = this.address === this.member.vanity;
    if (!isOwn || (this.form && this.member.isBare))
      return !isList && accountSeen && this.address === vanity ? null : { refused: 'account-unknown' };
    return vanity === this.member.vanity ? null : { refused: 'wrong-account' };
  }
  private isAt = ({ vanity, section, op, entry }: FormTask): boolean =>
    this.address === vanity &&
    this.form?.section === section &&
    (this.form.op === 'add') === (op === 'add') &&
    (entry?.formId === undefined || this.form.formId === undefined || this.form.formId === entry.formId);

  /** As `entryRefusal`: all that the change says of its entry agrees, and what it leaves open is the owner's to say. */
  private entry({ section, op, entry, fields, chosen }: FormTask): { refused: string } | null {
    const texts = this.form?.texts ?? {};
    const { naming } = AREA_RULES[section];
    if (naming === undefined || entry === undefined || op === 'add') return null;
    const live = entryFrom(section, (name) => texts[name as keyof Texts]);
    if (live === undefined) return { refused: 'entry-differs' };
    const unchanged = (part: 'title' | 'company' | 'start' | 'end') =>
      !fields.some(({ name, before }) => name === naming[part] && before !== null);
    const { differs, open } = compareEntries(entry, live);
    if (differs.some(unchanged)) return { refused: 'entry-differs' };
    return open.some(unchanged) && !chosen ? { refused: 'entry-not-named' } : null;
  }
  private told = ({ formId, texts }: Entry) => ({ formId, lines: Object.values(texts).filter(Boolean) });
  private isTouched(before: readonly number[]): boolean {
    this.knows ??= before.includes(this.document);
    return this.knows;
  }

  /** The owner presses the site's own Save, or Post. */
  save(): void {
    const { form, member, composer } = this;
    if (composer) member.posts.push(composer);
    if (composer) this.composer = null;
    if (form === null) return;
    const { section, texts } = form;
    const old = member.entries.find(({ formId }) => formId === form.formId);
    if (form.op === 'remove') member.entries = member.entries.filter((entry) => entry !== old);
    else if (old) old.texts = { ...texts };
    else if (hasEntries(section)) member.add(section, { ...texts });
    else member.saved = { ...member.saved, ...texts };
    this.form = null;
  }
  close(): void {
    this.form = null;
    this.composer = null;
  }
  /** Another account is signed in to, in this tab. */
  signIn(member: Site): void {
    this.member = member;
    this.load('profile', member.vanity);
  }
  /** The extension is loaded again: its scripts in this document are gone, the document stands as it did. */
  forget(): void {
    this.knows = undefined;
    this.put = null;
    this.scripts = null;
  }

  inspect(task: FormTask, before: readonly number[]): object {
    const touched = this.isTouched(before);
    // as `locateFilled`: whose page it is was known when this document was typed into
    const known = touched ? { ...task, accountSeen: true } : task;
    const refused = this.isAt(task) && (this.account(known) ?? (touched ? null : this.entry(task)));
    if (refused && !touched) return refused;
    const page = this.isAt(task) && !refused ? 'form' : touched ? 'no-form' : 'elsewhere';
    return {
      page,
      touched,
      alert: this.alert,
      ...(touched && page === 'form' ? { differs: this.differing(task) } : {}),
    };
  }
  /** `found` hears of the one entry that the list shows. */
  open(task: FormTask, before: readonly number[], found: (formId: string) => void): object {
    const { section, op, entry, vanity } = task;
    if (!hasEntries(section)) return this.toForm(task, this.member.saved);
    const said = this.member.of(section).find(({ formId }) => formId === entry?.formId);
    if (op !== 'add' && said) return this.toForm(task, said.texts, said.formId);
    const isList = this.form === null && this.at === section && this.address === vanity;
    if (this.isTouched(before) || !isList) return this.load(section, vanity);
    const refused = this.account(task, true);
    if (refused) return refused;
    const all = this.member.meant(task);
    if (op === 'add') return all.length > 0 ? { refused: 'already-there' } : this.toForm(task, {});
    const [only] = all;
    if (only === undefined) return { refused: 'entry-not-found' };
    if (all.length > 1) return { choices: all.map(this.told) };
    found(only.formId);
    return { ...this.toForm(task, only.texts, only.formId), found: this.told(only) };
  }
  read(task: FormTask, before: readonly number[]): object {
    const { form } = this;
    if (this.isTouched(before)) return { refused: 'page-not-fresh' };
    if (form === null || !this.isAt(task)) return { refused: 'form-not-found' };
    const refused = this.account(task);
    if (refused) return refused;
    const fields = task.fields.map(({ name }) => ({ name, text: form.texts[name] ?? '' }));
    return form.formId === undefined ? { fields } : { fields, formId: form.formId };
  }
  listed(task: FormTask, before: readonly number[]): object {
    if (this.isTouched(before)) return { refused: 'page-not-fresh' };
    if (this.form !== null || this.at !== task.section || this.address !== task.vanity)
      return { refused: 'entry-not-found' };
    const refused = this.account(task, true);
    return (
      refused ?? {
        entries: this.member.of(task.section).map(this.told),
        meant: this.member.meant(task).map(({ formId }) => formId),
      }
    );
  }
  /** `typed` hears of it when something is really typed, and into which form. */
  fill(task: FormTask, before: readonly number[], typed: (form: Form) => void): object {
    const { form } = this;
    if (this.isTouched(before)) return { refused: 'page-not-fresh' };
    if (form === null || !this.isAt(task)) return { refused: 'form-not-found' };
    const refused = this.account(task) ?? this.entry(task);
    if (refused) return refused;
    const going = Object.entries(form.texts).filter(isSomething);
    const isMore = going.some(([name]) => !task.fields.some((field) => field.name === name));
    if (task.op === 'remove' && isMore) return { live: going.map(([name, text]) => ({ name, text })) };
    const differs = task.fields.some(({ name, before: was, orMade = [] }) => {
      const live = trimmed(form.texts[name]);
      return live !== trimmed(was ?? '') && !orMade.includes(live);
    });
    if (differs) return { live: task.fields.map(({ name }) => ({ name, text: form.texts[name] ?? '' })) };
    const held = Object.entries(form.texts).map(([name, text]) => ({ name, text }));
    const after = Object.fromEntries(task.fields.map((field) => [field.name, field.after]));
    Object.assign(this, { knows: true, put: after, wasTyped: true });
    typed(form);
    if (task.op !== 'remove') form.texts = { ...form.texts, ...after };
    const required = this.wants ? ['Phone'] : [];
    return { filled: true, notifyOff: true, held, required, ...(form.formId ? { formId: form.formId } : {}) };
  }
  /** As `fillAgain`: only what no longer stands there, into the form that still stands there. */
  fillAgain(task: FormTask, typed: (form: Form) => void): object {
    const { form } = this;
    if (!this.isTouched([])) return { refused: 'page-not-fresh' };
    if (form === null || !this.isAt(task)) return { refused: 'form-not-found' };
    const refused = this.account({ ...task, accountSeen: true });
    if (refused) return refused;
    typed(form);
    this.wasTyped = true;
    form.texts = { ...form.texts, ...Object.fromEntries(task.fields.map(({ name, after }) => [name, after])) };
    const held = Object.entries(form.texts).map(([name, text]) => ({ name, text }));
    return { filled: true, notifyOff: true, held, required: this.wants ? ['Phone'] : [] };
  }
  /** As `differing`: what a form that was filled no longer holds. */
  private differing = ({ fields, op }: FormTask): string[] =>
    op === 'remove'
      ? []
      : fields.filter(({ name, after }) => !same(name, this.form?.texts[name] ?? '', after)).map(({ name }) => name);
  /** Presses Save. */
  press(task: FormTask, pressed: () => void): object {
    if (this.put === null) return { refused: 'page-not-fresh' };
    const refused = this.form === null ? { refused: 'form-not-found' } : this.account(task);
    if (refused) return refused;
    this.asks = task.op === 'remove';
    return this.asks ? { after: 'asks' } : this.pressed(pressed);
  }
  /** Answers the question whether to delete. */
  confirm(pressed: () => void): object {
    return this.asks && this.form !== null ? this.pressed(pressed) : { refused: 'page-not-fresh' };
  }
  private pressed(pressed: () => void): object {
    pressed();
    if (this.alert) return { after: 'alert' };
    this.save();
    return { after: 'closed' };
  }
  goTo = (place: 'own-profile' | 'profile', vanity: string): object => ({
    ...this.load('profile', place === 'profile' ? vanity : this.member.vanity),
    opening: true,
  });
  /** Of a page that shows a member's own profile. */
  whose = (): object => ({
    vanity: this.address === this.member.vanity && this.at !== 'feed' && this.form === null ? this.member.vanity : null,
  });

  lookForComposer({ text }: WriteTask, before: readonly number[]): object {
    const { composer, alert } = this;
    const isSent = this.at === 'feed' && this.member.posts.includes(text);
    return {
      composer: composer === null ? 'none' : composer === '' ? 'empty' : composer === text ? 'ours' : 'other',
      sent: !composer && isSent,
      touched: this.isTouched(before),
      alert,
    };
  }
  openComposer(): object {
    if (this.at !== 'feed') this.load('feed', '');
    else this.composer = '';
    return { opening: true };
  }
  write({ text }: WriteTask, typed: () => void): object {
    if (this.composer === null) return { refused: 'composer-not-found' };
    if (this.composer !== '') return { refused: 'composer-not-blank' };
    Object.assign(this, { knows: true, wasTyped: true });
    typed();
    this.composer = text;
    return { filled: true };
  }
}
