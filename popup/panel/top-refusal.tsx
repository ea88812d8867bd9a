import type { Refusal } from '../../src/refusal.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useIntoView } from './use-into-view.ts';

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
