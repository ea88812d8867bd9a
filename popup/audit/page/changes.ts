import type { Item } from '../../../src/audit/certificate.ts';
import type { Checked } from '../../../src/audit/check.ts';
import { bdi, h } from './dom.ts';
import { words } from './grants.ts';
import { isOfSeveral, type Step, type Story, storiesOf } from './stories.ts';
import { codeWord, moment, sentence, w } from './words.ts';

/** What was proposed, approved and put in, change by change. */
export function changesSection(checked: Checked): HTMLElement {
  const stories = storiesOf(checked);
  const section = h('section', {}, h('h2', {}, w('cert_changes')));
  if (stories.length === 0) section.append(h('p', { class: 'soft' }, w('cert_noChanges')));
  for (const [name, own] of Map.groupBy(stories, ({ item }) => item.section)) {
    // a section without entries is its own one change
    const hasEntries = own.some(({ item }) => item.entry);
    if (hasEntries) section.append(h('h3', { class: 'group' }, codeWord('section', name)));
    for (const story of own) section.append(article(checked, story, hasEntries ? 'h4' : 'h3'));
  }
  return section;
}

function article(checked: Checked, story: Story, heading: 'h3' | 'h4'): HTMLElement {
  const { item, steps, standing, isDone, approval, comment, owner: of } = story;
  const owner = approval && checked.owners.get(approval.grant);
  const texts = approval && checked.texts.get(approval.hash);
  return h(
    'article',
    { class: isDone ? 'change done' : 'change' },
    h('header', {}, h(heading, { class: 'name' }, nameOf(item)), h('p', { class: 'standing' }, ...whatOf(standing))),
    ...(of && isOfSeveral(checked)
      ? [h('p', { class: 'print' }, ...sentence('cert_whose', bdi(of.name), words(of.id)))]
      : []),
    h('ol', { class: 'steps' }, ...steps.map(stepLine)),
    ...(comment ? [h('p', { class: 'comment' }, bdi(comment))] : []),
    ...(texts ?? []).map(({ name, before, text }) =>
      h(
        'figure',
        {},
        ...(texts?.length === 1 && !item.entry ? [] : [h('figcaption', {}, codeWord('field', name))]),
        ...(before ? [h('del', {}, h('span', { class: 'said' }, w('cert_removed')), bdi(before))] : []),
        ...(text ? [h('ins', {}, h('span', { class: 'said' }, w('cert_added')), bdi(text))] : []),
      ),
    ),
    ...(approval ? [h('p', { class: 'print' }, w('cert_approval'), ' ', h('code', {}, approval.hash))] : []),
    ...(owner ? [h('p', { class: 'print' }, ...sentence('cert_approvedWith', bdi(owner.name), words(owner.id)))] : []),
  );
}

const whatOf = ({ what, rev }: Pick<Step, 'what' | 'rev'>): string[] => [
  codeWord('cert_event', what),
  rev > 1 ? ` · ${w('cert_round', rev)}` : '',
];

const stepLine = ({ what, at, line, rev }: Step): HTMLElement =>
  h(
    'li',
    {},
    h('span', {}, ...whatOf({ what, rev })),
    h('time', { datetime: new Date(at).toISOString() }, moment(at)),
    h('span', { class: 'line' }, line === undefined ? w('cert_byReceipt') : w('cert_line', line)),
  );

/** "Head baker · Ofen · 2019-03 to 2023-11"; of a section without entries, the section. */
function nameOf({ section, op, entry }: Item): HTMLElement {
  const dates = [entry?.start, entry?.end].filter(Boolean).join(' – ');
  const name = entry ? [entry.title, entry.company, dates].filter(Boolean).join(' · ') : codeWord('section', section);
  const verb = op === 'set' ? '' : codeWord('cert_verbOf', op);
  return h('span', {}, ...(verb ? [h('span', { class: 'verb' }, verb), ' '] : []), bdi(name));
}
