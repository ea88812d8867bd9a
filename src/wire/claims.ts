import * as z from 'zod/mini';
import { entrySchema } from '../profile/entry.ts';
import { VERBS } from '../profile/sections.ts';
import { snapshotSchema } from '../profile/snapshot.ts';
import { MOST_CHANGES } from './bounds.ts';
import { INVITATION_SOURCES, invitationSchema, MOST_SHARED } from './invitation.ts';
import { publicKeysSchema, signingJwkSchema } from './keys.ts';
import { type Kind, WIRE_VERSION } from './kinds.ts';
import { outcomeSchema } from './outcome.ts';

/** The longest sub-grant that a change set carries along, UTF-16 units. */
const MAX_CHAIN = 40_000;

/** What each kind of package says. Times are NumericDate (RFC 7519): whole seconds since 1970. */

const hash = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
const uuid = z.string().check(z.regex(/^[0-9a-f-]{36}$/));
const seconds = z.int().check(z.gte(0), z.lte(9_999_999_999));
const name = z.string().check(z.minLength(1), z.maxLength(80));
const sentence = z.string().check(z.maxLength(2000));
const days = z.int().check(z.gte(1), z.lte(30));
const maxChanges = z.int().check(z.gte(1), z.lte(MOST_CHANGES));
/** Empty when the profile was not named. */
const vanity = z.string().check(z.maxLength(100));

/** The newest entry of a journal. */
const head = z.strictObject({ seq: z.int().check(z.gte(0)), hash: z.string().check(z.maxLength(43)) });

/** RFC 9396: one object per section; sections and verbs are strings here so that an unknown one has its own refusal. */
export const authorizationDetailsSchema = z
  .array(
    z.strictObject({
      type: z.literal('countersign-section'),
      section: z.string().check(z.maxLength(40)),
      actions: z.array(z.string().check(z.maxLength(20))).check(z.minLength(1), z.maxLength(VERBS.length)),
    }),
  )
  .check(z.minLength(1), z.maxLength(40));

export type AuthorizationDetails = z.infer<typeof authorizationDetailsSchema>;

const text = z.string().check(z.maxLength(10_000));

/** One form, one save, as it stands on the wire. Names are strings here so that an unknown one has its own refusal. */
export const changeSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(80)),
  section: z.string().check(z.maxLength(40)),
  entry: z.optional(entrySchema),
  op: z.string().check(z.maxLength(20)),
  fields: z
    .array(z.strictObject({ name: z.string().check(z.maxLength(40)), before: text, after: text }))
    .check(z.minLength(1), z.maxLength(20)),
  rationale: z.string().check(z.maxLength(2000)),
});

const common = {
  v: z.literal(WIRE_VERSION),
  iss: hash,
  iat: seconds,
  jti: uuid,
  /** The newest head of the sender's journal. */
  head,
};
const addressed = {
  ...common,
  aud: hash,
  /** The newest head of the receiver's own journal that the sender holds: the receiver compares it with its own. */
  seen: z.optional(head),
};
const depth = z.union([z.literal(0), z.literal(1)]);
const named = z.strictObject({ name, keys: publicKeysSchema });

export const claimSchemas = {
  request: z.strictObject({
    ...common,
    name,
    keys: publicKeysSchema,
    authorization_details: authorizationDetailsSchema,
    days,
    max_changes: maxChanges,
    clause: sentence,
    vanity,
    commitment: hash,
    /** 1 asks to be allowed to pass a part on; requests from before that could be asked do not say. */
    depth: z.optional(depth),
  }),
  grant: z.strictObject({
    ...addressed,
    name,
    keys: publicKeysSchema,
    /** The profile: its vanity name. */
    sub: vanity.check(z.minLength(3)),
    cnf: z.strictObject({ jwk: signingJwkSchema }),
    authorization_details: authorizationDetailsSchema,
    nbf: seconds,
    exp: seconds,
    max_changes: maxChanges,
    /** Whether a part of it may be passed on. */
    depth,
    agreement: z.union([hash, z.literal('')]),
    /** The hash of the request it answers. */
    request: hash,
    nonce: hash,
    /** Only in a sub-grant, which the delegate of another grant signs: */
    chain: z.optional(
      z.strictObject({
        /** The hash of the owner's grant of which it is a part. */
        parent: hash,
        /** Opens the commitment of the request which that grant answered. */
        opens: hash,
        owner: named,
        /** Whom it is for, as whoever passes it on names them, and the commitment of that person's request. */
        to: named,
        commitment: hash,
        /** The clause whose hash is `agreement`. */
        clause: sentence,
      }),
    ),
  }),
  snapshot: z.strictObject({ ...addressed, grant: hash, snapshot: snapshotSchema }),
  'change-set': z.strictObject({
    ...addressed,
    grant: hash,
    set: uuid,
    rev: z.int().check(z.gte(1), z.lte(1000)),
    note: sentence,
    /** More than 200 has its own refusal, so the schema lets a few more in. */
    changes: z.array(changeSchema).check(z.maxLength(2000)),
    withdraw: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(200)),
    /** Opens the request's commitment. */
    nonce: hash,
    /** The sub-grant it comes under: the compact JWS. */
    chain: z.optional(z.string().check(z.maxLength(MAX_CHAIN))),
  }),
  receipt: z.strictObject({
    ...addressed,
    grant: hash,
    outcomes: z.array(outcomeSchema).check(z.maxLength(500)),
  }),
  /** `parent`: of which grant the ended one is a part, when its delegate tells the owner. */
  revocation: z.strictObject({ ...addressed, grant: hash, parent: z.optional(hash) }),
  /** Invitations the owner received, for a delegate who may see them. `readAt` in ms. */
  invitations: z.strictObject({
    ...addressed,
    grant: hash,
    readAt: z.int(),
    source: z.enum(INVITATION_SOURCES),
    invitations: z.array(invitationSchema).check(z.minLength(1), z.maxLength(MOST_SHARED)),
  }),
} as const;

export type ClaimsOf<K extends Kind> = z.infer<(typeof claimSchemas)[K]>;

/** The claims of a grant that was passed on. */
export type SubGrantClaims = ClaimsOf<'grant'> & { chain: NonNullable<ClaimsOf<'grant'>['chain']> };
