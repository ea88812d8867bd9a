import type { Refusal } from '../../src/refusals.ts';
import { refusalSentence } from '../app/strings.ts';

/** What keeps a field from being sent, beside it; nothing when nothing does. */
export const FieldProblems = ({ id, problems }: { readonly id?: string; readonly problems: readonly Refusal[] }) =>
  problems.length === 0 ? null : (
    <ul id={id} class="desk-problems small">
      {problems.map((problem) => (
        <li key={problem.refused}>{refusalSentence(problem)}</li>
      ))}
    </ul>
  );
