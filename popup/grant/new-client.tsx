import { useId, useState } from 'preact/hooks';
import type { ScopeView } from '../../src/grant/contract.ts';
import { PACKAGES, scopeOfPackage } from '../../src/profile/packages.ts';
import { AREA_RULES } from '../../src/profile/sections.ts';
import { vanityFrom } from '../../src/profile/vanity.ts';
import { isRefusal } from '../../src/refusals.ts';
import { MOST_CHANGES } from '../../src/wire/bounds.ts';
import { ask } from '../app/ask.ts';
import { t } from '../app/strings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { MessageDialog, useOutgoing } from '../ui/message-dialog.tsx';
import { NameBox } from '../ui/name-box.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { ScopeChoice } from './scope-choice.tsx';

interface Props {
  readonly onAdded: (clientId: string) => void;
  readonly onClose: () => void;
}

/** Asks a client for the permission; ends with the request, ready to be sent. */
export function NewClient({ onAdded, onClose }: Props) {
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [scope, setScope] = useState<ScopeView>(() => scopeOfPackage(PACKAGES[0]?.sections ?? []));
  const [days, setDays] = useState(7);
  // follows the scope until it is typed
  const [typed, setTyped] = useState<number>();
  const maxChanges = typed ?? suggestedBudget(scope);
  const [clause, setClause] = useState(t('desk_clauseText'));
  const [passOn, setPassOn] = useState(false);
  const { outgoing, busy, refusal, make } = useOutgoing<string>();
  const id = useId();
  // one client, however often the button is pressed or the message sent
  const [clientId] = useState(() => crypto.randomUUID());

  const add = () =>
    make(async () => {
      const vanity = vanityFrom(address) ?? '';
      const answer = await ask('client.add', {
        id: clientId,
        name: name.trim(),
        vanity,
        scope,
        days,
        maxChanges,
        clause: clause.trim(),
        passOn,
      });
      if (isRefusal(answer)) return answer;
      onAdded(answer.clientId);
      return { made: answer.clientId, message: answer.message };
    });

  if (outgoing)
    return (
      <MessageDialog
        title={<Sentence of="desk_made_request" values={[name.trim()]} />}
        message={outgoing.message}
        to={name.trim()}
        copied={outgoing.copied}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={t('desk_new_title')} onClose={onClose}>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (scope.length > 0) void add();
        }}
      >
        <NameBox label={t('desk_new_name')} name={name} onName={setName} />
        <label class="desk-field">
          {t('desk_new_address')}
          <input
            type="text"
            maxLength={300}
            autocomplete="off"
            spellcheck={false}
            placeholder={t('desk_new_addressExample')}
            value={address}
            onInput={(event) => {
              const { value } = event.currentTarget;
              const understood = value.trim() === '' || vanityFrom(value) !== null;
              event.currentTarget.setCustomValidity(understood ? '' : t('desk_new_addressWrong'));
              setAddress(value);
            }}
          />
        </label>
        <ScopeChoice chosen={scope} onChosen={setScope} />
        {scope.length === 0 && (
          <p class="notice" role="alert">
            {t('desk_scope_none')}
          </p>
        )}
        <div class="row even">
          <NumberField label={t('desk_new_days')} value={days} most={30} onValue={setDays} />
          <NumberField label={t('desk_new_changes')} value={maxChanges} most={MOST_CHANGES} onValue={setTyped} />
        </div>
        <p id={`${id}-less`} class="small soft">
          {t('desk_new_less')}
        </p>
        <label class="desk-field">
          {t('desk_new_clause')}
          <textarea
            rows={3}
            maxLength={2000}
            value={clause}
            onInput={(event) => setClause(event.currentTarget.value)}
          />
        </label>
        <label class="desk-check">
          <input type="checkbox" checked={passOn} onChange={() => setPassOn(!passOn)} />
          {t('desk_new_passOn')}
        </label>
        {refusal && <RefusalNotice refusal={refusal} />}
        <button type="submit" class="button next" disabled={busy || scope.length === 0}>
          {t('desk_new_do')}
        </button>
      </form>
    </Dialog>
  );
}

const SINGLE = 10;
const ENTRIES = 25;
const MOST = 150;
/** Some hundreds of invitations, each answer and each reply counted. */
const INVITATIONS = 400;

/** How many changes to ask for: every revision counts, and where there are entries there are many. */
function suggestedBudget(scope: ScopeView): number {
  const areas = scope.filter(({ section }) => section !== 'invitations');
  const profile = areas.reduce((sum, { section }) => sum + (AREA_RULES[section].hasEntries ? ENTRIES : SINGLE), 0);
  const answers = areas.length < scope.length ? INVITATIONS : 0;
  return Math.max(SINGLE, Math.min(MOST, profile)) + answers;
}
