import { t } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { forgetTyped } from '../draft/pending-drafts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { firstName } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Props {
  readonly clientId: string;
  readonly name: string;
  readonly onForgotten: () => void;
  readonly onClose: () => void;
}

export function ForgetClient({ clientId, name, onForgotten, onClose }: Props) {
  const { busy, refusal, act } = useAct();
  const forget = () =>
    act('client.forget', { id: clientId }, () => {
      forgetTyped(clientId);
      onForgotten();
    });
  return (
    <Dialog title={<Sentence of="desk_forget_title" values={[name]} />} onClose={onClose}>
      <p>{t('desk_forget_what')}</p>
      <p class="soft">
        <Sentence of="desk_forget_stays" values={[firstName(name)]} />
      </p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <div class="desk-actions">
        <button type="button" class="button stop" disabled={busy} onClick={() => void forget()}>
          {t('desk_forget_do')}
        </button>
        <button type="button" class="button" autofocus onClick={onClose}>
          {t('desk_forget_keep')}
        </button>
      </div>
    </Dialog>
  );
}
