import type { Rule } from '../../../src/invitation/rules.ts';
import type { Refusal } from '../../../src/refusals.ts';
import { useAct } from '../../app/use-act.ts';
import type { Queue } from '../triage/use-queue.ts';

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** What is kept as it was, where it is not said. */
interface Patch {
  readonly rules?: readonly Rule[];
  readonly templates?: readonly Template[];
}

export interface PolicyActs {
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly save: (patch: Patch, then?: () => void) => void;
}

/** Rules and templates are kept as one: a rule names its template. */
export function usePolicy(client: string, queue: Queue): PolicyActs {
  const { act, busy, refusal } = useAct();
  const save: PolicyActs['save'] = (patch, then) => {
    const templates = patch.templates ?? queue.templates;
    const rules = patch.rules ?? queue.rules;
    const request = {
      id: client,
      rules: [...rules],
      templates: templates.map(({ id, name, text }) => ({ id, name, text })),
    };
    void act('policy.save', request, () => then?.());
  };
  return { busy, refusal, save };
}
