import type { DeskStep } from '../../app/desk-step.ts';
import { useView } from '../../app/use-view.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { ClientDesk } from './client-desk.tsx';

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
