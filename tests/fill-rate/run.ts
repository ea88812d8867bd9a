import puppeteer, { type Browser } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { type Case, caseOf, KINDS, withEntryEverywhere } from './cases.ts';
import { FormTab } from './form-tab.ts';
import { mutationsOf } from './mutate.ts';
import { SITE } from './site-values.ts';
import { type Tried, tryCase } from './try-case.ts';
import { BAD_LUCK, draw, VARIANTS, type Variant } from './variants.ts';

/** One form to be tried: how the site is drawn for it, and what is put in. */
export interface Trial {
  /** Of the table. */
  readonly row: string;
  /** Says it again: `npm run fill-rate -- "<name>"`. */
  readonly name: string;
  readonly variant: Variant;
  readonly make: (tab: FormTab) => Case;
}

const trial = (row: string, variant: Variant, kind: (typeof KINDS)[number], note = ''): Trial => ({
  row,
  name: `${variant.name}: ${kind.section} ${kind.op}${note}`,
  variant,
  make: (tab) => caseOf(tab.site, kind.section, kind.op),
});

/** Every form of every named variant. */
export const namedTrials = (): Trial[] =>
  VARIANTS.flatMap((variant) => KINDS.map((kind) => trial(variant.name.split(',')[0] ?? '', variant, kind)));

export const badLuckTrials = (): Trial[] =>
  BAD_LUCK.flatMap((variant) =>
    KINDS.filter(({ section }) => ['experience', 'education', 'intro', 'headline'].includes(section)).map((kind) =>
      trial(`bad luck: ${variant.name}`, variant, kind),
    ),
  );

/** As many mutated forms as asked for, each by its own seed. */
export const mutatedTrials = (count: number, from = 1): Trial[] =>
  Array.from({ length: count }, (_, index) => {
    const seed = from + index;
    const kind = KINDS[seed % KINDS.length] as (typeof KINDS)[number];
    const drawn = VARIANTS[(seed * 7) % VARIANTS.length] as Variant;
    const mutations = mutationsOf(seed, SITE[kind.section]?.form ?? 'intro');
    const variant = { ...drawn, name: `seed ${seed}, ${drawn.name}`, ui: { ...drawn.ui, mutations } };
    return trial('mutated', variant, kind, ` ${JSON.stringify(mutations)}`);
  });

export interface Outcome extends Tried {
  readonly trial: Trial;
}

/** Tries them all, in some tabs at a time; `tell` hears of each as it ends. */
export async function tryAll(
  trials: readonly Trial[],
  tell: (outcome: Outcome, done: number) => void = () => undefined,
  tabs = 3,
): Promise<Outcome[]> {
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...CHROMIUM_ARGUMENTS, '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'],
    protocolTimeout: 120_000,
  });
  const waiting = [...trials];
  const outcomes: Outcome[] = [];
  const work = async (tab: FormTab) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = { trial: next, ...(await tryOne(tab, next)) };
      outcomes.push(outcome);
      tell(outcome, outcomes.length);
    }
  };
  try {
    await Promise.all((await openTabs(browser, tabs)).map(work));
  } finally {
    await browser.close();
  }
  return outcomes;
}

const openTabs = (browser: Browser, count: number): Promise<FormTab[]> =>
  // a window each: a tab behind another is not drawn
  Promise.all(Array.from({ length: count }, async () => FormTab.open(await browser.createBrowserContext())));

async function tryOne(tab: FormTab, { variant, make }: Trial): Promise<Tried> {
  draw(tab.site, variant);
  withEntryEverywhere(tab.site);
  return tryCase(tab, make(tab));
}
