import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreed, type Scene } from '../support/browser/arrange.ts';
import { finished } from '../support/browser/finished.ts';
import { panelBeside } from '../support/browser/panel-beside.ts';
import type { Screen } from '../support/browser/screen.ts';
import { until } from '../support/browser/until.ts';

/** What the panel tells of a form on screen, and what it stages of one that somebody typed into. */

let scene: Scene;
let panel: Screen;
let tabId: number;

beforeEach(async () => {
  scene = await agreed();
  ({ panel, tabId } = await panelBeside(scene.owner));
});
afterEach(() => scene.end());

const at = (path: string) => scene.owner.tab.goto(`https://www.linkedin.com/in/ann-lee${path}`);
const fromPanel = (message: string) => scene.owner.tell(message, { tabId }, panel.page);

describe('the page check', () => {
  it('tells every field of the form, on what evidence, and reports without a word of the member’s', async () => {
    await at('/details/experience/edit/forms/1001/');
    const seen = (await fromPanel('page-check.step')) as {
      section: string;
      fields: { name: string; found: string[]; refused?: string }[];
      save: boolean;
      report: string;
    };
    expect(seen).toMatchObject({ section: 'experience', op: 'set', save: true });
    expect(seen.fields.filter(({ name }) => name !== 'end').every(({ found }) => found.length > 0)).toBe(true);
    // the present position has no end date on screen
    expect(seen.fields.find(({ name }) => name === 'end')).toMatchObject({ refused: 'field-not-found' });
    const { positions, firstName, lastName, about } = scene.site.profile;
    const [position] = positions;
    const words = [
      position?.title,
      position?.company,
      position?.description,
      position?.location,
      firstName,
      lastName,
      about,
    ];
    for (const text of [...words, ...(position?.skills ?? [])])
      for (const line of (text ?? '').split('\n').filter((part) => part.length > 3))
        expect(seen.report).not.toContain(line);
    expect(seen.report).toContain('label "Title*"');
  });

  it('reports no word that is not known to be the site’s, wherever it stands', async () => {
    await at('/details/experience/edit/forms/1001/');
    await scene.owner.tab.waitForSelector('dialog input');
    await scene.owner.tab.evaluate(() => {
      const mine = document.createElement('div');
      mine.innerHTML = `
        <label>Associated with <select role="Whistleblower" data-testid="Whistleblower at Acme">
          <option>Please select</option><option>Whistleblower liaison at Acme Nuclear</option><option>Patient at Betty Ford</option>
        </select></label>
        <fieldset><legend>Skills</legend><legend>Skill (Gambling recovery)</legend>
          <button type="button">Remove Alcohol counselling</button><button type="button">Gambling recovery</button>
          <label><input type="checkbox"> Gambling recovery</label></fieldset>
        <label>I am currently working in this role at Acme Nuclear</label>
        <label>End current position as of now – Whistleblower liaison</label>
        <label>Description, Whistleblower</label><label>Month of Whistleblower</label>
        <input placeholder="Ex: Whistleblower" aria-required="Whistleblower" maxlength="Whistleblower" type="Whistleblower"
          id="single-line-text-form-component-profileEditFormElement-POSITION-Whistleblower-ACoAABetty-title">
        <acme-nuclear></acme-nuclear><acme></acme>`;
      document.querySelector('dialog form, dialog')?.append(mine);
    });
    const { report } = (await fromPanel('page-check.step')) as { report: string };
    expect(report).not.toMatch(/whistle|acme|betty|ford|patient|nuclear|alcohol|counsel|gambl|recovery|liaison/i);
    for (const line of [
      'option "Please select"',
      'option 37',
      'option 21',
      'legend "Skills"',
      'button type=button "Remove" 19',
      'button type=button 17',
      'id=single-line-text-form-component-profileEditFormElement-POSITION-13-10-title',
    ])
      expect(report).toContain(line);
  });

  it('says what it does not find, and refuses another page and another member', async () => {
    scene.site.ui.mutations = [
      { kind: 'reword', field: 'title', text: 'Your answer' },
      { kind: 'drop', what: 'placeholder', field: 'title' },
    ];
    await at('/details/experience/edit/forms/1001/');
    expect(await fromPanel('page-check.step')).toMatchObject({
      fields: expect.arrayContaining([{ name: 'title', found: [], refused: 'field-not-found' }]),
    });
    await at('/');
    expect(await fromPanel('page-check.step')).toMatchObject({ refused: 'form-not-found' });
    scene.site.faults.otherMember = true;
    await at('/details/experience/');
    expect(await fromPanel('page-check.step')).toMatchObject({
      refused: expect.stringMatching(/account|form-not-found/),
    });
  });
});

describe('an assisted edit', () => {
  it('stages what was typed into the form, saves nothing, and fills it after the yes', async () => {
    await at('/edit/forms/summary/new/');
    const { tab } = scene.owner;
    const box = await tab.waitForSelector('dialog [role="textbox"]');
    await box?.click();
    await tab.keyboard.down('Control');
    await tab.keyboard.press('a');
    await tab.keyboard.up('Control');
    await tab.keyboard.sendCharacter('We wrote this together.');
    const staged = (await fromPanel('assisted-edit.step')) as { grantId: string };
    expect(scene.site.saves).toHaveLength(0);
    const { lines } = await scene.owner.ask('review.list', { id: staged.grantId });
    expect(lines).toMatchObject([{ section: 'about', op: 'set', state: 'pending' }]);
    const change = await scene.owner.ask('review.show', { id: lines[0]?.id ?? '' });
    expect(change.fields).toMatchObject([
      { name: 'about', before: 'I sell things.\n\nI like people.', after: 'We wrote this together.' },
    ]);
    expect(change.person).toMatchObject({ local: 'together' });

    await scene.owner.ask('review.shown', { id: change.id });
    const yes = { id: change.id, final: [{ name: 'about' as const, text: 'We wrote this together.' }], edited: false };
    await until(async () => !('refused' in ((await scene.owner.tell('review.approve', yes)) as object)));
    await scene.owner.ask('grant.mode', { id: staged.grantId, mode: 'fill-and-save' });
    await scene.owner.ask('apply.start', { tabId });
    await finished(scene);
    expect(scene.site.profile.about).toBe('We wrote this together.');
  });

  it('says when nothing was typed', async () => {
    await at('/edit/forms/summary/new/');
    await scene.owner.tab.waitForSelector('dialog [role="textbox"]');
    expect(await fromPanel('assisted-edit.step')).toMatchObject({ refused: 'nothing-changed' });
  });
});
