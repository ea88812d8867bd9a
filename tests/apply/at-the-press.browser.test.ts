import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FormTask } from '../../src/site/task.ts';
import { caseOf } from '../fill-rate/cases.ts';
import { FormTab } from '../fill-rate/form-tab.ts';
import { formPathOf } from '../fill-rate/routes.ts';
import { launchBrowser } from '../practice-site/practice-visit.ts';

/** The moment at which something is typed or pressed: the built content scripts, in a world of their own. */

let browser: Browser;
let tab: FormTab;
beforeAll(async () => {
  browser = await launchBrowser();
  tab = await FormTab.open(browser.defaultBrowserContext());
}, 60_000);
afterAll(() => browser?.close());
beforeEach(() => tab.site.reset());

async function opened(section: FormTask['section'], op: FormTask['op']): Promise<FormTask> {
  const { task } = caseOf(tab.site, section, op);
  await tab.goTo(formPathOf(section, op, task.entry?.formId));
  return task;
}
async function filled(section: FormTask['section'], op: FormTask['op'], more: Partial<FormTask> = {}) {
  const task = { ...(await opened(section, op)), ...more };
  expect(await tab.call('fill', 'fill', task)).toMatchObject({ filled: true });
  return task;
}
/** The page does nothing for so long, ms: not even what it was told. */
const hang = (ms: number) =>
  tab.page.evaluate((long) => {
    setTimeout(() => {
      const end = Date.now() + long;
      while (Date.now() < end);
    });
  }, ms);

describe('a page that hung', () => {
  it('is not typed into later', async () => {
    const task = await opened('about', 'set');
    await tab.call('read', 'inspect', task);
    const said = () =>
      tab.page.evaluate(() => document.querySelector('[contenteditable="true"], textarea')?.textContent ?? null);
    const before = await said();
    await hang(1500);
    expect(await tab.call('fill', 'fill', { ...task, until: Date.now() + 500 })).toEqual({ refused: 'page-too-late' });
    expect(before).not.toBeNull();
    expect(await said()).toBe(before);
  });

  it('has nothing put in again later', async () => {
    const task = await filled('about', 'set');
    const again = { ...task, again: true, until: Date.now() - 1 };
    expect(await tab.call('fill', 'fill', again)).toEqual({ refused: 'page-too-late' });
    expect(await tab.call('fill', 'fill', { ...again, until: Date.now() + 60_000 })).toMatchObject({ filled: true });
  });

  it('presses no Save later, and presses it in time', async () => {
    const task = await filled('about', 'set');
    await hang(1500);
    expect(await tab.call('fill', 'save', { ...task, until: Date.now() + 500 })).toEqual({ refused: 'page-too-late' });
    expect(tab.site.saves).toEqual([]);
    expect(await tab.call('fill', 'save', { ...task, until: Date.now() + 60_000 })).toEqual({ after: 'closed' });
    expect(tab.site.saves).toHaveLength(1);
  });

  it('answers no question of the site later', async () => {
    const task = await filled('certifications', 'remove');
    expect(await tab.call('fill', 'save', task)).toEqual({ after: 'asks' });
    await hang(1500);
    const late = { ...task, until: Date.now() + 500 };
    expect(await tab.call('fill', 'confirm', late)).toEqual({ refused: 'page-too-late' });
    expect(tab.site.profile.certifications).toHaveLength(1);
  });
});

describe('a form that fills the page and stands filled for longer than the site is believed who is signed in', () => {
  const longAgo = async () => {
    tab.site.ui.frontEnd = 'page';
    const task = await filled('about', 'set', { accountSeen: true });
    return { ...task, accountSeen: false };
  };

  it('is still there, whole: it is not loaded again under the owner', async () => {
    const task = await longAgo();
    expect(await tab.call('read', 'inspect', task)).toMatchObject({ page: 'form', touched: true, differs: [] });
  });

  it('is put in again what it lost', async () => {
    const task = await longAgo();
    await tab.page.locator('[contenteditable="true"], textarea').fill('');
    expect(await tab.call('read', 'inspect', task)).toMatchObject({ page: 'form', differs: ['about'] });
    expect(await tab.call('fill', 'fill', { ...task, again: true })).toMatchObject({ filled: true });
    expect(await tab.call('read', 'inspect', task)).toMatchObject({ page: 'form', differs: [] });
  });

  it('is there while a field of it cannot be found, and gone when all of it is', async () => {
    const task = await filled('experience', 'set');
    await tab.page.evaluate(() => {
      for (const box of document.querySelectorAll('dialog input')) box.remove();
    });
    expect(await tab.call('read', 'inspect', task)).toEqual({ page: 'form', touched: true, alert: false });
    await tab.page.evaluate(() => document.querySelector('dialog')?.remove());
    expect(await tab.call('read', 'inspect', task)).toMatchObject({ page: 'no-form' });
  });

  it('is nobody’s to press Save in until the site has said anew who is signed in', async () => {
    const task = await longAgo();
    expect(await tab.call('fill', 'save', task)).toEqual({ refused: 'account-unknown' });
    expect(tab.site.saves).toEqual([]);
  });
});

describe('the question whether to delete', () => {
  it('is not answered where it was not we who brought it', async () => {
    const task = await filled('certifications', 'remove');
    expect(await tab.call('fill', 'confirm', task)).toEqual({ refused: 'page-not-fresh' });
    expect(tab.site.profile.certifications).toHaveLength(1);
  });

  it('is answered by nobody when the owner closed it, and the entry stays', async () => {
    const task = { ...(await filled('certifications', 'remove')), patience: 300 };
    expect(await tab.call('fill', 'save', task)).toEqual({ after: 'asks' });
    await tab.page.keyboard.press('Escape');
    expect(await tab.call('fill', 'confirm', task)).toEqual({ after: 'open' });
    expect(tab.site.profile.certifications).toHaveLength(1);
  });
});

describe('“Notify network”', () => {
  const network = () => tab.page.locator('>>> ::-p-aria(Notify network)');

  it.each([
    ['is turned off before Save when the owner no longer wants it', false, false],
    ['stays on when the owner wants it', true, true],
  ])('that was on when the form was filled %s', async (_, notify, wanted) => {
    const task = await opened('experience', 'set');
    await tab.call('read', 'inspect', task);
    await network().click();
    expect(await tab.call('fill', 'fill', { ...task, notify: true })).toMatchObject({ filled: true });
    expect(await tab.call('fill', 'save', { ...task, notify })).toEqual({ after: 'closed' });
    expect(tab.site.saves.map(({ notifyNetwork }) => notifyNetwork)).toEqual([wanted]);
  });

  it('that cannot be turned off keeps Save from being pressed', async () => {
    const task = await opened('experience', 'set');
    await tab.call('read', 'inspect', task);
    await network().click();
    expect(await tab.call('fill', 'fill', { ...task, notify: true })).toMatchObject({ filled: true });
    await tab.page.evaluate(() =>
      document.addEventListener(
        'click',
        (event) => {
          if (event.isTrusted) return;
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { capture: true },
      ),
    );
    expect(await tab.call('fill', 'save', { ...task, notify: false })).toEqual({ refused: 'read-back-differs' });
    expect(tab.site.saves).toEqual([]);
  });
});
