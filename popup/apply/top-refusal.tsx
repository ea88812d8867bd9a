import type { Refusal } from '../../src/refusals.ts';
import { useIntoView } from '../ui/hooks/use-into-view.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';

/** Why the last press did nothing; brought into view, as the button may stand far below. */
export function TopRefusal({ refusal }: { refusal: Refusal | undefined }) {
  const place = useIntoView<HTMLDivElement>(refusal?.refused);
  if (!refusal) return null;
  return (
    <div ref={place}>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}
