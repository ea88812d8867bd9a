import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlanView } from '../../../src/rpc/views.ts';
import { sectionLabel } from '../../ui/format/labels.ts';
import { folds, groupWords, opensItself, type PlanGroup } from './plan-groups.ts';

interface Props {
  readonly group: PlanGroup;
  readonly plan: PlanView;
  readonly children: ComponentChildren;
}

/** One section of the plan: what is done there under one heading. In a long plan only the one at work is open. */
export function PlanFold({ group, plan, children }: Props) {
  const [wish, setWish] = useState<boolean>();
  const atWork = group.items.some(({ id }) => id === plan.current);
  // what is at work is shown again, even where the owner had folded it
  useEffect(() => {
    if (atWork) setWish(undefined);
  }, [atWork]);
  if (!folds(group)) return <>{children}</>;
  const open = wish ?? opensItself(group, plan.items.length, plan.current);
  return (
    <details
      class="panel-group"
      open={open}
      // also what the browser opens: to show what was searched for in the page
      onToggle={({ currentTarget }) => currentTarget.open !== open && setWish(currentTarget.open)}
    >
      <summary>
        <strong>{sectionLabel(group.section)}</strong> <span class="small soft">{groupWords(group)}</span>
      </summary>
      {children}
    </details>
  );
}
