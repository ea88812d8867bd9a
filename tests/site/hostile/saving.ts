import type { Attack } from './attack.ts';

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
    // a field that is known by its text alone is not found any more
    ends: /^(read-back-differs|field-not-found)/,
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
