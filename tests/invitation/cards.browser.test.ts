import { describe, expect, it } from 'vitest';
import { listedInvitationsSchema } from '../../src/invitation/on-page.ts';
import type { Invitation } from '../../src/wire/invitation.ts';
import { tab, withOneTab } from '../support/browser/one-tab.ts';
import { until } from '../support/browser/until.ts';

const RECEIVED = '/mynetwork/invitation-manager/received/';

withOneTab();

const open = async (frontEnd: 'new' | 'classic', language: 'en' | 'de' | 'da' = 'en'): Promise<void> => {
  Object.assign(tab.site.ui, { frontEnd, language });
  await tab.goTo(RECEIVED);
  // the cards come a beat after the page
  await expect.poll(() => tab.beside('invitations', 'inspect', taskFor(ANA))).toMatchObject({ card: 'open' });
};
const list = async (): Promise<Invitation[]> => {
  const seen = listedInvitationsSchema.parse(await tab.beside('invitations', 'list'));
  if ('refused' in seen) throw new Error(seen.refused);
  return seen.invitations;
};
const taskFor = (path: string, act: 'accept' | 'ignore' = 'accept') => {
  const found = tab.site.invitations.find((each) => each.path === path);
  return { path, name: (found?.name ?? '').replace(/\s+/g, ' ').trim(), act, patience: 3000 };
};
const ANA = '/in/ana-lima-recruiter/';
/** A press is told a moment after it; then whatever was sent has reached the server when it is answered. */
const asked = async () => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  await tab.inPage(async () => void (await (await fetch('/feed/')).text()));
};
/** As the worker does: the cards must have stood still before one is pressed. */
const press = async (task: ReturnType<typeof taskFor>): Promise<unknown> => {
  const ready = (await tab.beside('invitations', 'focusButton', task)) as object;
  return 'refused' in ready ? ready : tab.beside('invitations', 'press', task);
};
const presses = () => tab.site.presses.map(({ button, path, trusted }) => ({ button, path, trusted }));

describe.each(['new', 'classic'] as const)('cards of the front end “%s”', (frontEnd) => {
  it.each(['en', 'de', 'da'] as const)('are read as they are, people only, in %s', async (language) => {
    await open(frontEnd, language);
    const seen = await list();
    const known = tab.site.invitations;
    expect(seen.length).toBeGreaterThan(5);
    for (const card of seen) {
      const real = known.find(({ path }) => path === card.path);
      expect(['person', 'follower']).toContain(real?.kind);
      expect(card.name).toBe(real?.name.replace(/\s+/g, ' ').trim());
      expect(card.headline).toBe(real?.headline.replace(/\s+/g, ' ').trim());
      expect(card.onlyOwner).toBe(real?.kind === 'follower');
      expect(card.mutual).toBe(real?.mutual ? real.mutual.others + (real.mutual.name ? 1 : 0) : null);
      expect(card.age).not.toBe('');
      expect(card.sentAt).not.toBeNull();
      if (real?.note && frontEnd === 'new') expect(card.note).toBe(real.note.slice(0, 1000).trim());
      if (!real?.note) expect(card.note).toBe('');
    }
    expect(new Set(seen.map(({ path }) => path)).size).toBe(seen.length);
  });

  it('are found by person: the button of the very card gets the focus, and Enter answers it', async () => {
    await open(frontEnd);
    expect(await tab.beside('invitations', 'inspect', taskFor(ANA))).toMatchObject({ page: 'list', card: 'open' });
    expect(await tab.beside('invitations', 'focusButton', taskFor(ANA))).toEqual({ ready: true });
    expect(tab.site.presses).toEqual([]);
    await tab.page.keyboard.press('Enter');
    await expect.poll(presses).toEqual([{ button: 'accept', path: ANA, trusted: true }]);
    await expect
      .poll(() => tab.beside('invitations', 'inspect', taskFor(ANA)))
      .toMatchObject({ card: 'accepted', pressed: 'accept' });
  });

  it('that vanish after the press were answered; which way is known from the press', async () => {
    tab.site.ui.afterAccept = 'vanishes';
    await open(frontEnd);
    await tab.beside('invitations', 'focusButton', taskFor(ANA, 'ignore'));
    await tab.page.keyboard.press('Enter');
    await expect.poll(presses).toEqual([{ button: 'ignore', path: ANA, trusted: true }]);
    await expect
      .poll(() => tab.beside('invitations', 'inspect', { ...taskFor(ANA, 'ignore'), patience: 100 }))
      .toMatchObject({ card: 'gone', pressed: 'ignore' });
  });

  it.each(['reuse', 'shift'] as const)(
    'that become somebody else’s under the focus (%s) are not answered by Enter',
    async (how) => {
      tab.site.faults.cardsMove = how;
      await open(frontEnd);
      const done = await tab.beside('invitations', 'focusButton', taskFor(ANA));
      await tab.page.keyboard.press('Enter');
      await asked();
      expect(presses().filter(({ path }) => path !== ANA)).toEqual([]);
      expect(['ready', 'refused']).toContain(Object.keys(done as object)[0]);
    },
  );

  it.each(['reuse', 'shift'] as const)(
    'that move under a press of ours (%s): nobody else’s is pressed',
    async (how) => {
      tab.site.faults.cardsMove = how;
      await open(frontEnd);
      await press(taskFor(ANA));
      await asked();
      expect(presses().filter(({ path }) => path !== ANA)).toEqual([]);
    },
  );

  it('are not pressed when nobody saw them stand still, or too late, and are pressed at once otherwise', async () => {
    await open(frontEnd);
    expect(await tab.beside('invitations', 'press', taskFor(ANA))).toEqual({ refused: 'page-moving' });
    await tab.beside('invitations', 'focusButton', taskFor(ANA));
    const late = { ...taskFor(ANA), until: Date.now() - 1 };
    expect(await tab.beside('invitations', 'press', late)).toEqual({ refused: 'page-too-late' });
    await asked();
    expect(presses()).toEqual([]);
    const inTime = { ...taskFor(ANA), until: Date.now() + 60_000 };
    expect(await tab.beside('invitations', 'press', inTime)).toEqual({ pressed: true });
    await expect.poll(presses).toEqual([{ button: 'accept', path: ANA, trusted: false }]);
  });

  it('of people of one name are told apart by their profiles', async () => {
    await open(frontEnd);
    const oslo = '/in/chris-berg-oslo/';
    await until(async () => {
      const seen = (await tab.beside('invitations', 'inspect', { ...taskFor(oslo), patience: 200 })) as {
        card: string;
      };
      if (seen.card === 'open') return true;
      await tab.beside('invitations', 'more');
      return false;
    });
    expect(await press(taskFor(oslo))).toEqual({ pressed: true });
    await expect.poll(presses).toEqual([{ button: 'accept', path: oslo, trusted: false }]);
  });

  it('whose link leads to another host are nobody’s; a link that leads nowhere hinders nothing', async () => {
    await open(frontEnd);
    await tab.inPage(() => {
      const [link] = document.querySelectorAll('a[href*="ana-lima-recruiter"]');
      const broken = document.createElement('a');
      broken.href = 'https://[';
      broken.textContent = '.';
      link?.after(broken);
    });
    expect((await list()).map(({ path }) => path)).toContain(ANA);
    await tab.inPage(() => {
      for (const link of document.querySelectorAll('a[href*="ana-lima-recruiter"]'))
        link.setAttribute('href', 'https://evil.example/in/ana-lima-recruiter/');
    });
    expect((await list()).map(({ path }) => path)).not.toContain(ANA);
  });

  it('under another name, or of somebody who is not there, are left alone', async () => {
    await open(frontEnd);
    const other = { ...taskFor(ANA), name: 'Ana Costa', patience: 200 };
    expect(await tab.beside('invitations', 'inspect', other)).toMatchObject({ card: 'changed' });
    expect(await press(other)).toEqual({ refused: 'invitation-changed' });
    const nobody = { ...taskFor(ANA), path: '/in/nobody-here/', patience: 200 };
    expect(await press(nobody)).toEqual({ refused: 'invitation-gone' });
    expect(tab.site.presses).toEqual([]);
  });

  it('wait while the site asks “Take care when connecting”', async () => {
    tab.site.faults.takeCare = true;
    await open(frontEnd);
    await tab.beside('invitations', 'focusButton', taskFor(ANA));
    await tab.page.keyboard.press('Enter');
    await expect
      .poll(() => tab.beside('invitations', 'inspect', taskFor(ANA)))
      .toMatchObject({ asks: true, card: 'open' });
    expect(await press(taskFor('/in/chris-berg-oslo/'))).toEqual({
      refused: 'dialog-in-the-way',
    });
  });
});

describe('a composer', () => {
  const text = 'Hi Ana, thank you.\n\nGood to meet you 🌍\nOlga';
  const task = { where: 'message', path: ANA, name: 'Ana Lima', text, patience: 3000 };
  const accepted = async (): Promise<void> => {
    await open('new');
    await press(taskFor(ANA));
    await expect.poll(() => tab.beside('invitations', 'inspect', taskFor(ANA))).toMatchObject({ card: 'accepted' });
  };

  it.each([
    ['an editor with a Send button', {}],
    ['an editor of plain text', { editor: 'plain' }],
    ['one in which Enter sends', { enterSends: true }],
    ['one in an open shadow root', { shadow: true }],
    ['one reached by a link', { messageAs: 'link' }],
  ] as const)('of the right person is filled exactly, never sent by us: %s', async (_what, ui) => {
    Object.assign(tab.site.ui, ui);
    await accepted();
    expect(await tab.beside('compose', 'inspect', task)).toMatchObject({ composer: 'none' });
    expect(await tab.beside('compose', 'open', task)).toEqual({ opening: true });
    await expect.poll(() => tab.beside('compose', 'inspect', task)).toMatchObject({ composer: 'empty' });
    expect(await tab.beside('compose', 'fill', task)).toEqual({ filled: true });
    expect(await tab.beside('compose', 'inspect', task)).toMatchObject({ composer: 'ours', sent: false });
    expect(tab.site.messages).toEqual([]);
    if ('enterSends' in ui) await tab.page.keyboard.press('Enter');
    else await (await tab.page.waitForSelector('>>> ::-p-aria([name="Send"][role="button"])'))?.click();
    await expect.poll(() => tab.site.messages.map((sent) => [sent.to, sent.text])).toEqual([[ANA, text]]);
    await expect.poll(() => tab.beside('compose', 'inspect', task)).toMatchObject({ composer: 'empty', sent: true });
  });

  it('of a page that hung until it was too late is not written to', async () => {
    await accepted();
    await tab.beside('compose', 'open', task);
    await expect.poll(() => tab.beside('compose', 'inspect', task)).toMatchObject({ composer: 'empty' });
    const late = { ...task, until: Date.now() - 1 };
    expect(await tab.beside('compose', 'fill', late)).toEqual({ refused: 'page-too-late' });
    expect(await tab.beside('compose', 'inspect', task)).toMatchObject({ composer: 'empty' });
  });

  it.each(['namesake', 'other'] as const)('that opened for somebody else (%s) is never written to', async (wrong) => {
    tab.site.faults.wrongRecipient = wrong;
    await accepted();
    await tab.beside('compose', 'open', task);
    const filled = (await tab.beside('compose', 'fill', { ...task, patience: 1500 })) as { refused?: string };
    expect(['wrong-recipient', 'composer-not-found']).toContain(filled.refused);
    expect(await tab.page.evaluate(() => document.body.innerText)).not.toContain('Good to meet you');
  });

  it.each(['empty', 'half-written'] as const)('of an older conversation (%s) is passed over', async (older) => {
    tab.site.faults.olderComposer = older;
    await accepted();
    await tab.beside('compose', 'open', task);
    expect(await tab.beside('compose', 'fill', task)).toEqual({ filled: true });
    await (
      await tab.page.waitForSelector(
        '::-p-aria([name="Conversation with Ana Lima"]) ::-p-aria([name="Send"][role="button"])',
      )
    )?.click();
    await expect.poll(() => tab.site.messages.map((sent) => sent.to)).toEqual([ANA]);
  });
});

describe('a post', () => {
  const text = 'We are hiring two bakers in Porto.\n\n#bread with @Ana Lima 🍞\nWrite to us.';
  const task = { where: 'post', path: '', name: '', text, patience: 3000 };

  it.each(['new', 'classic'] as const)(
    'is put into the site’s own composer exactly, in the front end “%s”',
    async (frontEnd) => {
      tab.site.ui.frontEnd = frontEnd;
      await tab.goTo('/feed/');
      expect(await tab.beside('compose', 'open', task)).toEqual({ opening: true });
      expect(await tab.beside('compose', 'fill', task)).toEqual({ filled: true });
      expect(tab.site.posts).toEqual([]);
      await (await tab.page.waitForSelector('::-p-aria([name="Post"][role="button"])'))?.click();
      await expect.poll(() => tab.site.posts.map((post) => post.text)).toEqual([text]);
    },
  );

  it('is not written over a draft that was kept', async () => {
    tab.site.drafts.push('Half a thought');
    await tab.goTo('/feed/');
    await tab.beside('compose', 'open', task);
    expect(await tab.beside('compose', 'fill', task)).toEqual({ refused: 'composer-not-blank' });
  });
});
