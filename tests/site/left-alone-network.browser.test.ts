import { afterEach, describe, expect, it } from 'vitest';
import type { FormTask } from '../../src/site/task.ts';
import { tab, withOneTab } from '../support/browser/one-tab.ts';

/** Cards, composers, lists and pages that are not what they should be are left alone, and it is said why. */

withOneTab();

const RECEIVED = '/mynetwork/invitation-manager/received/';
const LIST = '/in/ann-lee/details/experience/';
const ANA = '/in/ana-lima-recruiter/';
const text = 'Hi Ana, thank you.';
const ana = { path: ANA, name: 'Ana Lima', act: 'accept', patience: 1000 };
const message = { where: 'message', path: ANA, name: 'Ana Lima', text, patience: 1500 };
const post = { where: 'post', path: '', name: '', text, patience: 1000 };
const head: FormTask = {
  vanity: 'ann-lee',
  section: 'experience',
  op: 'set',
  entry: { title: 'Head of Sales', company: 'Borealis', start: '2019-03' },
  fields: [{ name: 'description', before: 'Managing the sales team.\nDoing deals.', after: 'New.' }],
  patience: 1500,
};
const refused = (code: string) => expect.objectContaining({ refused: code });

const atCards = async (): Promise<void> => {
  await tab.goTo(RECEIVED);
  await expect.poll(() => tab.beside('invitations', 'inspect', ana)).toMatchObject({ card: 'open' });
};
describe('where the site wants to know who one is', () => {
  it('nothing is looked at, opened or typed, and that is said', async () => {
    tab.site.faults.signedOut = true;
    await tab.goTo(LIST);
    await tab.page.waitForFunction(() => location.pathname.startsWith('/login'));
    expect(await tab.call('read', 'inspect', head)).toEqual(refused('signed-out'));
    expect(await tab.call('read', 'open', head)).toEqual(refused('signed-out'));
    expect(await tab.read('whose')).toEqual(refused('signed-out'));
    expect(await tab.read('goTo', 'profile', 'ann-lee')).toEqual(refused('signed-out'));
    for (const method of ['list', 'inspect', 'more', 'openList'])
      expect(await tab.beside('invitations', method, ana)).toEqual(refused('signed-out'));
    for (const method of ['inspect', 'open', 'fill'])
      expect(await tab.beside('compose', method, message)).toEqual(refused('signed-out'));
    expect(await tab.inPage(() => location.pathname)).toMatch(/^\/login/);
  });
});

describe('a list of entries', () => {
  it('that shows another member is no list of the owner’s', async () => {
    tab.site.faults.otherMember = true;
    await tab.goTo(LIST);
    const added: FormTask = { ...head, op: 'add', entry: { title: 'Cook', company: 'Borealis', start: '2020-01' } };
    expect(await tab.call('read', 'open', added)).toEqual(refused('account-unknown'));
    expect(await tab.call('read', 'entries', head)).toEqual(refused('account-unknown'));
    expect(await tab.read('whose')).toEqual({ vanity: null });
  });

  it('is waited for where it can come, and nowhere else', async () => {
    await tab.goTo(`${LIST}edit/forms/1001/`);
    await tab.page.waitForSelector('a[href*="/edit/forms/"]');
    const patient = { ...head, patience: 600_000 };
    expect(await tab.call('read', 'entries', patient)).toEqual(refused('entry-not-found'));
    await tab.goTo(LIST);
    await tab.page.waitForSelector('main li');
    await tab.inPage(() => {
      const pencil = document.createElement('a');
      pencil.href = '/in/ann-lee/edit/intro/';
      document.querySelector('main')?.replaceWith(pencil);
    });
    expect(await tab.call('read', 'entries', { ...head, patience: 300 })).toEqual(refused('entry-not-found'));
  });

  it('without the entry opens nothing, nor does a section that has no such form', async () => {
    await tab.goTo(LIST);
    const other = { ...head, entry: { title: 'Cook', company: 'Borealis', start: '2020-01' } };
    expect(await tab.call('read', 'open', other)).toEqual(refused('entry-not-found'));
    const about: FormTask = { ...head, section: 'about', op: 'add', fields: [] };
    expect(await tab.call('read', 'open', about)).toEqual(refused('form-not-found'));
    expect(await tab.inPage(() => location.pathname)).toBe(LIST);
  });
});

describe('what was typed by hand', () => {
  it('is read from a form, in which something is known', async () => {
    await tab.goTo('/in/ann-lee/');
    expect(await tab.check('typed', 'ann-lee')).toEqual(refused('form-not-found'));
    tab.site.ui.mutations = [
      { kind: 'reword', field: 'about', text: 'Other things' },
      { kind: 'hide', field: 'topSkills' },
    ];
    await tab.goTo('/in/ann-lee/edit/forms/summary/new/');
    expect(await tab.check('typed', 'ann-lee')).toEqual(refused('field-not-found'));
  });
});

describe('a card', () => {
  const ready = (task: object = ana) => tab.beside('invitations', 'focusButton', task);
  afterEach(() => expect(tab.site.presses).toEqual([]));

  it('is looked for on the page of invitations', async () => {
    await tab.goTo(LIST);
    expect(await ready()).toEqual(refused('not-invitations'));
    expect(await tab.beside('invitations', 'list')).toEqual(refused('not-invitations'));
  });

  it('that is drawn anew meanwhile is not brought before the owner', async () => {
    await atCards();
    await tab.inPage(() => {
      setTimeout(() => {
        for (const link of document.querySelectorAll('a[href*="ana-lima-recruiter"]')) {
          const card = link.closest('li, [role="listitem"]');
          card?.replaceWith(card.cloneNode(true));
        }
      }, 150);
    });
    expect(await ready()).toEqual(refused('page-moving'));
  });

  it('that the owner has to answer is left to the owner', async () => {
    const follower = tab.site.invitations.find(({ kind }) => kind === 'follower');
    await atCards();
    expect(await ready({ ...ana, path: follower?.path, name: follower?.name })).toEqual(refused('owner-answers'));
  });

  it('without the button that is meant is not answered by another', async () => {
    await atCards();
    await tab.inPage(() => {
      for (const button of document.querySelectorAll('button'))
        if (/^Ignore .* Ana Lima/.test(button.getAttribute('aria-label') ?? button.textContent)) button.remove();
    });
    expect(await ready({ ...ana, act: 'ignore' })).toEqual(refused('invitation-changed'));
  });
});

describe('a composer', () => {
  const accepted = async (): Promise<void> => {
    await atCards();
    await tab.beside('invitations', 'focusButton', ana);
    await tab.beside('invitations', 'press', ana);
    await expect.poll(() => tab.beside('invitations', 'inspect', ana)).toMatchObject({ card: 'accepted' });
  };
  const opened = async (): Promise<void> => {
    await accepted();
    expect(await tab.beside('compose', 'open', message)).toEqual({ opening: true });
    await expect.poll(() => tab.beside('compose', 'inspect', message)).toMatchObject({ composer: 'empty' });
  };
  const EDITOR = '[contenteditable="true"]';
  const fill = () => tab.beside('compose', 'fill', message);

  it('is opened from the card of the very person, and from the one button for a post', async () => {
    await atCards();
    expect(await tab.beside('compose', 'open', message)).toEqual(refused('composer-not-found'));
    await tab.goTo('/feed/');
    const start = await tab.page.waitForSelector('::-p-aria([name="Start a post"])');
    await start?.evaluate((button) => button.after(button.cloneNode(true)));
    expect(await tab.beside('compose', 'open', post)).toEqual(refused('composer-not-found'));
    expect(await tab.beside('compose', 'fill', post)).toEqual(refused('composer-not-found'));
  });

  it('in which the text was sent already gets it no second time', async () => {
    await opened();
    expect(await fill()).toEqual({ filled: true });
    await (await tab.page.waitForSelector('::-p-aria([name="Send"][role="button"])'))?.click();
    await expect.poll(() => tab.beside('compose', 'inspect', message)).toMatchObject({ composer: 'empty', sent: true });
    expect(await fill()).toEqual(refused('message-there'));
  });

  it('that stands there twice gets nothing', async () => {
    await opened();
    await tab.page.$eval('[role="dialog"]', (dialog) => dialog.after(dialog.cloneNode(true)));
    expect(await fill()).toEqual(refused('ambiguous-field'));
  });

  it('of somebody of the same name gets nothing, and that is said', async () => {
    tab.site.faults.wrongRecipient = 'namesake';
    await accepted();
    await tab.beside('compose', 'open', message);
    await tab.page.waitForSelector(EDITOR);
    expect(await fill()).toEqual(refused('wrong-recipient'));
  });

  it.each([
    ['is emptied again', 'read-back-differs', false],
    ['is said to be half filled when it cannot be emptied', 'left-half-filled', true],
  ])('that makes something else of the text %s', async (_what, code, always) => {
    tab.site.ui.editor = 'plain';
    await opened();
    await tab.page.$eval(
      EDITOR,
      (editor, stays) =>
        editor.addEventListener('input', () => {
          if (stays || editor.textContent?.startsWith('Hi')) editor.textContent = 'We know better.';
        }),
      always,
    );
    expect(await fill()).toEqual(refused(code));
    expect(await tab.page.$eval(EDITOR, (editor) => editor.textContent)).toBe(always ? 'We know better.' : '');
  });
});
