import type { Checked } from '../../../src/audit/check.ts';
import { h } from './dom.ts';
import { codeWord, counted, moment, w } from './words.ts';

/** Every line, as it was written: what, when, about what, and its hash. */
export function recordSection({ entries }: Checked): HTMLElement {
  const head = ['cert_colLine', 'cert_colTime', 'cert_colWhat', 'cert_colHash'] as const;
  const rows = entries.map(({ seq, at, event, section, count, approval, hash }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, String(seq)),
      h('td', {}, h('time', { datetime: new Date(at).toISOString() }, moment(at))),
      h(
        'td',
        {},
        [
          codeWord('cert_event', event),
          section && codeWord('section', section),
          count && String(count),
          approval && `${w('cert_approval')} ${approval.slice(0, 12)}`,
        ]
          .filter(Boolean)
          .join(' · '),
      ),
      h('td', {}, h('code', { title: hash }, hash.slice(0, 12))),
    ),
  );
  return h(
    'section',
    {},
    h('h2', {}, w('cert_record')),
    h(
      'details',
      {},
      h('summary', {}, counted('cert_lines', entries.length)),
      h(
        'div',
        { class: 'scrolls', tabindex: '0', role: 'region', 'aria-label': w('cert_record') },
        h(
          'table',
          {},
          h('thead', {}, h('tr', {}, ...head.map((key) => h('th', { scope: 'col' }, w(key))))),
          h('tbody', {}, ...rows),
        ),
      ),
    ),
  );
}
