import type { ScopeView } from '../../src/messages/views.ts';
import { SECTIONS } from '../../src/profile/sections.ts';

const SINGLE = 10;
const ENTRIES = 25;
const MOST = 150;

/** How many changes to ask for: every revision counts, and where there are entries there are many. */
export const suggestedBudget = (scope: ScopeView): number =>
  Math.max(
    SINGLE,
    Math.min(
      MOST,
      scope.reduce((sum, { section }) => sum + (SECTIONS[section].hasEntries ? ENTRIES : SINGLE), 0),
    ),
  );
