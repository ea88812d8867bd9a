import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { caseOf } from '../fill-rate/cases.ts';
import { FormTab } from '../fill-rate/form-tab.ts';
import { tryCase } from '../fill-rate/try-case.ts';
import { PLACES } from '../practice-site/mutations.ts';
import type { Mutation, PracticeUi } from '../practice-site/types.ts';

/**
 * Forms in which fields stand a second time where no person would set them. What is typed there is saved nowhere: the built
 * content scripts, in a world of their own, fill the field that a person sees, or none.
 */

/** These are laid out before one's eyes; that a press would not reach them is seen by asking what lies there. */
const COVERED: readonly string[] = ['cut off by a path', 'under a cover', 'behind the form'];

const FRONT_ENDS: readonly (readonly [string, Partial<PracticeUi>])[] = [
  ['a dialog', {}],
  ['an open shadow root', { shadow: true }],
  ['the page itself', { frontEnd: 'page' }],
];
/** Each in another front end: three times as many tests would say no more. */
const frontEnd = (index: number) => FRONT_ENDS[index % FRONT_ENDS.length] ?? (['', {}] as const);

let browser: Browser;
let tab: FormTab;
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...CHROMIUM_ARGUMENTS, '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'],
    protocolTimeout: 60_000,
  });
  tab = await FormTab.open(browser.defaultBrowserContext());
}, 60_000);
beforeEach(() => tab.site.reset());
afterAll(() => browser.close());

const withMutations = (...mutations: Mutation[]) => {
  tab.site.ui.mutations = mutations;
  return tryCase(tab, caseOf(tab.site, 'experience', 'add'));
};

const placed = PLACES.map((place, index) => [place, ...frontEnd(index)] as const);

it.each(placed)('a second copy %s takes nothing of what is typed into the fields of %s', async (place, _name, ui) => {
  Object.assign(tab.site.ui, ui);
  const copy = (field: string): Mutation => ({ kind: 'copy', field, place });
  const tried = await withMutations(copy('title'), copy('start'), copy('end'), copy('description'));
  if (COVERED.includes(place)) expect(tried.why).toMatch(/^ambiguous-field/);
  else expect(tried).toEqual({ result: 'exact', why: '' });
});

it.each(placed)('a second copy %s does not stand in for dates nobody could tell in %s', async (place, _name, ui) => {
  Object.assign(tab.site.ui, ui);
  const tried = await withMutations(
    { kind: 'drop', what: 'legend', field: 'start' },
    { kind: 'copy', field: 'start', place },
  );
  expect(tried).toEqual({ result: 'refused', why: 'field-not-found start' });
});

it('a field that stands twice for all to see is not guessed, also when one of them holds the known text', async () => {
  tab.site.ui.mutations = [{ kind: 'decoy', before: 'title', label: 'Title*', value: '', type: 'input' }];
  const tried = await tryCase(tab, caseOf(tab.site, 'experience', 'set'));
  expect(tried).toEqual({ result: 'refused', why: 'ambiguous-field title' });
});

const IN_REACH: readonly (readonly [string, string])[] = [
  ['far below in a form that scrolls', '.modal-body { max-height: 120px }'],
  ['under a bar that stays at the bottom', '.modal-foot { position: sticky; bottom: 0; margin-top: -90px }'],
  [
    'under a bar of the page, until scrolled',
    '.banner { position: fixed; inset: 0 0 auto; height: 40vh; z-index: 9 } main.column { padding-top: 45vh }',
  ],
  ['while the page behind does not scroll', 'html, body { overflow: hidden; height: 100% }'],
  [
    'where all is one box that scrolls',
    'html { overflow: hidden; height: 100% } body { overflow: auto; height: 100% }',
  ],
  ['on a page that runs from right to left', 'html { direction: rtl }'],
  ['with boxes drawn by their labels', '.check { position: relative } .check input { opacity: 0; position: absolute }'],
  [
    'with boxes cut down to a point',
    '.check input { position: absolute; width: 1px; height: 1px; clip: rect(0 0 0 0) }',
  ],
  [
    'with icons over its fields',
    '.field { position: relative } .field::after { content: "▾"; position: absolute; right: 0; bottom: 0; width: 30px }',
  ],
];

it.each(IN_REACH.map(([where, css], index) => [where, ...frontEnd(index), css] as const))(
  'a field that a person can reach is filled %s, in %s',
  async (_where, _name, ui, css) => {
    Object.assign(tab.site.ui, ui);
    const plain = await tab.style(css);
    try {
      expect(await tryCase(tab, caseOf(tab.site, 'experience', 'set'))).toEqual({ result: 'exact', why: '' });
    } finally {
      await plain();
    }
  },
);
