import type { Area, Verb } from '../../src/profile/sections.ts';
import type { RefusalCode } from '../../src/refusals.ts';
import type { FormTask } from '../../src/site/task.ts';
import type { Form } from './forms/form.ts';

/**
 * All that the engine asks of a site, by the file that answers. The engine imports them as `#site/…`, which `imports` of
 * package.json leads to the one site there is; a bundle takes of it only what it uses. Another site is another folder.
 */
export interface Site {
  /** Whose pages these are, and whether they are to be touched at all. */
  readonly account: {
    /** Why nothing on this page may be touched, whoever is signed in. */
    pageRefusal(): RefusalCode | null;
    /** The members whose profile can be edited from here, by the part of the address that names them. */
    editableVanities(): Set<string>;
    pageVanity(): string | null;
    /** Why this page is not that member's own; `seen`: it was seen to be a moment ago. */
    accountRefusal(vanity: string, seen?: boolean): RefusalCode | null;
  };
  /** Which address holds what. */
  readonly routes: {
    formPath(task: FormTask): string | null;
    isAtForm(task: FormTask): boolean;
    listPath(task: FormTask): string | null;
    atList(task: FormTask): boolean;
    atProfile(vanity: string): boolean;
    /** The number of the entry whose form this is; `''` for a form without one, null when it is another page. */
    numberHere(vanity: string, form: Form, op: Verb): string | null;
    formIdHere(): string | undefined;
  };
  readonly container: {
    formContainer(): Element | null;
    /** Whether something else keeps it from being used. */
    isCovered(container: Element): boolean;
  };
  readonly saveButton: {
    saveButton(container: Element): HTMLButtonElement | null;
    canBePressed(button: HTMLButtonElement | null): button is HTMLButtonElement;
  };
  /** What tells the member's network of a change. */
  readonly notify: {
    switchesIn(container: Element): HTMLElement[];
    turnNotifyOff(container: Element): boolean;
  };
  /** A page's words as they may be told to somebody: only those that are known to be the site's. */
  readonly knownWords: {
    toldText(text: string): string;
    toldOfButton(text: string): string;
    toldValue(value: string): string;
  };
  readonly forms: { readonly FORMS: Readonly<Partial<Record<Area, Form>>> };
  readonly words: { readonly DELETE: readonly RegExp[] };
}
