import type { GrantView } from '../../src/grant/contract.ts';
import type { HomeView } from '../../src/rpc/app.ts';
import { tn } from '../app/strings.ts';
import { useView } from '../app/use-view.ts';
import { touched } from '../ui/format/labels.ts';

interface Props {
  readonly grants: readonly GrantView[];
  /** True while everything is stopped: the press then also starts again. */
  readonly stopped: boolean;
  /** Opens what waits under a grant, to be read and approved once more. */
  readonly onRead: (grantId: string) => void;
}

export const tookBack = ({ grants }: HomeView): readonly GrantView[] =>
  grants.filter(({ takenBack }) => takenBack.length > 0);

/** Grants under which a yes was taken back by a stop, and waits to be given again. */
export function useTakenBack(): readonly GrantView[] {
  const { data: home } = useView('home.get', {});
  return home ? tookBack(home) : [];
}

/** What a stop took back, and the one press that opens it to be read and approved again. */
export const TakenBack = ({ grants, stopped, onRead }: Props) =>
  grants.map((grant, index) => (
    <Under key={grant.id} grant={grant} starts={stopped} next={index === 0} onRead={onRead} />
  ));

function Under({
  grant: { id, takenBack },
  starts,
  next,
  onRead,
}: {
  readonly grant: GrantView;
  readonly starts: boolean;
  readonly next: boolean;
  readonly onRead: Props['onRead'];
}) {
  const count = takenBack.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <p>{tn('takenBack', count, touched(takenBack))}</p>
      <button type="button" class={next ? 'button next' : 'button'} onClick={() => onRead(id)}>
        {tn(starts ? 'takenBack_start' : 'takenBack_read', count)}
      </button>
    </>
  );
}
