import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { caseOf } from '../fill-rate/cases.ts';
import { FormTab } from '../fill-rate/form-tab.ts';
import { tryCase } from '../fill-rate/try-case.ts';
import { type Attack, remember } from './hostile/attack.ts';
import { AGAINST_FINDING } from './hostile/finding.ts';
import { AGAINST_SAVING } from './hostile/saving.ts';
import { AGAINST_TYPING } from './hostile/typing.ts';

/**
 * Pages that do what they can to one form, with the built content scripts in a world of their own: the site's server holds
 * afterwards exactly what was approved and nothing else, or all that it held before and the scripts said why.
 */

let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...CHROMIUM_ARGUMENTS, '--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows'],
    protocolTimeout: 60_000,
  });
}, 60_000);
afterAll(() => browser.close());

async function attackedBy({ section, ui, strike }: Attack) {
  const context = await browser.createBrowserContext();
  try {
    const tab = await FormTab.open(context);
    Object.assign(tab.site.ui, ui ?? {});
    await tab.before(remember);
    await tab.before(strike);
    const tried = await tryCase(tab, caseOf(tab.site, section, 'set'), () =>
      tab.inPage(() => sessionStorage.setItem('read back', 'yes')),
    );
    const kept = await tab.inPage(() => ({ ...sessionStorage }) as Record<string, string>);
    return { ...tried, kept };
  } finally {
    await context.close();
  }
}

describe.each([
  ['while its form is looked for', AGAINST_FINDING],
  ['while it is typed into', AGAINST_TYPING],
  ['before it is saved', AGAINST_SAVING],
] as const)('%s', (_when, attacks) => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))(
    'a page that %s',
    async (_name, attack) => {
      const { result, why, kept } = await attackedBy(attack);
      expect(kept.hit).toBe('yes');
      expect([result, why]).not.toContain('wrong');
      if (attack.ends === 'exact') expect([result, why]).toEqual(['exact', '']);
      else expect(result === 'exact' ? result : why).toMatch(attack.ends);
      expect(kept['pressed behind']).toBeUndefined();
    },
    60_000,
  );
});
