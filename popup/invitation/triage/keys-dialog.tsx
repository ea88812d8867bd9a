import { type StringKey, t } from '../../app/strings.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { Sentence } from '../../ui/sentence.tsx';

const KEYS: readonly { readonly keys: readonly string[]; readonly of: StringKey }[] = [
  { keys: ['↓', '↑', 'J', 'K'], of: 'queue_key_move' },
  { keys: ['Enter'], of: 'queue_key_open' },
  { keys: ['A'], of: 'queue_key_accept' },
  { keys: ['I'], of: 'queue_key_ignore' },
  { keys: ['R'], of: 'queue_key_reply' },
  { keys: ['S'], of: 'queue_key_ask' },
  { keys: ['U'], of: 'queue_key_undo' },
  { keys: ['X'], of: 'queue_key_select' },
  { keys: ['Shift + ↓', 'Shift + ↑'], of: 'queue_key_range' },
  { keys: ['Ctrl + A'], of: 'queue_key_all' },
  { keys: ['Esc'], of: 'queue_key_clear' },
  { keys: ['Ctrl + Enter'], of: 'queue_key_done' },
];

export function KeysDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  return (
    <Dialog title={t('queue_keys')} onClose={onClose}>
      <dl class="queue-key-list">
        {KEYS.map(({ keys, of }) => (
          <div key={of}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>
              <Sentence of={of} values={[firstName(name)]} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{t('queue_keysWhere')}</p>
    </Dialog>
  );
}
