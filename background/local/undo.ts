import { type Draft, inverseOf } from '../../src/changes/inverse.ts';
import type { ChangeRecord } from '../store/records.ts';

/** The change that takes an applied one back; null when it is not applied or what it replaced is not known. */
export const undoOf = ({ state, change, base, approval, held, formId }: ChangeRecord): Draft | null =>
  state === 'applied' && approval !== null ? inverseOf({ change, base, final: approval.final, held, formId }) : null;
