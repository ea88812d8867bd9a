import type { Part } from '../../../src/audit/certificate.ts';
import type { Checked } from '../../../src/audit/check.ts';
import { keyWords } from '../../../src/audit/key-words.ts';
import { bdi, h } from './dom.ts';
import { codeWord, day, listOf, moment, sentence, w } from './words.ts';

/** Who let whom do what, until when. */
export function grantsSection(checked: Checked): HTMLElement {
  const { grants } = checked;
  const section = h('section', {}, h('h2', {}, w('cert_permissions')));
  if (grants.length === 0) section.append(h('p', { class: 'soft' }, w('cert_noPermissions')));
  for (const grant of [...grants].sort((a, b) => a.nbf - b.nbf)) section.append(article(checked, grant));
  return section;
}

function article(checked: Checked, grant: Part<'grant'>): HTMLElement {
  const who = delegateOf(checked, grant);
  const fact = (title: string, ...value: (Node | string)[]) => [h('dt', {}, title), h('dd', {}, ...value)];
  const compared = checked.entries.find(({ event, subject }) => event === 'words-same' && subject === grant.hash);
  const ended = checked.entries.find(
    ({ event, subject }) => (event === 'grant-revoked' || event === 'grant-ended') && subject === grant.hash,
  );
  return h(
    'article',
    { class: 'grant' },
    h('p', { class: 'lead' }, ...leadOf(grant, who)),
    h(
      'dl',
      {},
      ...fact(w('cert_scope'), scopeOf(grant)),
      ...fact(w('cert_time'), w('cert_fromTo', moment(grant.nbf * 1000), moment(grant.exp * 1000))),
      ...fact(w('cert_most'), String(grant.max_changes)),
      ...fact(w('cert_ownerKey'), ...ownerOf(checked, grant)),
      ...(compared ? fact(w('cert_identity'), w('cert_compared', day(compared.at))) : []),
      ...(ended
        ? fact(w('cert_ended'), w(ended.event === 'grant-revoked' ? 'cert_revoked' : 'cert_ranOut', moment(ended.at)))
        : []),
    ),
  );
}

/** A name can be anybody's: the key is what the approvals are held to. */
function ownerOf({ owners }: Checked, { hash }: Part<'grant'>): (Node | string)[] {
  const owner = owners.get(hash);
  if (!owner) return [];
  const { name, id, saidBy } = owner;
  const whose = saidBy === null ? [bdi(name)] : sentence('cert_ownerSaid', bdi(name), bdi(saidBy));
  return [h('span', {}, ...whose), ...keyOf(id)];
}

export const words = (id: string): HTMLElement => h('span', { class: 'words' }, keyWords(id));

/** A key in words, and whole. */
export const keyOf = (id: string): Node[] => [h('p', {}, words(id)), h('code', {}, id)];

const scopeOf = ({ authorization_details: details }: Part<'grant'>): string =>
  listOf(
    details.map(({ section, actions }) =>
      w('cert_scopeOf', codeWord('section', section), listOf(actions.map((action) => codeWord('cert_verb', action)))),
    ),
  );

function leadOf(grant: Part<'grant'>, who: string | null): (Node | string)[] {
  if (who === null) return sentence('cert_allowedSelf', bdi(grant.name));
  const { chain } = grant;
  if (chain) return sentence('cert_passedOn', bdi(grant.name), bdi(who), bdi(chain.owner.name));
  return sentence('cert_allowed', bdi(grant.name), bdi(who));
}

/**
 * The name in the delegate's own signed request, or as whoever passed it on says it; the start of the key's fingerprint when
 * that was deleted; null: oneself.
 */
function delegateOf({ requests, statement, grants }: Checked, grant: Part<'grant'>): string | null {
  const { x } = grant.cnf.jwk;
  if (x === grant.keys.sign.x) return null;
  if (x === statement.key.x) return statement.name;
  const request = requests.find(({ hash, keys }) => hash === grant.request && keys.sign.x === x);
  const passing = grants.find(({ chain, keys }) => chain?.parent === grant.hash && keys.sign.x === x);
  return request?.name ?? passing?.name ?? grant.chain?.to.name ?? w('cert_somebody', x.slice(0, 8));
}
