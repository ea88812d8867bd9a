import { describe, expect, it } from 'vitest';
import type { FormTask } from '../../src/site/task.ts';
import { caseOf } from '../fill-rate/cases.ts';
import { formPathOf } from '../fill-rate/routes.ts';
import { tab, withOneTab } from '../support/browser/one-tab.ts';

/** A form is left as it is, or put back as it was, for each thing about it that is not as it should be. */

withOneTab();

async function opened(section: FormTask['section'], op: FormTask['op']): Promise<FormTask> {
  const { task } = caseOf(tab.site, section, op);
  await tab.goTo(formPathOf(section, op, task.entry?.formId));
  await tab.call('read', 'inspect', task);
  return task;
}
const fill = (task: FormTask) => tab.call('fill', 'fill', { ...task, patience: 1500 });
async function filled(section: FormTask['section'], op: FormTask['op']): Promise<FormTask> {
  const task = await opened(section, op);
  expect(await fill(task)).toMatchObject({ filled: true });
  return task;
}
const save = async (task: FormTask): Promise<unknown> => {
  const answer = await tab.call('fill', 'save', { ...task, patience: 300 });
  expect(tab.site.saves).toEqual([]);
  return answer;
};
const refused = (code: string, detail?: string) =>
  expect.objectContaining({ refused: code, ...(detail === undefined ? {} : { detail }) });
const control = (name: string) => tab.page.locator(`>>> ::-p-aria(${name})`);
/** The page asks something over its form. */
const ask = () =>
  tab.inPage(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Discard changes?';
    document.body.append(dialog);
    dialog.showModal();
  });
/** A button of the form stands there twice. */
const twice = (words: string) =>
  tab.page.evaluate((text) => {
    const button = [...document.querySelectorAll('dialog button')].find((each) => each.textContent?.startsWith(text));
    button?.after(button.cloneNode(true));
  }, words);
const editor = () => tab.page.waitForSelector('dialog textarea, dialog [contenteditable="true"]');
const description = (): Promise<string | null | undefined> =>
  tab.inPage(() => {
    const found = document.querySelector('dialog [contenteditable="true"], dialog textarea');
    return found instanceof HTMLTextAreaElement ? found.value : found?.textContent;
  });

describe('nothing is typed', () => {
  it('into a form that was filled before', async () => {
    const task = await filled('about', 'set');
    expect(await fill(task)).toEqual(refused('page-not-fresh'));
    expect(await tab.call('read', 'read', task)).toEqual(refused('page-not-fresh'));
    expect(await tab.call('read', 'entries', task)).toEqual(refused('page-not-fresh'));
    expect(await tab.check('typed', 'ann-lee')).toEqual(refused('page-not-fresh'));
  });

  it('again, into a form that was never filled', async () => {
    const task = await opened('about', 'set');
    const before = await description();
    expect(await fill({ ...task, again: true })).toEqual(refused('page-not-fresh'));
    expect(await description()).toBe(before);
  });

  it('under a question of the site, the first time and again', async () => {
    const task = await opened('about', 'set');
    await ask();
    expect(await fill(task)).toEqual(refused('dialog-in-the-way'));
    await tab.page.keyboard.press('Escape');
    expect(await fill(task)).toMatchObject({ filled: true });
    await ask();
    expect(await fill({ ...task, again: true })).toEqual(refused('dialog-in-the-way'));
  });

  it('into the form of a new entry that somebody has begun to fill', async () => {
    const task = await opened('projects', 'add');
    await (await editor())?.type('Half a thought');
    expect(await fill(task)).toEqual(refused('form-not-blank'));
    expect(await description()).toBe('Half a thought');
  });

  it('into a form of another number, though it holds the same', async () => {
    const [first, second] = tab.site.profile.positions;
    if (!first || !second) throw new Error('two positions are needed');
    Object.assign(second, { ...first, id: second.id });
    const { task } = caseOf(tab.site, 'experience', 'set');
    await tab.goTo(formPathOf('experience', 'set', second.id));
    await tab.call('read', 'inspect', { ...task, entry: undefined });
    expect(await fill(task)).toEqual(refused('form-not-found'));
  });

  it('into a form that has nothing to type into, or nothing that is known', async () => {
    tab.site.faults.unknownForm = true;
    const { task } = caseOf(tab.site, 'headline', 'set');
    await tab.goTo(formPathOf('headline', 'set', undefined));
    expect(await fill(task)).toEqual(refused('form-not-found'));
  });

  it('into the form of an entry that is called nothing', async () => {
    const { task } = caseOf(tab.site, 'experience', 'set');
    const [first] = tab.site.profile.positions;
    if (first) first.title = '';
    await tab.goTo(formPathOf('experience', 'set', first?.id));
    const some = task.fields.filter(({ name }) => name === 'description');
    expect(await fill({ ...task, fields: some })).toEqual(refused('entry-differs'));
  });

  it('into a field that is not there', async () => {
    tab.site.ui.mutations = [{ kind: 'hide', field: 'grade' }];
    const { task } = caseOf(tab.site, 'education', 'set');
    await tab.goTo(formPathOf('education', 'set', task.entry?.formId));
    expect(await fill(task)).toEqual({ refused: 'field-not-found', detail: 'grade' });
  });

  it('where two fields look alike', async () => {
    tab.site.ui.mutations = [{ kind: 'twin', field: 'grade' }];
    const { task } = caseOf(tab.site, 'education', 'set');
    await tab.goTo(formPathOf('education', 'set', task.entry?.formId));
    expect(await fill(task)).toEqual({ refused: 'ambiguous-field', detail: 'grade' });
  });

  it('where the page offers to edit somebody else’s profile', async () => {
    const task = await opened('about', 'set');
    const before = await description();
    await tab.inPage(() => {
      for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="/edit/"]')) link.remove();
      const link = document.createElement('a');
      link.href = '/in/eve-poe/edit/intro/';
      document.body.append(link);
    });
    expect(await fill(task)).toEqual(refused('wrong-account'));
    expect(await tab.check('typed', 'ann-lee')).toEqual(refused('wrong-account'));
    expect(await description()).toBe(before);
  });
});

describe('all is put back', () => {
  it('when the page writes something else than was typed', async () => {
    tab.site.ui.textarea = true;
    const task = await opened('about', 'set');
    const before = await description();
    await (await editor())?.evaluate((area) =>
      area.addEventListener('input', () => {
        const typed = area as HTMLTextAreaElement;
        if (typed.value.startsWith('Companies')) typed.value = 'We know better.';
      }),
    );
    expect(await fill(task)).toEqual(refused('read-back-differs', 'about'));
    expect(await description()).toBe(before);
  });

  it('or said to be half filled, when it cannot be', async () => {
    tab.site.ui.textarea = true;
    const task = await opened('about', 'set');
    await (await editor())?.evaluate((area) =>
      area.addEventListener(
        'input',
        () =>
          setInterval(() => {
            (area as HTMLTextAreaElement).value = 'We know better.';
          }, 10),
        { once: true },
      ),
    );
    expect(await fill(task)).toEqual(refused('left-half-filled', 'about'));
  });

  it('or said to be half filled, when a field that nobody meant moved along', async () => {
    const { task } = caseOf(tab.site, 'experience', 'set');
    await opened('experience', 'set');
    await tab.inPage(() => {
      const area = document.querySelector('dialog textarea');
      const others = document.querySelectorAll<HTMLInputElement>('dialog input');
      area?.addEventListener('focus', () => {
        for (const other of others)
          if (other.value === 'Copenhagen, Denmark') {
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(other, 'Rome');
            other.dispatchEvent(new Event('input', { bubbles: true }));
          }
      });
    });
    expect(await fill({ ...task, fields: task.fields.filter(({ name }) => name === 'description') })).toEqual({
      refused: 'left-half-filled',
      typed: true,
    });
  });

  it('when a choice, a month or a place is not offered', async () => {
    const { task } = caseOf(tab.site, 'experience', 'set');
    const only = (name: string, after: string) => ({
      ...task,
      fields: task.fields.filter((field) => field.name === name).map((field) => ({ ...field, after })),
    });
    await opened('experience', 'set');
    await tab.inPage(() => {
      for (const option of document.querySelectorAll<HTMLOptionElement>('dialog option'))
        if (option.textContent === 'Freelance') option.remove();
    });
    expect(await fill(only('employmentType', 'freelance'))).toEqual(refused('choice-not-offered', 'employmentType'));
    await opened('experience', 'set');
    expect(await fill(only('start', '1850-01'))).toEqual(refused('choice-not-offered', 'start'));
    const intro = await opened('intro', 'set');
    const place = intro.fields
      .filter(({ name }) => name === 'industry')
      .map((field) => ({ ...field, after: 'Bird Feeding' }));
    expect(await fill({ ...intro, fields: place })).toEqual(refused('choice-not-offered', 'industry'));
  });
});

describe('a list in which', () => {
  const skills = ['Sales', 'Negotiation', 'Coaching', 'Pricing', 'Travel'];
  const one = (before: string, after: string): FormTask => ({
    ...caseOf(tab.site, 'about', 'set').task,
    fields: [{ name: 'topSkills', before, after }],
  });
  const atSkills = async (held: string[]): Promise<void> => {
    tab.site.profile.topSkills = held;
    await tab.goTo(formPathOf('about', 'set', undefined));
  };

  it('an item is not taken holds what it held', async () => {
    await atSkills(['Sales']);
    const task = one('Sales', 'Sales\nBird Feeding');
    await tab.inPage(() =>
      document.addEventListener('keydown', (event) => event.key === 'Enter' && event.stopImmediatePropagation(), true),
    );
    expect(await fill(task)).toEqual(refused('choice-not-offered', 'topSkills'));
  });

  it('there is no room for one more holds what it held', async () => {
    await atSkills(skills);
    const task = one(skills.join('\n'), [...skills, 'Mentoring'].join('\n'));
    expect(await fill(task)).toEqual(refused('field-not-found', 'topSkills'));
  });
});

describe('no Delete is pressed or brought forward', () => {
  it('where there are two', async () => {
    const task = await opened('certifications', 'remove');
    await twice('Delete');
    expect(await fill(task)).toEqual(refused('remove-not-found'));
  });

  it('where there are two by now', async () => {
    const task = await filled('certifications', 'remove');
    await twice('Delete');
    expect(await save(task)).toEqual(refused('remove-not-found'));
  });
});

describe('no Save is pressed', () => {
  it('under a question of the site', async () => {
    const task = await filled('about', 'set');
    await ask();
    expect(await save(task)).toEqual(refused('dialog-in-the-way'));
  });

  it('of a form that no longer holds what was approved, or holds something else beside it', async () => {
    tab.site.ui.textarea = true;
    const task = await filled('about', 'set');
    await control('About').fill('We know better.');
    expect(await save(task)).toEqual(refused('read-back-differs'));
    const { task: whole } = caseOf(tab.site, 'experience', 'set');
    const some = { ...whole, fields: whole.fields.filter(({ name }) => name === 'description') };
    await opened('experience', 'set');
    expect(await fill(some)).toMatchObject({ filled: true });
    await control('Location').fill('Rome');
    expect(await save(some)).toEqual(refused('read-back-differs'));
  });

  it('of a form that asks for more than was approved', async () => {
    tab.site.faults.requiredExtra = true;
    const task = await opened('headline', 'set');
    expect(await fill(task)).toMatchObject({ filled: true, required: ['Industry'] });
    expect(await save(task)).toEqual(refused('more-is-required'));
  });

  it('that cannot be pressed', async () => {
    const task = await filled('about', 'set');
    await tab.inPage(() => {
      for (const button of document.querySelectorAll<HTMLButtonElement>('dialog button'))
        if (button.textContent === 'Save') button.disabled = true;
    });
    expect(await save(task)).toEqual(refused('save-not-found'));
  });
});
