import { vi } from 'vitest';
import type { FieldName } from '../../src/profile/sections.ts';
import type { Refusal } from '../../src/refusals.ts';
import type { FormTask } from '../../src/site/task.ts';

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
  | 'check'
  | 'typed';
export type Texts = Partial<Record<FieldName, string>>;

/**
 * The owner's tab as the worker meets it: a profile that keeps what was saved and one form at a time. `once` scripts the
 * next answer of a method; `during` runs inside the next call; `hang` does the act and never answers.
 */
export class FakePage {
  saved: Texts = { headline: 'Baker', about: 'I bake bread.' };
  form: { section: string; texts: Texts } | null = null;
  /** We typed into this document. */
  touched = false;
  alert = false;
  /** What the site's form asks for beside what was typed. */
  required: string[] = [];
  readonly calls: Method[] = [];
  /** What was typed and what was saved, in order: the proof of at-most-once. */
  readonly typed: Texts[] = [];
  readonly saves: Texts[] = [];
  tasks: FormTask[] = [];
  private readonly scripted = new Map<Method, unknown[]>();
  private readonly hooks = new Map<Method, () => Promise<void> | void>();
  private readonly hanging = new Map<Method, () => void>();

  once(method: Method, answer: unknown): this {
    this.scripted.set(method, [...(this.scripted.get(method) ?? []), answer]);
    return this;
  }
  refuseOnce = (method: Method, refused: Refusal['refused']): this => this.once(method, { refused });
  during(method: Method, hook: () => Promise<void> | void): void {
    this.hooks.set(method, hook);
  }
  /** Resolves once the method was called and its act done; its caller never hears of it. */
  hang(method: Method): Promise<void> {
    return new Promise((resolve) => this.hanging.set(method, resolve));
  }

  count = (method: Method): number => this.calls.filter((call) => call === method).length;

  /** The owner presses the site's own Save; the dialog closes, the document stays. */
  ownerSaves(change: (texts: Texts) => Texts = (texts) => texts): void {
    if (this.form === null) throw new Error('no form is open');
    const saved = change({ ...this.form.texts });
    this.saves.push(saved);
    this.saved = { ...this.saved, ...saved };
    this.form = null;
  }
  ownerCloses(): void {
    this.form = null;
  }

  readonly page = this.methods();

  protected methods() {
    return {
      inspect: (task: FormTask) =>
        this.call('inspect', task, () => ({
          page: this.form?.section === task.section ? 'form' : 'no-form',
          touched: this.touched,
          alert: this.alert,
          ...(this.touched && this.form?.section === task.section ? { differs: this.differing(task, this.form) } : {}),
        })),
      open: (task: FormTask) =>
        this.call('open', task, () => {
          this.touched = false;
          this.alert = false;
          this.form = { section: task.section, texts: this.savedFor(task) };
          return { opening: true };
        }),
      read: (task: FormTask) =>
        this.call('read', task, () => ({
          fields: task.fields.map(({ name }) => ({ name, text: this.form?.texts[name] ?? '' })),
        })),
      fill: (task: FormTask) =>
        this.call('fill', task, () => {
          const form = this.form;
          if (form === null) return { refused: 'form-not-found' };
          if (task.again) return this.fillAgain(task, form);
          if (task.fields.some(({ name, before }) => (form.texts[name] ?? '') !== before))
            return { live: task.fields.map(({ name }) => ({ name, text: form.texts[name] ?? '' })) };
          const texts = Object.fromEntries(task.fields.map(({ name, after }) => [name, after]));
          this.typed.push(texts);
          this.touched = true;
          this.form = { section: form.section, texts: { ...form.texts, ...texts } };
          return { filled: true, notifyOff: true, held: this.texts(form.texts), required: this.required };
        }),
      save: (task: FormTask) =>
        this.call('save', task, () => {
          this.ownerSaves();
          return { after: 'closed' };
        }),
      confirm: (task: FormTask) => this.call('confirm', task, (): unknown => ({ refused: 'page-not-fresh' })),
      entries: (task: FormTask) => this.call('entries', task, () => ({ entries: [], meant: [] })),
      goTo: () => this.call('goTo', undefined, () => ({ opening: true })),
      whose: () => this.call('whose', undefined, () => ({ vanity: 'olga-owner' })),
      check: () => this.call('check', undefined, (): unknown => ({ refused: 'form-not-found' })),
      typed: () => this.call('typed', undefined, (): unknown => ({ refused: 'form-not-found' })),
    };
  }

  protected texts = (texts: Texts) => Object.entries(texts).map(([name, text]) => ({ name: name as FieldName, text }));

  /** The fields that no longer hold what was put in. */
  protected differing = (task: FormTask, form: { texts: Texts } | null): FieldName[] =>
    task.op === 'remove'
      ? []
      : task.fields.filter(({ name, after }) => (form?.texts[name] ?? '') !== after).map(({ name }) => name);

  private fillAgain(task: FormTask, form: { section: string; texts: Texts }): unknown {
    if (!this.touched) return { refused: 'page-not-fresh' };
    const texts = Object.fromEntries(task.fields.map(({ name, after }) => [name, after]));
    this.typed.push(texts);
    const held = this.texts(form.texts);
    this.form = { section: form.section, texts: { ...form.texts, ...texts } };
    return { filled: true, notifyOff: true, held, required: this.required };
  }

  private savedFor(task: FormTask): Texts {
    return Object.fromEntries(task.fields.map(({ name }) => [name, this.saved[name] ?? '']));
  }

  protected async call<T>(method: Method, task: FormTask | undefined, act: () => T): Promise<unknown> {
    this.calls.push(method);
    if (task) this.tasks.push(task);
    const hook = this.hooks.get(method);
    this.hooks.delete(method);
    await hook?.();
    const answers = this.scripted.get(method) ?? [];
    if (answers.length > 0) return answers.shift();
    const answer = act();
    const hang = this.hanging.get(method);
    if (hang === undefined) return answer;
    this.hanging.delete(method);
    hang();
    return new Promise(() => undefined);
  }
}

const tabs = new Map<number, FakePage>();
vi.mock('../../background/apply/page.ts', () => ({
  pageIn: (tabId: number) => {
    const found = tabs.get(tabId);
    if (found === undefined) throw new Error(`no tab ${tabId}`);
    return found.page;
  },
}));

let lastTab = 0;
/** A new tab with a profile page in it. */
export const openTab = (): { tabId: number; page: FakePage } => openTabWith(new FakePage());

export function openTabWith<P extends FakePage>(page: P): { tabId: number; page: P } {
  tabs.set(++lastTab, page);
  return { tabId: lastTab, page };
}
