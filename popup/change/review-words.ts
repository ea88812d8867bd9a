import type { ChangeState } from '../../src/change/states.ts';
import type { ChangeView } from '../../src/rpc/views.ts';
import { type StringKey, t } from '../app/strings.ts';
import { forSection } from '../ui/format/labels.ts';

/** "You approved this", "Not decided yet": what became of a change, in a few words. */
export const decisionPhrase = (state: ChangeState, edited: boolean): string =>
  state === 'approved' && edited ? t('state_approvedEdited') : t(`state_${state.replaceAll('-', '_')}` as StringKey);

/** "Approve headline", "Reject this position", "Approve the new school", "Approve removal". */
export function decisionLabel(decision: 'approve' | 'reject', { section, op }: ChangeView): string {
  return t(op === 'set' || op === 'add' ? forSection(`${decision}_${op}`, section) : `${decision}_${op}`);
}
