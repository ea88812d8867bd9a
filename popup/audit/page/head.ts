import type { Checked } from '../../../src/audit/check.ts';
import { bdi, h } from './dom.ts';
import { keyOf } from './grants.ts';
import { moment, sentence, w } from './words.ts';

/** Whose sign-off it is, and who says so. */
export function masthead({ statement, grants }: Checked): HTMLElement {
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
export function noteSection({ statement, entries }: Checked): HTMLElement {
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
