import { beforeEach, describe, expect, test } from 'vitest';
import { practise, site, visit } from './practice-setup.ts';

const TEXT = 'Hiring 🚀\n\nWrite to @Ana Lima or to me.\n\n#sales #hiring 50% * now *';
const BOX = '.modal [role="textbox"][contenteditable="true"]';

practise();

async function startPost() {
  await visit.open('/feed/');
  await visit.press('Start a post');
  return visit.see(BOX);
}

const postable = async () => {
  const button = await visit.named('Post', 'button');
  return button.evaluate((element) => !element.matches(':disabled'));
};

const posted = async () => {
  await expect.poll(() => site.posts.length).toBe(1);
  return site.posts[0];
};

describe.each([
  ['new', 'tiptap', false],
  ['new', 'tiptap', true],
  ['classic', 'plain', false],
] as const)('front end "%s", editor "%s", in a shadow root: %s', (frontEnd, editor, shadow) => {
  beforeEach(() => void Object.assign(site.ui, { frontEnd, editor, shadow }));

  test('what is typed and posted is what the server keeps, and Post waits for text', async () => {
    const box = await startPost();
    expect(await box.evaluate((element) => element.getRootNode() instanceof ShadowRoot)).toBe(shadow);
    expect(await box.evaluate((element) => element.ariaLabel)).toBe('Text editor for creating content');
    expect(await postable()).toBe(false);
    await visit.retype(box, TEXT);
    expect(await postable()).toBe(true);
    await visit.press('Post');
    expect(await posted()).toMatchObject({ text: TEXT, from: 'ann-lee', mentions: [] });
    await visit.reads('[role="status"]', 'Post successful.');
    await visit.reads('article .prose', TEXT);
    expect(await visit.page.$(`>>> ${BOX}`)).toBeNull();
  });

  test('closed with text, it asks; the draft is there next time, and gone once posted', async () => {
    await visit.retype(await startPost(), 'Half a');
    await visit.press('Dismiss');
    await visit.press('Save as draft');
    await expect.poll(() => site.drafts).toEqual(['Half a']);
    const box = await startPost();
    expect(await box.evaluate((element) => element.textContent)).toBe('Half a');
    await box.focus();
    await visit.page.keyboard.press('End');
    await visit.page.keyboard.type(' thought');
    await visit.press('Post');
    expect(await posted()).toMatchObject({ text: 'Half a thought' });
    expect(site.drafts).toEqual([]);
  });
});

test('a draft is discarded, or the question is left with Escape and the text stays', async () => {
  await visit.retype(await startPost(), 'Half a');
  await visit.page.keyboard.press('Escape');
  await visit.named('Save as draft', 'button');
  await visit.page.keyboard.press('Escape');
  expect(await (await visit.see(BOX)).evaluate((element) => element.textContent)).toBe('Half a');
  await visit.press('Dismiss');
  await visit.press('Discard');
  await visit.page.waitForSelector(BOX, { hidden: true });
  expect(site.drafts).toEqual([]);
  await visit.press('Start a post');
  expect(await (await visit.see(BOX)).evaluate((element) => element.textContent)).toBe('');
});

test('3,000 units and no more', async () => {
  await (await startPost()).click();
  await visit.page.keyboard.sendCharacter('x'.repeat(3001));
  await visit.reads('[role="alert"]', 'You have exceeded the maximum character limit');
  expect(await postable()).toBe(false);
  await visit.page.keyboard.press('Backspace');
  await visit.press('Post');
  expect((await posted())?.text).toHaveLength(3000);
});

test('the list at "@" swallows nothing; the arrow keys and Enter take a name, Escape closes the list only', async () => {
  const box = await startPost();
  const { keyboard } = visit.page;
  await box.click();
  await keyboard.type('@An');
  await visit.see('[role="option"]');
  await keyboard.press('Enter');
  await keyboard.type('#sa');
  await visit.see('[role="option"]');
  await keyboard.press('Escape');
  await visit.page.waitForSelector('[role="option"]', { hidden: true });
  await keyboard.type('l @be');
  await visit.see('[role="option"]');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.type('hello');
  await visit.press('Post');
  expect(await posted()).toMatchObject({ text: '@An\n#sal Ben Holt hello', mentions: ['Ben Holt'] });
});

test('the list may take Enter for its first name', async () => {
  site.faults.mentionTakesEnter = true;
  const box = await startPost();
  await box.click();
  await visit.page.keyboard.type('@An');
  await visit.see('[role="option"]');
  await visit.page.keyboard.press('Enter');
  await visit.press('Post');
  expect(await posted()).toMatchObject({ text: 'Ana Lima ', mentions: ['Ana Lima'] });
});

test('a post refused: an alert, and the text stays', async () => {
  site.faults.postRefused = true;
  await visit.retype(await startPost(), 'Again');
  await visit.press('Post');
  await visit.reads('[role="alert"]', 'Something went wrong. Please try again later.');
  site.faults.postRefused = false;
  await visit.press('Post');
  expect(await posted()).toMatchObject({ text: 'Again' });
});
