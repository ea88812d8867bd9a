import { type Break, type Checked, checkSignedReport } from '../../../src/audit/check.ts';
import { changesSection } from './changes.ts';
import { bdi, h } from './dom.ts';
import { grantsSection, keyOf } from './grants.ts';
import { codeWord, counted, moment, sentence, w } from './words.ts';

/**
 * The page that checks itself. Nothing of the data is shown before all of it was checked, and nothing at all when
 * something does not hold. It asks nobody: its policy allows no connection.
 */
async function run(): Promise<void> {
  const verdict = document.getElementById('verdict');
  const main = document.getElementById('content');
  if (!verdict || !main) return;
  if (!globalThis.crypto?.subtle) return say(verdict, 'unable', w('cert_unable'), w('cert_unableMore'));
  const result = await checkSignedReport(JSON.parse(document.getElementById('certificate')?.textContent ?? 'null'));
  if ('broken' in result)
    return say(verdict, 'broken', w('cert_broken'), `${breakSentence(result)} ${w('cert_brokenMore')}`);
  say(verdict, 'whole', w('cert_whole'), wholeSentence(result));
  main.replaceChildren(
    masthead(result),
    grantsSection(result),
    changesSection(result),
    recordSection(result),
    noteSection(result),
  );
}

function say(verdict: HTMLElement, state: 'whole' | 'broken' | 'unable', title: string, more: string): void {
  verdict.dataset.state = state;
  verdict.replaceChildren(h('strong', {}, title), h('span', {}, more));
}

const breakSentence = ({ broken, line, part }: Break): string =>
  codeWord('cert_break', broken)
    .replace('$1', line === undefined ? w('cert_aLine') : w('cert_line', line))
    .replace('$2', part ? codeWord('cert_part', part) : '');

const wholeSentence = ({ entries, grants, approvals }: Checked): string =>
  w(
    'cert_wholeMore',
    counted('cert_lines', entries.length),
    counted('cert_grants', grants.length),
    counted('cert_approvals', approvals.length),
  );

// what throws is nothing that was checked
run().catch(() => {
  const verdict = document.getElementById('verdict');
  if (verdict)
    say(verdict, 'broken', w('cert_broken'), `${codeWord('cert_break', 'unreadable')} ${w('cert_brokenMore')}`);
});

/** Whose sign-off it is, and who says so. */
function masthead({ statement, grants }: Checked): HTMLElement {
  const profiles = [...new Set(grants.map(({ sub }) => `linkedin.com/in/${sub}`))];
  const [profile] = profiles;
  return h(
    'header',
    { class: 'masthead' },
    h('p', { class: 'kind' }, w('cert_kind')),
    h('h1', {}, ...(profile && profiles.length === 1 ? sentence('cert_title', bdi(profile)) : [w('cert_titleAll')])),
    h('p', { class: 'by' }, ...sentence('cert_by', bdi(statement.name), h('span', {}, moment(statement.iat * 1000)))),
  );
}

/** What the page shows, and what no such page can. */
function noteSection({ statement, entries }: Checked): HTMLElement {
  const { head, lines, iss } = statement;
  const left = head.seq - entries.length;
  return h(
    'section',
    { class: 'note' },
    h('h2', {}, w('cert_note')),
    h('p', {}, w('cert_noteChecked')),
    h('p', {}, lines === null ? w('cert_noteWhole') : w('cert_notePart', entries.length, head.seq, left)),
    h('p', {}, w('cert_noteLimits')),
    h('p', {}, w('cert_noteWords')),
    h('p', {}, w('cert_noteOutside'), ' ', h('code', {}, 'npm run verify-export FILE')),
    h(
      'dl',
      { class: 'prints' },
      h('dt', {}, w('cert_signer')),
      h('dd', {}, ...keyOf(iss)),
      h('dt', {}, w('cert_newest')),
      h('dd', {}, h('code', {}, `${head.seq} · ${head.hash}`)),
    ),
  );
}

/** Every line, as it was written: what, when, about what, and its hash. */
function recordSection({ entries }: Checked): HTMLElement {
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
