import type { Faults, PracticeLanguage, PracticeSite } from '../practice-site/index.ts';
import type { PracticeUi } from '../practice-site/types.ts';

/** One way in which the site may be drawn. */
export interface Variant {
  readonly name: string;
  readonly ui: Partial<PracticeUi>;
  readonly faults?: Partial<Faults>;
}

export const LANGUAGES: readonly PracticeLanguage[] = ['en', 'de', 'da', 'fr', 'es'];

const FRONT_ENDS: readonly Variant[] = [
  { name: 'dialog', ui: {} },
  { name: 'shadow root', ui: { shadow: true, richDescription: true } },
  { name: 'full page', ui: { frontEnd: 'page', textarea: true } },
  { name: 'classic', ui: { frontEnd: 'classic' } },
];

/** Every front end in every language. */
export const VARIANTS: readonly Variant[] = FRONT_ENDS.flatMap(({ name, ui }) =>
  LANGUAGES.map((language) => ({ name: `${name}, ${language}`, ui: { ...ui, language } })),
);

/** Bad luck that a person meets, in the front end most have. */
export const BAD_LUCK: readonly Variant[] = [
  { name: 'language flips', ui: { language: 'de', flip: true } },
  { name: 'slow', ui: {}, faults: { slowMs: 700 } },
  { name: 'stale start date', ui: {}, faults: { staleStart: true } },
  { name: 'one namesake company', ui: {}, faults: { namesake: 'one' } },
  { name: 'two namesake companies', ui: {}, faults: { namesake: 'two' } },
  { name: 'question left open', ui: {}, faults: { discardLeftOpen: true } },
  { name: 'something else required', ui: {}, faults: { requiredExtra: true } },
  { name: 'look-alike fields', ui: {}, faults: { lookAlikeField: true } },
  { name: 'follow-up: saved', ui: {}, faults: { followUp: 'saved' } },
  { name: 'follow-up: verify', ui: {}, faults: { followUp: 'verify' } },
];

export function draw(site: PracticeSite, { ui, faults }: Variant): void {
  site.reset();
  Object.assign(site.ui, ui);
  Object.assign(site.faults, faults ?? {});
}
