import type { Attack } from './attack.ts';

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
