import { useState } from 'preact/hooks';
import type { ClientView } from '../../../src/rpc/app.ts';
import { t } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { CertificateForm } from '../../audit/certificate-form.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { forgetTyped } from '../pending-drafts.ts';

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

/** What a client signed off, to be shown: the grant, what was sent, and the client's receipts. */
export function ClientCertificate({ client, onClose }: { client: ClientView; onClose: () => void }) {
  const [said, setSaid] = useState('');
  return (
    <Dialog title={t('certificate_title')} onClose={onClose}>
      <div class="stack">
        <CertificateForm people={[client]} onSaved={setSaid} />
        <p class="small" role="status">
          {said}
        </p>
      </div>
    </Dialog>
  );
}
