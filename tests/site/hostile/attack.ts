import type { Area } from '../../../src/profile/sections.ts';
import type { PracticeUi } from '../../practice-site/types.ts';

/** What a page may try on one form while it is filled and saved for its owner. */
export interface Attack {
  /** Continues "a page that ...". */
  readonly name: string;
  readonly section: Area;
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
