import { type Inverse, inverseOf } from '../../src/change/inverse.ts';
import { isNetwork } from '../../src/profile/sections.ts';
import type { ChangeRecord } from '../store/records.ts';

/** The change that takes an applied one back; null when it is not applied or what it replaced is not known. */
export const undoOf = ({ state, change, base, approval, held, formId }: ChangeRecord): Inverse | null =>
  // a press, a message and a post cannot be taken back
  state === 'applied' && approval !== null && !isNetwork(change.section)
    ? inverseOf({ change, base, final: approval.final, held, formId })
    : null;
