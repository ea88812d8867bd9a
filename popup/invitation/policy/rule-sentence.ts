import type { Rule } from '../../../src/invitation/rules.ts';
import { formatList, isolated, type PluralStem, type StringKey, t, tn } from '../../app/strings.ts';
import { DECISION_WORDS } from '../triage/queue-state.ts';
import { CONDITIONS, typedOf } from './rule-draft.ts';

/** "If the headline has “recruiter” and at least 3 mutual connections: Accept". */
export function ruleSentence(rule: Rule, name: string, template: string): string {
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
