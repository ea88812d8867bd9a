import type { SectionName } from '../../../src/profile/sections.ts';
import type { PracticeUi } from '../../practice-site/types.ts';

/** What a page may try on one form while it is filled and saved for its owner. */
export interface Attack {
  /** Continues "a page that ...". */
  readonly name: string;
  readonly section: SectionName;
  readonly ui?: Partial<PracticeUi>;
  /** Runs in the page's own world, before anything of the page's own. It says `hit()` when it has struck. */
  readonly strike: () => void;
  /** What becomes of it: exactly the approved texts are saved, or nothing is and this is why. */
  readonly ends: 'exact' | RegExp;
}

declare global {
  /** Remembers, over documents, that an attack was really made. */
  var hit: () => void;
}

/** Goes in front of every attack. */
export const remember = (): void => {
  globalThis.hit = () => sessionStorage.setItem('hit', 'yes');
};

export const AGAINST_TYPING: readonly Attack[] = [
  {
    name: 'rewrites what is typed as it is typed',
    section: 'headline',
    ui: { textarea: true },
    strike: () => {
      addEventListener(
        'input',
        ({ target }) => {
          if (!(target instanceof HTMLTextAreaElement) || target.value.endsWith('!')) return;
          hit();
          target.setRangeText('!', target.value.length, target.value.length);
        },
        true,
      );
    },
    ends: /^(read-back-differs|left-half-filled)/,
  },
  {
    name: 'rewrites it a moment later, and again, whenever the form changes',
    section: 'about',
    strike: () => {
      new MutationObserver(() => {
        const box = document.querySelector('dialog [contenteditable="true"]');
        if (!box?.textContent?.includes('Companies') || box.textContent.includes('hacked')) return;
        hit();
        document.execCommand('insertText', false, ' hacked');
      }).observe(document, { childList: true, subtree: true, characterData: true });
    },
    ends: /^(read-back-differs|left-half-filled)/,
  },
  {
    name: 'takes the focus elsewhere as soon as something is typed',
    section: 'headline',
    strike: () => {
      addEventListener('input', ({ target }) => {
        const first = document.querySelector<HTMLInputElement>('dialog input:not([type="checkbox"])');
        if (!first || target === first) return;
        hit();
        first.focus();
      });
    },
    ends: /^(exact|read-back-differs|left-half-filled)/,
  },
  {
    name: 'types into another field when ours is typed into',
    section: 'headline',
    strike: () => {
      addEventListener('input', ({ target }) => {
        const first = document.querySelector<HTMLInputElement>('dialog input:not([type="checkbox"])');
        if (!first || target === first || first.value.includes('hacked')) return;
        hit();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(first, 'hacked');
        first.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    ends: /^(read-back-differs|left-half-filled)/,
  },
  {
    name: 'writes itself anew while it is typed into',
    section: 'headline',
    strike: () => {
      addEventListener('input', () => {
        hit();
        document.open();
        document.write('<title>gone</title><dialog open><textarea aria-label="Headline">x</textarea></dialog>');
        document.close();
      });
    },
    ends: /./,
  },
  {
    name: 'holds another text and says the present one to whoever asks in its own world',
    section: 'headline',
    ui: { textarea: true },
    strike: () => {
      setInterval(() => {
        const area = document.querySelector('dialog[open]:not(.unseen) textarea');
        if (!area || area.hasAttribute('data-lies')) return;
        hit();
        area.setAttribute('data-lies', '');
        const { value } = area as HTMLTextAreaElement;
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, 'Another text');
        Object.defineProperty(area, 'value', { get: () => value, set: () => undefined });
        Object.defineProperty(HTMLTextAreaElement.prototype, 'value', { get: () => value, set: () => undefined });
      }, 10);
    },
    ends: /^live-text-changed/,
  },
];

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
        'countersignForms',
        'countersignTouched',
        'countersignStill',
        'countersignLeaving',
        'countersignRest',
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

export const AGAINST_SAVING: readonly Attack[] = [
  {
    name: 'lets Save be pressed only after it has put another text in',
    section: 'headline',
    strike: () => {
      let typed = false;
      addEventListener('input', ({ target }) => {
        const box = (target as Element).closest<HTMLElement>('[contenteditable="true"]');
        if (typed || !box?.textContent?.includes('Enterprise')) return;
        typed = true;
        const saves = () =>
          [...document.querySelectorAll<HTMLButtonElement>('dialog button')].filter(
            ({ innerText }) => innerText === 'Save',
          );
        const hold = setInterval(() => {
          for (const save of saves()) save.disabled = true;
        }, 5);
        setTimeout(() => {
          clearInterval(hold);
          hit();
          box.focus();
          document.execCommand('insertText', false, ' hacked');
          setTimeout(() => {
            for (const save of saves()) save.disabled = false;
          }, 40);
        }, 1500);
      });
    },
    ends: /^read-back-differs/,
  },
  {
    name: 'changes another field between the reading back and Save',
    section: 'headline',
    strike: () => {
      let typed = false;
      addEventListener('input', ({ target }) => {
        const box = (target as Element).closest<HTMLElement>('[contenteditable="true"]');
        if (typed || !box?.textContent?.includes('Enterprise')) return;
        typed = true;
        // our script has answered as soon as a task of the page's can run after it
        const wait = setInterval(() => {
          const first = document.querySelector<HTMLInputElement>('dialog input:not([type="checkbox"])');
          if (!sessionStorage.getItem('read back') || !first) return;
          clearInterval(wait);
          hit();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(first, 'Hacked');
          first.dispatchEvent(new Event('input', { bubbles: true }));
        }, 5);
      });
    },
    ends: /^read-back-differs/,
  },
  {
    name: 'has a second Save',
    section: 'headline',
    strike: () => {
      setInterval(() => {
        const save = [...document.querySelectorAll('dialog button')].find(({ textContent }) => textContent === 'Save');
        if (!save || document.querySelector('#second')) return;
        hit();
        const second = save.cloneNode(true) as HTMLButtonElement;
        second.id = 'second';
        save.before(second);
      }, 10);
    },
    ends: /^save-not-found/,
  },
  {
    name: 'has moved its Save out of the form, and stands another Save on the page behind',
    section: 'headline',
    strike: () => {
      setInterval(() => {
        const save = [...document.querySelectorAll('dialog button')].find(({ textContent }) => textContent === 'Save');
        if (!save || !document.body) return;
        hit();
        save.remove();
        if (document.querySelector('#behind')) return;
        const other = document.createElement('button');
        other.id = 'behind';
        other.textContent = 'Save';
        other.onclick = () => sessionStorage.setItem('pressed behind', 'yes');
        document.body.prepend(other);
      }, 10);
    },
    ends: /^save-not-found/,
  },
  {
    name: 'closes the form as if it had saved, and saves nothing',
    section: 'headline',
    strike: () => {
      addEventListener(
        'click',
        (event) => {
          if ((event.target as HTMLElement).innerText !== 'Save') return;
          hit();
          event.stopImmediatePropagation();
          document.querySelector('dialog')?.remove();
        },
        true,
      );
    },
    ends: /closed/,
  },
];
