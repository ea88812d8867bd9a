import type { Decision } from '../../../src/invitation/answer.ts';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import { isolated, type PluralStem, type StringKey, t, tn } from '../../app/strings.ts';
import type { Level } from './decision-stack.ts';

const DID: Readonly<Record<Decision, { readonly one: StringKey; readonly many: PluralStem }>> = {
  accept: { one: 'queue_did_accept', many: 'queue_didAll_accept' },
  ignore: { one: 'queue_did_ignore', many: 'queue_didAll_ignore' },
  reply: { one: 'queue_did_reply', many: 'queue_didAll_reply' },
  ask: { one: 'queue_did_ask', many: 'queue_didAll_ask' },
};

type Outcome =
  | { readonly not: 'allowed' | 'words' }
  | Readonly<Record<'items' | 'open' | 'passed', readonly QueueItem[]>>;

/** "Accept: Ana Lima", "Accept: 12 invitations. 3 are left: not everything can be filled in." */
export function saidOf(decision: Decision, outcome: Outcome): string {
  if ('not' in outcome) return t(outcome.not === 'words' ? 'queue_noTemplate' : 'queue_notAllowed');
  const { items, open, passed } = outcome;
  const [first, ...more] = items;
  const said = [
    first && more.length === 0 ? t(DID[decision].one, isolated(first.invitation.name)) : '',
    more.length > 0 ? tn(DID[decision].many, items.length) : '',
    open.length > 0 ? tn('queue_leftOpen', open.length) : '',
    passed.length > 0 ? tn('queue_passed', passed.length) : '',
  ];
  return said.filter(Boolean).join(' ');
}

export function saidUndone(level: Level | undefined, items: readonly QueueItem[]): string {
  const [first, ...more] = level?.back ?? [];
  if (first === undefined) return t('queue_nothingToUndo');
  const name = items.find(({ invitation }) => invitation.path === first.path)?.invitation.name ?? '';
  return more.length > 0 ? tn('queue_undoneAll', more.length + 1) : t('queue_undone', isolated(name));
}
