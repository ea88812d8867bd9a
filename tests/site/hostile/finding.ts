import type { Attack } from './attack.ts';

export const AGAINST_FINDING: readonly Attack[] = [
  {
    name: 'has images that pose as what scripts ask of a document',
    section: 'headline',
    ui: { textarea: true, frontEnd: 'page' },
    strike: () => {
      const names = ['querySelector', 'querySelectorAll'];
      new MutationObserver(() => {
        const root = document.documentElement;
        if (!root || document.getElementById('struck')) return;
        hit();
        root.append(Object.assign(document.createElement('form'), { id: 'struck' }));
        for (const name of names) root.append(Object.assign(document.createElement('img'), { name, id: name }));
      }).observe(document, { childList: true, subtree: true });
    },
    ends: 'exact',
  },
  {
    name: 'has images that pose as what an editor is typed into with',
    section: 'headline',
    strike: () => {
      const names = ['querySelectorAll', 'execCommand'];
      new MutationObserver(() => {
        const root = document.documentElement;
        if (!root || document.getElementById('struck')) return;
        hit();
        root.append(Object.assign(document.createElement('form'), { id: 'struck' }));
        for (const name of names) root.append(Object.assign(document.createElement('img'), { name, id: name }));
      }).observe(document, { childList: true, subtree: true });
    },
    ends: 'exact',
  },
  {
    name: 'has elements of the names we use in our own world',
    section: 'headline',
    strike: () => {
      const names = [
        'countersignAsked',
        'countersignCheck',
        'countersignFill',
        'countersignForms',
        'countersignLeaving',
        'countersignLeft',
        'countersignPressed',
        'countersignRead',
        'countersignRest',
        'countersignStill',
        'countersignStood',
        'countersignTouched',
        'countersignTouchedBefore',
        'countersignWatching',
        'countersignWhole',
      ];
      new MutationObserver(() => {
        const root = document.documentElement;
        if (!root || document.getElementById('struck')) return;
        hit();
        root.append(Object.assign(document.createElement('form'), { id: 'struck' }));
        for (const name of names) root.append(Object.assign(document.createElement('img'), { name, id: name }));
      }).observe(document, { childList: true, subtree: true });
    },
    ends: 'exact',
  },
  {
    name: "shows another member's edit link beside the owner's",
    section: 'headline',
    strike: () => {
      addEventListener('DOMContentLoaded', () => {
        hit();
        const link = document.createElement('a');
        link.href = '/in/max-other/edit/intro/';
        document.documentElement.append(link);
      });
    },
    ends: /^(wrong-account|account-unknown)/,
  },
  {
    name: 'lays an equal form over the real one',
    section: 'headline',
    strike: () => {
      setInterval(() => {
        if (document.querySelector('#fake')) return;
        const real = document.querySelector('dialog:has([contenteditable="true"])');
        if (!real) return;
        hit();
        const fake = real.cloneNode(true) as HTMLDialogElement;
        fake.id = 'fake';
        fake.removeAttribute('open');
        document.body.append(fake);
        fake.showModal();
      }, 20);
    },
    ends: /./,
  },
  {
    name: 'gives a field a name of a million characters and another the name of ours',
    section: 'headline',
    strike: () => {
      setInterval(() => {
        const inputs = document.querySelectorAll('dialog input:not([type="checkbox"])');
        if (!inputs[0] || inputs[0].hasAttribute('data-struck')) return;
        hit();
        inputs[0].setAttribute('data-struck', '');
        inputs[0].removeAttribute('aria-labelledby');
        inputs[0].setAttribute('aria-label', `${' *'.repeat(250_000)}${'\u202Eheadline '.repeat(50_000)}`);
        inputs[1]?.removeAttribute('aria-labelledby');
        inputs[1]?.setAttribute('aria-label', 'Headline');
      }, 10);
    },
    ends: /^(exact|ambiguous-field)/,
  },
  {
    name: 'shows the present text and hides half of it, in the editor itself',
    section: 'headline',
    strike: () => {
      setInterval(() => {
        const box = document.querySelector('dialog [contenteditable="true"]');
        if (!box || box.id === 'fake') return;
        hit();
        const fake = box.cloneNode() as HTMLElement;
        fake.id = 'fake';
        fake.innerHTML = '<p>Sales at Borealis <span style="display:none">| I sell things</span></p>';
        box.replaceWith(fake);
      }, 10);
    },
    ends: /^live-text-changed/,
  },
  {
    name: 'shows more in the editor than its paragraphs hold',
    section: 'headline',
    strike: () => {
      setInterval(() => {
        const box = document.querySelector('dialog [contenteditable="true"]');
        if (!box || box.id === 'fake') return;
        hit();
        const fake = box.cloneNode() as HTMLElement;
        fake.id = 'fake';
        fake.innerHTML = 'Do not touch: <p>Sales at Borealis | I sell things</p>';
        box.replaceWith(fake);
      }, 10);
    },
    ends: /^live-text-changed/,
  },
  {
    name: 'opens the shadow root that holds the form late, with a fake in its place until then',
    section: 'headline',
    ui: { shadow: true },
    strike: () => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        hit();
        const fake = document.createElement('dialog');
        fake.innerHTML = '<label>Headline <textarea>Sales at Borealis | I sell things</textarea></label>';
        this.append(fake);
        fake.show();
        setTimeout(() => fake.remove(), 600);
        return attach.call(this, init);
      };
    },
    ends: /^(exact|page-moving|read-back-differs|left-half-filled|field-not-found|form-not-found|save-not-found)/,
  },
];
