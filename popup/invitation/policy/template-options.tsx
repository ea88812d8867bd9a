import type { TemplateView } from '../../../src/rpc/invitation-views.ts';
import { isolated } from '../../app/strings.ts';

/** Reply templates to choose from, within a select. */
export const TemplateOptions = ({ templates }: { templates: readonly TemplateView[] }) => (
  <>
    {templates.map(({ id, name }) => (
      <option key={id} value={id}>
        {isolated(name)}
      </option>
    ))}
  </>
);
