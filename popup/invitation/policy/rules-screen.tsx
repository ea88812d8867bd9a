import { useMemo, useState } from 'preact/hooks';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import type { Rule } from '../../../src/invitation/rules.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { formatList, formatNumber, isolated, type PluralStem, type StringKey, t, tn } from '../../app/strings.ts';
import { firstName } from '../../ui/format/labels.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { DECISION_WORDS } from '../triage/queue-state.ts';
import { saidUndone } from '../triage/said.ts';
import type { Queue } from '../triage/use-queue.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { CONDITIONS, typedOf } from './rule-draft.ts';
import { type Fits, moved, previewOf } from './rule-preview.ts';
import { usePolicy } from './use-policy.ts';

interface Props {
  readonly client: ClientView;
  readonly queue: Queue;
  readonly now: number;
}

/** The written policy, read from the top, with what it would decide before it decides anything. */
export function RulesScreen({ client, queue, now }: Props) {
  const [open, setOpen] = useState<Rule | 'new' | null>(null);
  const [said, setSaid] = useState('');
  const { save, busy, refusal } = usePolicy(client.id, queue);
  const { rules, templates, items, ownerName, decisions } = queue;
  const preview = useMemo(
    () => previewOf(items, rules, templates, ownerName, now),
    [items, rules, templates, ownerName, now],
  );
  const first = firstName(client.name);
  const apply = () => {
    decisions.decide(items, null, preview.puts);
    setSaid(tn('queue_rules_applied', preview.puts.length));
  };
  const undo = () => setSaid(saidUndone(decisions.undo(), items));
  return (
    <div class="queue-part">
      <p class="small soft">{t('queue_rules_what')}</p>
      {refusal && <RefusalNotice refusal={refusal} />}
      <ol class="queue-cards">
        {preview.rules.map((fits, index) => (
          <li key={fits.rule.id} class="desk-sheet">
            <p>
              <bdi>
                {ruleSentence(fits.rule, first, templates.find(({ id }) => id === fits.rule.template)?.name ?? '')}
              </bdi>
            </p>
            <FitsLine fits={fits} />
            <div class="desk-row-of">
              <RuleButton
                label="queue_up"
                number={index + 1}
                off={busy || index === 0}
                onPress={() => save({ rules: moved(rules, fits.rule.id, -1) })}
              />
              <RuleButton
                label="queue_down"
                number={index + 1}
                off={busy || index === rules.length - 1}
                onPress={() => save({ rules: moved(rules, fits.rule.id, 1) })}
              />
              <RuleButton label="queue_edit" number={index + 1} off={busy} onPress={() => setOpen(fits.rule)} />
              <RuleButton
                label="queue_delete"
                number={index + 1}
                off={busy}
                onPress={() => save({ rules: rules.filter(({ id }) => id !== fits.rule.id) })}
              />
            </div>
          </li>
        ))}
      </ol>
      {rules.length > 0 && preview.none.length > 0 && (
        <p class="small soft">
          {tn('queue_rules_none', preview.none.length)} <Names items={preview.none} />
        </p>
      )}
      <div class="desk-row-of">
        <button type="button" class="button" onClick={() => setOpen('new')}>
          {t('queue_rules_add')}
        </button>
        {rules.length > 0 && (
          <button type="button" class="button next" disabled={preview.puts.length === 0} onClick={apply}>
            {tn('queue_rules_apply', preview.puts.length)}
          </button>
        )}
        {decisions.depth > 0 && (
          <button type="button" class="button" onClick={undo}>
            {t('queue_undo')}
          </button>
        )}
        <p class="small" role="status">
          {said}
        </p>
      </div>
      {rules.length === 0 && (
        <p class="soft">
          <Sentence of="queue_rules_empty" values={[first]} />
        </p>
      )}
      {open && (
        <RuleDialog
          client={client}
          queue={queue}
          rule={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

interface ButtonProps {
  readonly label: 'queue_up' | 'queue_down' | 'queue_edit' | 'queue_delete';
  readonly number: number;
  readonly off: boolean;
  readonly onPress: () => void;
}

const RuleButton = ({ label, number, off, onPress }: ButtonProps) => (
  <button
    type="button"
    class="button"
    disabled={off}
    aria-label={t('queue_rules_button', t(label), formatNumber(number))}
    onClick={onPress}
  >
    {t(label)}
  </button>
);

function FitsLine({ fits: { decided, open } }: { readonly fits: Fits }) {
  return (
    <p class="small soft">
      {decided.length === 0 ? t('queue_rules_fitsNone') : tn('queue_rules_fits', decided.length)}{' '}
      <Names items={decided} />
      {open.length > 0 && (
        <>
          {' '}
          {tn('queue_leftOpen', open.length)} <Names items={open} />
        </>
      )}
    </p>
  );
}

/** So many are named before the rest is counted. */
const NAMED = 5;

function Names({ items }: { readonly items: readonly QueueItem[] }) {
  if (items.length === 0) return null;
  const names = formatList(items.slice(0, NAMED).map(({ invitation }) => isolated(invitation.name)));
  const rest = items.length - NAMED;
  return <bdi>{rest > 0 ? tn('queue_andMore', rest, names) : `${names}.`}</bdi>;
}

/** "If the headline has “recruiter” and at least 3 mutual connections: Accept". */
function ruleSentence(rule: Rule, name: string, template: string): string {
  const when = rule.when.map((condition) => {
    const { kind, value } = typedOf(condition);
    const says = t(`queue_if_${kind}` as StringKey);
    if (CONDITIONS[kind] === 'number') return tn(`queue_ifSo_${kind}` as PluralStem, Number(value));
    return CONDITIONS[kind] === 'nothing' ? says : t('queue_if_value', says, isolated(value));
  });
  const then = t(DECISION_WORDS[rule.decide], isolated(name));
  const what = rule.decide === 'reply' ? t('queue_rule_reply', then, isolated(template)) : then;
  return t('queue_rule', formatList(when), what);
}
