import { useId, useState } from 'preact/hooks';
import type { invitationsFrom } from '../../src/import/invitations-csv.ts';
import { type Refusal, refuse } from '../../src/refusals.ts';
import { t } from '../app/strings.ts';

type Found = ReturnType<typeof invitationsFrom> | Refusal;

/** The member's own data export. What reads it is loaded only now that a file was chosen. */
export function ExportFile({ onRead }: { onRead: (found: Found) => void }) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    try {
      const { readExport } = await import('../import/read-export.ts');
      onRead(await readExport(file));
    } catch {
      onRead(refuse('no-export'));
    }
    setBusy(false);
  };
  return (
    <div class="stack">
      <label for={id}>{t('sharing_file')}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.zip"
        disabled={busy}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <p class="small soft">{t('sharing_fileMore')}</p>
    </div>
  );
}
