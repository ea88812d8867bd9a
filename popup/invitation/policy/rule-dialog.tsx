import { useState } from 'preact/hooks';
import { DECISIONS, type Decision } from '../../../src/invitation/answer.ts';
import type { Rule } from '../../../src/invitation/rules.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { formatNumber, isolated, type StringKey, t } from '../../app/strings.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { DECISION_WORDS } from '../triage/queue-state.ts';
import type { Queue } from '../triage/use-queue.ts';
import {
  CONDITION_KINDS,
  CONDITIONS,
  type ConditionDraft,
  type ConditionKind,
  draftOfCondition,
  MOST_CONDITIONS,
  type RuleDraft,
  ruleOf,
} from './rule-draft.ts';
import { TemplateOptions } from './template-dialog.tsx';
import { usePolicy } from './use-policy.ts';

interface Props {
  readonly client: ClientView;
  readonly queue: Queue;
  readonly rule: Rule | undefined;
  readonly onClose: () => void;
}

const empty = (): ConditionDraft => ({ key: crypto.randomUUID(), kind: 'headlineHas', value: '' });

/** One rule while it is written: everything that must hold, and what is decided then. */
export function RuleDialog({ client, queue, rule, onClose }: Props) {
  const [draft, setDraft] = useState<RuleDraft>(() => ({
    id: rule?.id ?? crypto.randomUUID(),
    decide: rule?.decide ?? 'accept',
    template: rule?.template ?? null,
    when: rule?.when.map(draftOfCondition) ?? [empty()],
  }));
  const { save, busy, refusal } = usePolicy(client.id, queue);
  const { templates, rules } = queue;
  const template = draft.template ?? templates[0]?.id ?? null;
  const next = ruleOf(
    { ...draft, template },
    templates.map(({ id }) => id),
  );
  const setWhen = (when: readonly ConditionDraft[]) => setDraft({ ...draft, when });
  const keep = () => {
    if (!next) return;
    const isKnown = rules.some(({ id }) => id === next.id);
    save({ rules: isKnown ? rules.map((each) => (each.id === next.id ? next : each)) : [...rules, next] }, onClose);
  };
  return (
    <Dialog title={t(rule ? 'queue_rules_edit' : 'queue_rules_new')} onClose={onClose} wide>
      <form
        class="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <fieldset class="desk-field">
          <legend>{t('queue_rules_when')}</legend>
          {draft.when.map((condition, index) => (
            <ConditionRow
              key={condition.key}
              condition={condition}
              number={index + 1}
              onCondition={(changed) => setWhen(draft.when.map((each) => (each === condition ? changed : each)))}
              onDelete={
                draft.when.length > 1 ? () => setWhen(draft.when.filter((each) => each !== condition)) : undefined
              }
            />
          ))}
          {draft.when.length < MOST_CONDITIONS && (
            <div>
              <button type="button" class="link small" onClick={() => setWhen([...draft.when, empty()])}>
                {t('queue_rules_and')}
              </button>
            </div>
          )}
        </fieldset>
        <div class="row even">
          <label class="desk-field">
            {t('queue_rules_then')}
            <select
              value={draft.decide}
              onChange={(event) => setDraft({ ...draft, decide: event.currentTarget.value as Decision })}
            >
              {DECISIONS.map((each) => (
                <option key={each} value={each}>
                  {t(DECISION_WORDS[each], isolated(firstName(client.name)))}
                </option>
              ))}
            </select>
          </label>
          {draft.decide === 'reply' && templates.length > 0 && (
            <label class="desk-field">
              {t('queue_template')}
              <select
                value={template ?? ''}
                onChange={(event) => setDraft({ ...draft, template: event.currentTarget.value })}
              >
                <TemplateOptions templates={templates} />
              </select>
            </label>
          )}
        </div>
        {draft.decide === 'reply' && templates.length === 0 && <p class="notice">{t('queue_noTemplate')}</p>}
        {refusal && <RefusalNotice refusal={refusal} />}
        <button type="submit" class="button next" disabled={busy || !next}>
          {t('queue_save')}
        </button>
      </form>
    </Dialog>
  );
}

interface RowProps {
  readonly condition: ConditionDraft;
  readonly number: number;
  readonly onCondition: (condition: ConditionDraft) => void;
  readonly onDelete: (() => void) | undefined;
}

function ConditionRow({ condition, number, onCondition, onDelete }: RowProps) {
  const { kind, value } = condition;
  const asks = CONDITIONS[kind];
  const label = t('queue_rules_condition', formatNumber(number));
  return (
    <div class="queue-condition">
      <select
        aria-label={label}
        value={kind}
        onChange={(event) => onCondition({ ...condition, kind: event.currentTarget.value as ConditionKind, value: '' })}
      >
        {CONDITION_KINDS.map((each) => (
          <option key={each} value={each}>
            {t(`queue_if_${each}` as StringKey)}
          </option>
        ))}
      </select>
      {asks === 'words' && (
        <input
          type="text"
          required
          autocomplete="off"
          aria-label={t('queue_rules_words', formatNumber(number))}
          placeholder={t('queue_rules_wordsHint')}
          value={value}
          onInput={(event) => onCondition({ ...condition, value: event.currentTarget.value })}
        />
      )}
      {asks === 'number' && (
        <input
          type="number"
          required
          min={0}
          aria-label={t('queue_rules_number', formatNumber(number))}
          placeholder={t('queue_rules_numberHint')}
          value={value}
          onInput={(event) => onCondition({ ...condition, value: event.currentTarget.value })}
        />
      )}
      {onDelete && (
        <button type="button" class="link small" aria-label={t('queue_deleteNamed', label)} onClick={onDelete}>
          {t('queue_delete')}
        </button>
      )}
    </div>
  );
}
