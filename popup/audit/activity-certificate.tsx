import type { ComponentProps } from 'preact';
import { t } from '../app/strings.ts';
import { CertificateForm } from './certificate-form.tsx';

/** A certificate of one person, or of everything. */
export const ActivityCertificate = (props: Omit<ComponentProps<typeof CertificateForm>, 'everything'>) => (
  <section class="card stack" aria-labelledby="certificate-title">
    <h2 class="quiet" id="certificate-title">
      {t('certificate_title')}
    </h2>
    <CertificateForm {...props} everything />
  </section>
);
