import * as z from 'zod/mini';
import { signingJwkSchema } from '../wire/keys.ts';
import { typOf } from '../wire/kinds.ts';

/**
 * A signed report: entries of a journal, what they are about, and a statement about all of it signed by the install that
 * kept the journal. Times in packages are s, in entries ms. Nothing in it is a member's text unless `texts` holds it.
 */

const hash = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const head = z.strictObject({ seq: z.int(), hash: z.string() });

/** `item`: which changes an entry is about, as JSON; the others are packages as signed. */
export const PROOF_KINDS = ['request', 'grant', 'endorsement', 'approved', 'receipt', 'item'] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

const entrySchema = z.strictObject({
  seq: z.int(),
  at: z.int(),
  event: z.string(),
  who: z.optional(z.string()),
  section: z.optional(z.string()),
  count: z.optional(z.int()),
  reason: z.optional(z.string()),
  subject: z.optional(z.string()),
  item: z.optional(z.string()),
  approval: z.optional(z.string()),
  prev: z.string(),
  hash,
});
export type CertifiedEntry = z.infer<typeof entrySchema>;

const proofSchema = z.strictObject({ kind: z.enum(PROOF_KINDS), hash, text: z.string() });

export const signedReportSchema = z.strictObject({
  v: z.literal(1),
  statement: z.string(),
  entries: z.array(entrySchema),
  proofs: z.array(proofSchema),
  /** The texts that approvals name, when the person chose to show them. */
  texts: z.array(
    z.strictObject({
      approval: hash,
      fields: z.array(z.strictObject({ name: z.string(), before: z.string(), text: z.string() })),
    }),
  ),
});
export type Certificate = z.infer<typeof signedReportSchema>;

export const STATEMENT_TYP = typOf('journal');

/** What the install says and signs about its own journal. */
export const statementSchema = z.strictObject({
  v: z.literal(1),
  iss: hash,
  iat: z.int(),
  name: z.string(),
  key: signingJwkSchema,
  /** The newest entry. */
  head,
  /** The entries that are given, `[seq, hash]`, where others are left out because they concern other people; else null. */
  lines: z.nullable(z.array(z.tuple([z.int(), hash]))),
  /** Everything else that is given, in its order. */
  parts: z.array(z.tuple([z.enum(PROOF_KINDS), hash])),
  /** The hash of `textsAsSigned` (texts.ts); older statements have none. */
  texts: z.optional(hash),
});
export type Statement = z.infer<typeof statementSchema>;

/** Which change, in words: of a set and revision, in a section, the entry by name. */
export const itemsSchema = z.array(
  z.strictObject({
    set: z.string(),
    rev: z.int(),
    change: z.string(),
    section: z.string(),
    op: z.string(),
    entry: z.optional(
      z.strictObject({
        title: z.string(),
        company: z.string(),
        start: z.optional(z.string()),
        end: z.optional(z.string()),
      }),
    ),
  }),
);
export type Item = z.infer<typeof itemsSchema>[number];

/** What a signed report shows of each package; everything else in it is signed too, and not shown. */
export const partSchemas = {
  request: z.looseObject({
    iss: hash,
    iat: z.int(),
    name: z.string(),
    keys: z.looseObject({ sign: signingJwkSchema }),
  }),
  grant: z.looseObject({
    iss: hash,
    iat: z.int(),
    name: z.string(),
    keys: z.looseObject({ sign: signingJwkSchema }),
    sub: z.string(),
    cnf: z.looseObject({ jwk: signingJwkSchema }),
    authorization_details: z.array(z.looseObject({ section: z.string(), actions: z.array(z.string()) })),
    nbf: z.int(),
    exp: z.int(),
    max_changes: z.int(),
    request: z.string(),
    /** Of a part that was passed on. */
    chain: z.optional(
      z.looseObject({
        parent: z.string(),
        owner: z.looseObject({ name: z.string(), keys: z.looseObject({ sign: signingJwkSchema }) }),
        to: z.looseObject({ name: z.string() }),
      }),
    ),
  }),
  endorsement: z.looseObject({ iss: hash, iat: z.int(), approves: signingJwkSchema }),
  approved: z.looseObject({
    iss: hash,
    iat: z.int(),
    set: z.string(),
    change: z.string(),
    grant: z.string(),
    fields: z.array(z.strictObject({ name: z.string(), before: hash, text: hash })),
  }),
  receipt: z.looseObject({
    iss: hash,
    iat: z.int(),
    /** The newest entry of the owner's journal: it tells two of one second apart. */
    head: z.optional(head),
    grant: z.string(),
    outcomes: z.array(
      z.looseObject({
        set: z.string(),
        rev: z.int(),
        change: z.string(),
        outcome: z.string(),
        at: z.int(),
        comment: z.string(),
      }),
    ),
  }),
} as const;

type SignedKind = keyof typeof partSchemas;
/** A package of a signed report whose signature was checked. */
export type Part<K extends SignedKind> = z.infer<(typeof partSchemas)[K]> & { readonly hash: string };
