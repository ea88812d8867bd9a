import { useState } from 'preact/hooks';
import type { Refusal } from '../../../src/refusals.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import type { ClientDialog } from '../../app/route.ts';
import { t } from '../../app/strings.ts';
import { useAct } from '../../app/use-act.ts';
import { useDesk } from '../../app/use-desk.ts';
import { SignedReportForm } from '../../audit/signed-report-form.tsx';
import { WordsDialog } from '../../grant/words.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { AddEntry } from '../add-entry.tsx';
import { forgetTyped } from '../pending-drafts.ts';
import { PreviewDialog } from '../preview-dialog.tsx';
import type { Readiness } from '../readiness.ts';
import { addingTo } from '../slot-groups.ts';

interface Props {
  readonly client: ClientView;
  readonly open: ClientDialog;
  readonly ready: Readiness;
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
  readonly onSign: () => void;
  /** An entry came in, by its slot. */
  readonly onAdded: (slot: string) => void;
  readonly onClose: () => void;
}

/** What may lie over one client's desk. */
export function ClientDialogs({ client, open, ready, refusal, busy, onSign, onAdded, onClose }: Props) {
  switch (open.what) {
    case 'preview':
    case 'note':
      return (
        <PreviewDialog
          client={client}
          {...ready}
          refusal={refusal}
          busy={busy}
          atNote={open.what === 'note'}
          onSign={onSign}
          onClose={onClose}
        />
      );
    case 'words':
      return <WordsDialog client={client} onClose={onClose} />;
    case 'signed-report':
      return <ClientReport client={client} onClose={onClose} />;
    case 'forget':
      return <ForgetClient client={client} onClose={onClose} />;
    case 'add':
      return (
        <AddEntry
          clientId={client.id}
          name={client.name}
          section={open.adds}
          adding={addingTo(client, open.adds) ?? { fresh: false, named: true }}
          onClose={onClose}
          onAdded={onAdded}
        />
      );
  }
}

interface ForgetProps {
  readonly client: ClientView;
  readonly onClose: () => void;
}

function ForgetClient({ client: { id, name }, onClose }: ForgetProps) {
  const { busy, refusal, act } = useAct();
  const { move } = useDesk();
  const forget = () =>
    act('client.forget', { id }, () => {
      forgetTyped(id);
      move({ client: null, step: 'clients', slot: undefined, ofClient: null });
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
function ClientReport({ client, onClose }: { client: ClientView; onClose: () => void }) {
  const [said, setSaid] = useState('');
  return (
    <Dialog title={t('certificate_title')} onClose={onClose}>
      <div class="stack">
        <SignedReportForm people={[client]} onSaved={setSaid} />
        <p class="small" role="status">
          {said}
        </p>
      </div>
    </Dialog>
  );
}
