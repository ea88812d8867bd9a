import type { Area, FieldName } from '../../src/profile/sections.ts';
import type { FormTask } from '../../src/site/task.ts';

export type Texts = Partial<Record<FieldName, string>>;

export interface Entry {
  readonly formId: string;
  readonly section: Area;
  texts: Texts;
}

const ENTRIES: readonly Area[] = ['experience', 'skills'];
export const hasEntries = (section: Area): boolean => ENTRIES.includes(section);

/** What the site keeps of one member, in whatever tab it is looked at. */
export class Site {
  saved: Texts = { headline: 'Baker', about: 'I bake bread.' };
  entries: Entry[] = [];
  readonly posts: string[] = [];
  private last = 100;

  /** `isBare`: a form fills the whole page, which then offers nothing else by which to tell whose it is. */
  constructor(
    readonly vanity: string,
    readonly isBare: boolean,
  ) {
    const baker = { title: 'Baker', company: 'Ofen', start: '2019-03', current: 'no', description: 'Bread.' };
    this.add('experience', baker);
    this.add('experience', { ...baker, company: 'Markt', start: '2015-01' });
    this.add('skills', { skill: 'Flour' });
  }
  add(section: Area, texts: Texts): void {
    this.entries.push({ formId: String(++this.last), section, texts });
  }
  of = (section: Area): Entry[] => this.entries.filter((entry) => entry.section === section);

  /** As a list of entries is read: by the name, several only when the dates do not tell. */
  meant({ section, entry }: FormTask): Entry[] {
    if (entry === undefined) return [];
    const named = this.of(section).filter(
      ({ texts }) =>
        (texts.title ?? texts.skill) === entry.title && (entry.company === '' || texts.company === entry.company),
    );
    const dated = named.filter(({ texts }) => !entry.start || texts.start?.slice(0, 4) === entry.start.slice(0, 4));
    return dated.length > 0 ? dated : named;
  }
}
