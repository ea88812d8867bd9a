import type { ScopeView } from '../../src/messages/views.ts';
import { AREA_RULES } from '../../src/profile/sections.ts';

const SINGLE = 10;
const ENTRIES = 25;
const MOST = 150;
/** Some hundreds of invitations, each answer and each reply counted. */
const INVITATIONS = 400;

/** How many changes to ask for: every revision counts, and where there are entries there are many. */
export function suggestedBudget(scope: ScopeView): number {
  const areas = scope.filter(({ section }) => section !== 'invitations');
  const profile = areas.reduce((sum, { section }) => sum + (AREA_RULES[section].hasEntries ? ENTRIES : SINGLE), 0);
  const answers = areas.length < scope.length ? INVITATIONS : 0;
  return Math.max(SINGLE, Math.min(MOST, profile)) + answers;
}
