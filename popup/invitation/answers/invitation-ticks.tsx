import type { Invitation } from '../../../src/invitation/invitation.ts';
import type { SharingView } from '../../../src/rpc/invitation-views.ts';
import { t } from '../../app/strings.ts';
import { Theirs } from '../../ui/theirs.tsx';
import { InvitationLines } from './invitation-lines.tsx';

interface Props {
  readonly data: SharingView;
  /** Paths of those that are left out. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** Everybody who would be shared, each with a box: unticked, a person stays with the owner. */
export function InvitationTicks({ data, left, onLeft }: Props) {
  const flip = ({ path }: Invitation) => {
    const next = new Set(left);
    if (!next.delete(path)) next.add(path);
    onLeft(next);
  };
  return (
    <fieldset class="card people">
      <legend class="visually-hidden">{t('sharing_who')}</legend>
      {data.invitations.map((invitation) => (
        <label key={invitation.path} class="person-row">
          <input type="checkbox" checked={!left.has(invitation.path)} onChange={() => flip(invitation)} />
          <span>
            <strong>
              <Theirs text={invitation.name} />
            </strong>
            <InvitationLines invitation={invitation} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
