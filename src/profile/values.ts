import { type Refusal, refuse } from '../refusals.ts';
import { normalise } from '../text/normalise.ts';
import type { FieldKind, FieldRule } from './fields.ts';

/** How the texts of each kind of field are checked and compared. */

const MONTH = /^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/;

export const itemsOf = (list: string): string[] => list.split('\n').filter((item) => item !== '');

/** Why a field cannot hold this value, or undefined when it can. */
export function checkValue(rule: FieldRule, value: string): Refusal | undefined {
  const { name } = rule;
  if (rule.required && value.trim() === '') return refuse('required-text-missing', name);
  if (rule.kind === 'line' && /[\n\r]/.test(value)) return refuse('line-breaks', name);
  if (!value.isWellFormed() || value.includes('\r') || value !== value.trimEnd())
    return refuse('hidden-characters', name);
  switch (rule.kind) {
    case 'line':
    case 'text':
      return value.length > rule.limit ? refuse('over-limit', name) : undefined;
    case 'month':
      return value === '' || MONTH.test(value) ? undefined : refuse('not-a-date', name);
    case 'choice':
      return value === '' || rule.choices?.includes(value) ? undefined : refuse('not-a-choice', name);
    case 'check':
      return value === 'yes' || value === 'no' ? undefined : refuse('not-a-choice', name);
    case 'list':
      return checkList(rule, value);
  }
}

function checkList(rule: FieldRule, value: string): Refusal | undefined {
  const items = value === '' ? [] : value.split('\n');
  if (items.some((item) => item.trim() === '' || item !== item.trim())) return refuse('hidden-characters', rule.name);
  if (items.some((item) => item.length > rule.limit)) return refuse('over-limit', rule.name);
  if (new Set(items.map((item) => item.toLowerCase())).size < items.length) return refuse('listed-twice', rule.name);
  return items.length > (rule.most ?? items.length) ? refuse('over-limit', rule.name) : undefined;
}

/** Whether a field that holds `a` holds `b`: texts as `normalise` says, lists in any order. */
export function sameValue(kind: FieldKind, a: string, b: string): boolean {
  if (kind === 'list') return itemsOf(normalise(a)).sort().join('\n') === itemsOf(normalise(b)).sort().join('\n');
  // a box nobody has ticked is not ticked
  if (kind === 'check') return (a || 'no') === (b || 'no');
  return normalise(a) === normalise(b);
}

/** The months of a period in order, where both are known. */
export const isBackwards = (start: string, end: string): boolean =>
  start !== '' && end !== '' && end.slice(0, start.length) < start.slice(0, end.length);
