import { expect, it } from 'vitest';
import { checkChange } from '../../src/change/change.ts';
import { scopeFrom } from '../../src/grant/scope.ts';
import { NEVER } from '../../src/profile/never.ts';

it.each(NEVER.flatMap((name) => [name, name.toUpperCase()]))(
  '"%s" is refused by name, in a grant and in a change',
  (section) => {
    const details = [{ type: 'countersign-section' as const, section, actions: ['set'] }];
    expect(scopeFrom(details)).toEqual({ refused: 'never-granted', detail: section });
    const fields = [{ name: 'headline', before: 'a', after: 'b' }];
    expect(checkChange({ id: 'x', section, op: 'set', fields, rationale: '' })).toEqual({
      refused: 'never-granted',
      detail: section,
    });
  },
);
