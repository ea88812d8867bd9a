import { oddHost, oddWords } from './look-alikes.ts';

// Deliberately broad: a false warning costs a glance, a missed link costs trust. Each search takes a whole run at once, so
// that the time is linear in a text made to be slow.
const SCHEME = /(?:https?:\/\/|www\.)([^\s/?#]+)/giu;
const RUN = /(?<!\/\/)(?<![\p{L}\p{N}@._-])[\p{L}\p{N}@._-]+/gu;
const ADDRESS_RUN = /[\p{L}\p{N}@._%+-]+/gu;
const LABEL = /^[\p{L}\p{N}-]+$/u;
const TLD = /^(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})$/iu;
/** Two links whose paths are the same so far are one, UTF-16 units. */
const PATH = 300;

/** The name of a host that a run begins with: labels with dots between them, the last one as a top-level domain is. */
function hostIn(run: string): string | undefined {
  const labels = run.split('.');
  const wrong = labels.findIndex((label) => !LABEL.test(label));
  let length = wrong < 0 ? labels.length : wrong;
  while (length > 1 && !TLD.test(labels[length - 1] ?? '')) length--;
  return length > 1 ? labels.slice(0, length).join('.') : undefined;
}

function withoutEnd(host: string): string {
  let end = host.length;
  while (end > 0 && '.,;:!)'.includes(host[end - 1] ?? '')) end--;
  return host.slice(0, end);
}

/** Every link a text names, lower case, and the host or e-mail address to show for it. */
function found(text: string): Map<string, string> {
  const links = new Map<string, string>();
  for (const [run] of text.matchAll(ADDRESS_RUN)) {
    const parts = run.split('@');
    parts.forEach((local, index) => {
      const host = local && hostIn(/^[\p{L}\p{N}.-]*/u.exec(parts[index + 1] ?? '')?.[0] ?? '');
      const address = `${local}@${host}`.toLowerCase();
      if (host) links.set(address, address);
    });
  }
  const add = (said: string, end: number) => {
    const host = withoutEnd(said.toLowerCase().replace(/^www\./, ''));
    const path = /^[/?#]\S*/u.exec(text.slice(end, end + PATH))?.[0] ?? '';
    if (host) links.set(host + path, host);
  };
  for (const match of text.matchAll(SCHEME)) add(match[1] ?? '', match.index + match[0].length);
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const host = hostIn(run);
    if (host) add(host, index + host.length);
  }
  return links;
}

/** The hosts and e-mail addresses a text names, each once, lower case. */
export const linksIn = (text: string): string[] => [...new Set(found(text).values())];

/** Hosts of links that stand in `after` and not in `before`; another path on a known host is a new link. */
export function newLinks(before: string, after: string): string[] {
  const known = found(before);
  const fresh = [...found(after)].filter(([link]) => !known.has(link)).map(([, host]) => host);
  return [...new Set(fresh)];
}

/**
 * Whether a text that comes in place of `before` brings a word or a link dressed in foreign letters that pass for Latin
 * ones. A delegate may not send that: it has no use but to deceive.
 */
export const isDisguised = (before: string, after: string): boolean =>
  newOddWords(before, after).some(({ how }) => how === 'disguised') ||
  newLinks(before, after).some((link) => ['mixed', 'other'].includes(oddHost(link) ?? ''));

/** The odd words that stand in `after` and not in `before`. */
export function newOddWords(before: string, after: string): ReturnType<typeof oddWords> {
  const known = new Set(oddWords(before).map(({ word }) => word));
  return oddWords(after).filter(({ word }) => !known.has(word));
}
