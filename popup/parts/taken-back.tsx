import type { GrantView } from '../../src/messages/views.ts';
import { tn } from '../strings.ts';
import { useView } from '../use-view.ts';
import { touched } from './labels.ts';

interface Props {
  /** True while everything is stopped: the press then also starts again. */
  readonly stopped: boolean;
  /** Opens what waits under a grant, to be read and approved once more. */
  readonly onRead: (grantId: string) => void;
  /** The class of the box around it; without one it stands in another. */
  readonly box?: string;
}

/**
 * What a stop took back, and the one press that opens it to be read and approved again. Nothing where nothing was taken
 * back: only what was approved then and waits now is spoken of.
 */
export function TakenBack({ stopped, onRead, box }: Props) {
  const { data: home } = useView('home.get', {});
  const grants = home?.grants.filter(({ takenBack }) => takenBack.length > 0) ?? [];
  const all = grants.map((grant, index) => (
    <Under key={grant.id} grant={grant} starts={stopped} next={index === 0} onRead={onRead} />
  ));
  if (!box || all.length === 0) return all;
  return (
    <section class={box} role="status">
      {all}
    </section>
  );
}

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
