import type { ChangeState } from '../../src/changes/states.ts';
import { type StringKey, t } from '../strings.ts';

/** "You approved this", "Not decided yet": what became of a change, in a few words. */
export const decisionPhrase = (state: ChangeState, edited: boolean): string =>
  state === 'approved' && edited ? t('state_approvedEdited') : t(`state_${state.replaceAll('-', '_')}` as StringKey);
