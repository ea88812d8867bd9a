import type { ReadingView } from '../../src/rpc/views.ts';
import { ask } from '../app/ask.ts';
import type { Source } from '../apply/use-steps.ts';

const STEP_MS = 100;

export const readingSource: Source<ReadingView> = {
  look: () => ask('reading.get', {}),
  step: () => ask('reading.step', {}),
  pace: (reading) => (reading.state === 'reading' ? STEP_MS : null),
};
