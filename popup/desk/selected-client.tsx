import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useView } from '../use-view.ts';
import { ClientDesk } from './client-desk.tsx';
import type { DeskStep } from './step.ts';

interface Props {
  readonly id: string;
  readonly now: number;
  readonly step: DeskStep;
  readonly onStep: (step: DeskStep) => void;
  readonly onForgotten: () => void;
  readonly onPassOn: () => void;
}

export function SelectedClient({ id, ...rest }: Props) {
  const { data, refusal } = useView('client.get', { id });
  if (!data) return <div class="desk-column desk-slots">{refusal && <RefusalNotice refusal={refusal} />}</div>;
  return <ClientDesk client={data} {...rest} />;
}
