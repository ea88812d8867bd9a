import { mkdirSync } from 'node:fs';
import type { Screen } from '../support/browser/screen.ts';

export interface Teller {
  /** Said when a step is done and what it shows was verified. */
  readonly step: (what: string) => void;
  readonly picture: (screen: Screen, name: string) => Promise<void>;
}

export const picturesIn = (folder: string): Teller['picture'] => {
  mkdirSync(folder, { recursive: true });
  return (screen, name) => screen.picture(`${folder}/${name}.png`);
};
