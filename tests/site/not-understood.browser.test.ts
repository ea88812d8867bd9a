import { describe, expect, it } from 'vitest';
import type { FormTask } from '../../src/site/task.ts';
import { tab, withOneTab } from '../support/browser/one-tab.ts';

/** A page that is not understood is refused, and never read as a page with nothing on it. */

withOneTab();

const LIST = '/in/ann-lee/details/experience/';
const added = (title: string, company: string, start: string): FormTask => ({
  vanity: 'ann-lee',
  section: 'experience',
  op: 'add',
  entry: { title, company, start },
  fields: [
    { name: 'title', before: '', after: title },
    { name: 'company', before: '', after: company },
    { name: 'start', before: '', after: start },
  ],
  patience: 2500,
});
const HEAD = added('Head of Sales', 'Borealis', '2019-03');
const opened = async (task: FormTask, at = LIST): Promise<unknown> => {
  await tab.goTo(at);
  return tab.call('read', 'open', task);
};
const refused = (code: string) => expect.objectContaining({ refused: code });

describe('a list of entries', () => {
  it('shows what is there, and what is not', async () => {
    expect(await opened(HEAD)).toEqual(refused('already-there'));
    expect(await opened(added('Cook', 'Borealis', '2019-03'))).toEqual({ opening: true });
  });

  it.each(['elsewhere', 'buttons'] as const)('whose forms are %s is not taken for an empty one', async (entryLinks) => {
    tab.site.ui.entryLinks = entryLinks;
    expect(await opened(HEAD)).toEqual(refused('list-not-understood'));
    expect(await tab.call('read', 'entries', HEAD)).toEqual(refused('list-not-understood'));
  });

  it.each(['aria-busy', 'progressbar', 'grey boxes'])('that is still being drawn (%s) is waited for', async (how) => {
    await tab.goTo(LIST);
    await tab.page.waitForSelector('main a[href*="/edit/forms/1001"]');
    await tab.page.evaluate((sign) => {
      const main = document.querySelector('main');
      const add = document.createElement('a');
      add.href = `${location.pathname}edit/forms/new/`;
      add.setAttribute('aria-label', 'Add');
      const box = document.createElement('div');
      box.style.cssText = 'width: 300px; height: 60px; background: #ddd';
      if (sign === 'aria-busy') box.setAttribute('aria-busy', 'true');
      if (sign === 'progressbar') box.setAttribute('role', 'progressbar');
      const drawn = [...(main?.childNodes ?? [])];
      main?.replaceChildren(add, box);
      setTimeout(() => main?.replaceChildren(add, ...drawn), 1800);
    }, how);
    expect(await tab.call('read', 'open', HEAD)).toEqual(refused('already-there'));
  });

  it('of more than can be told holds the one that is asked for', async () => {
    const [head] = tab.site.profile.positions;
    if (!head) throw new Error('there is a position');
    const others = Array.from({ length: 205 }, (_, n) => ({ ...head, id: `${2000 + n}`, title: `Clerk ${n}` }));
    tab.site.profile.positions.unshift(...others);
    await tab.goTo(LIST);
    const task = {
      ...HEAD,
      op: 'remove' as const,
      entry: { title: 'Head of Sales', company: 'Borealis', formId: head.id },
    };
    const { entries } = (await tab.call('read', 'entries', task)) as { entries: { formId: string }[] };
    expect([entries.length, entries.filter(({ formId }) => formId === head.id).length]).toEqual([200, 1]);
  });

  it('has a role under its company, when the company is a link and no more', async () => {
    tab.site.ui.entryLinks = 'company-linked';
    const [head] = tab.site.profile.positions;
    if (head) tab.site.profile.positions.splice(1, 0, { ...head, id: '1009', title: 'Board Member' });
    expect(await opened(added('Board Member', 'Borealis', '2019-03'))).toEqual(refused('already-there'));
  });
});

describe('a page that the browser has translated', () => {
  it('is refused wherever it is, with nothing looked up, opened or typed', async () => {
    tab.site.ui.translated = true;
    const set: FormTask = {
      ...HEAD,
      op: 'set',
      entry: { title: 'Head of Sales', company: 'Borealis', start: '2019-03', formId: '1001' },
      fields: [{ name: 'description', before: 'Managing the sales team.\nDoing deals.', after: 'New.' }],
    };
    await tab.goTo(LIST);
    await tab.page.waitForSelector('font');
    expect(await tab.call('read', 'open', HEAD)).toEqual(refused('page-translated'));
    expect(await tab.call('read', 'entries', HEAD)).toEqual(refused('page-translated'));
    await tab.goTo(`${LIST}edit/forms/1001/`);
    await tab.page.waitForSelector('dialog textarea');
    for (const script of ['read', 'fill'] as const)
      expect(await tab.call(script, script === 'read' ? 'inspect' : 'fill', set)).toEqual(refused('page-translated'));
    await tab.goTo('/mynetwork/invitation-manager/received/');
    await tab.page.waitForSelector('.translated-ltr [role="listitem"]');
    expect(await tab.beside('invitations', 'list')).toEqual(refused('page-translated'));
  });

  it('is known by the elements of translators alone, and by those of no other page', async () => {
    await tab.goTo(LIST);
    await tab.page.waitForSelector('li');
    await tab.page.evaluate(() => {
      const outer = document.createElement('font');
      outer.append(document.createElement('font'));
      document.querySelector('main')?.append(outer);
    });
    expect(await tab.call('read', 'open', HEAD)).toEqual(refused('page-translated'));
  });
});

describe('skills that are boxes to tick', () => {
  const skills: FormTask = {
    vanity: 'ann-lee',
    section: 'experience',
    op: 'set',
    entry: { title: 'Head of Sales', company: 'Borealis', start: '2019-03', formId: '1001' },
    fields: [{ name: 'skills', before: '', after: 'Sales' }],
    patience: 2500,
  };

  it('are no empty list: nothing is put in their place, and a reader is told nothing of them', async () => {
    tab.site.ui.skillBoxes = true;
    await tab.goTo(`${LIST}edit/forms/1001/`);
    expect(await tab.call('fill', 'fill', skills)).toEqual({ refused: 'field-not-found', detail: 'skills' });
    const reader = {
      ...skills,
      entry: { title: '', company: '', formId: '1001' },
      fields: [{ name: 'skills' as const, before: null, after: '' }],
    };
    const read = (await tab.call('read', 'read', reader)) as { fields: { name: string }[] };
    expect(read.fields.map(({ name }) => name)).toContain('description');
    expect(read.fields.map(({ name }) => name)).not.toContain('skills');
  });
});

describe('invitations in a language that nobody has looked at', () => {
  const RECEIVED = '/mynetwork/invitation-manager/received/';

  it('are not said to be none, and none of them is said to be gone', async () => {
    tab.site.ui.strangeCards = true;
    await tab.goTo(RECEIVED);
    await tab.page.waitForSelector('[role="listitem"] button');
    expect(await tab.beside('invitations', 'list')).toEqual(refused('invitations-not-understood'));
    const [ana] = tab.site.invitations.filter(({ path }) => path === '/in/ana-lima-recruiter/');
    const task = { path: ana?.path, name: ana?.name, act: 'accept', patience: 500 };
    expect(await tab.beside('invitations', 'inspect', task)).toMatchObject({ page: 'list', card: 'changed' });
  });

  it('are none where there are none, in a language that is known', async () => {
    tab.site.invitations.splice(0);
    await tab.goTo(RECEIVED);
    await tab.page.waitForSelector('main');
    expect(await tab.beside('invitations', 'list')).toEqual(refused('no-invitations'));
  });
});
