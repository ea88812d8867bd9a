import type { WriteTask } from '../../src/invitation/on-page.ts';
import type { FormTask } from '../../src/site/task.ts';
import type { Method } from './tab.ts';

/** What a page, or a tab, may do instead of answering truly. */
export const LIES = [
  'garbage',
  'hangs',
  'goes-after',
  'goes-before',
  'no-access',
  'reads-approved',
  'reads-before',
  'reads-other',
  'says-untouched',
  'says-no-form',
  'says-alert',
  'says-closed',
  'says-filled',
  'says-live-approved',
  'wrong-account',
  'account-unknown',
  'signed-out',
  'form-not-found',
  'ambiguous-field',
  'read-back-differs',
  'left-half-filled',
  'page-not-fresh',
  'entry-differs',
  'entry-not-found',
  'entry-not-named',
  'list-not-understood',
  'page-translated',
  'page-moving',
  'already-there',
] as const;
export type Lie = (typeof LIES)[number];

/** What the page says when it lies so about this call; undefined when such a lie has no place there. */
export function told(lie: Lie, method: Method, task: FormTask | WriteTask | undefined): object | undefined {
  const fields = (text: 'after' | 'before') =>
    task && 'fields' in task ? task.fields.map((field) => ({ name: field.name, text: field[text] ?? '' })) : [];
  switch (lie) {
    case 'garbage':
      return { applied: true, refused: 7, fields: 'all' };
    case 'reads-approved':
      return method === 'read' ? { fields: fields('after') } : undefined;
    case 'reads-before':
      return method === 'read' ? { fields: fields('before') } : undefined;
    case 'reads-other':
      return method === 'read' ? { fields: fields('after').map(({ name }) => ({ name, text: 'Other' })) } : undefined;
    case 'says-untouched':
      return method === 'inspect' ? { page: 'form', touched: false, alert: false } : undefined;
    case 'says-no-form':
      return method === 'inspect' ? { page: 'no-form', touched: true, alert: false } : undefined;
    case 'says-alert':
      return method === 'inspect' ? { page: 'form', touched: true, alert: true } : undefined;
    case 'says-closed':
      return method === 'save' ? { after: 'closed' } : undefined;
    case 'says-filled':
      return method === 'fill' ? { filled: true, notifyOff: true, held: [], required: [] } : undefined;
    case 'says-live-approved':
      return method === 'fill' ? { live: fields('after') } : undefined;
    case 'hangs':
    case 'goes-after':
    case 'goes-before':
    case 'no-access':
      return undefined;
    default:
      return { refused: lie };
  }
}
