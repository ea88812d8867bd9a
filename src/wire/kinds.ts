/** The kinds of package on the wire, and the word a person sees in the first line of each armored message. */
export const KINDS = {
  request: 'REQUEST',
  grant: 'GRANT',
  snapshot: 'SNAPSHOT',
  'change-set': 'CHANGES',
  receipt: 'RESULTS',
  revocation: 'REVOCATION',
  invitations: 'INVITATIONS',
} as const;

export type Kind = keyof typeof KINDS;

export const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text);

export const typOf = (kind: Kind | 'approval' | 'journal'): string => `countersign-${kind}+jws`;

export const kindOfTyp = (typ: unknown): Kind | null => {
  const kind = typeof typ === 'string' ? /^countersign-([a-z-]+)\+jws$/.exec(typ)?.[1] : undefined;
  return kind !== undefined && isKind(kind) ? kind : null;
};

/** The version of everything on the wire. */
export const WIRE_VERSION = 1;
