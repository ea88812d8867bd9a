import { useState } from 'preact/hooks';
import type { ClientView } from '../../src/rpc/desk-views.ts';
import { t } from '../app/strings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { CertificateForm } from './certificate-form.tsx';

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
