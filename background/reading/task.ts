import type { FormTask } from '../../src/page/task.ts';
import { SECTIONS } from '../../src/profile/sections.ts';
import { PATIENCE } from '../apply/task.ts';
import type { ReadingTarget } from '../store/records.ts';

/** What a content script is told when it only reads: nothing is known of the texts yet. */
export function taskOf(target: ReadingTarget, vanity: string): FormTask {
  const section = target.what === 'headline' || target.what === 'about' ? target.what : 'experience';
  return {
    vanity,
    section,
    entry: target.what === 'position' ? target.entry : undefined,
    fields: SECTIONS[section].fields.map(({ name }) => ({ name, before: null, after: '' })),
    patience: PATIENCE,
  };
}
