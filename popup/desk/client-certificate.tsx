import { useState } from 'preact/hooks';
import type { ClientView } from '../../src/messages/desk-views.ts';
import { CertificateForm } from '../parts/certificate-form.tsx';
import { t } from '../strings.ts';
import { Dialog } from './dialog.tsx';

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
