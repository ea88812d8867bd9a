import * as z from 'zod/mini';
import { changeSchema } from '../changes/change.ts';
import { outcomeSchema } from '../changes/outcome.ts';
import { MOST_CHANGES } from '../delegation/grant.ts';
import { publicKeysSchema, signingJwkSchema } from '../delegation/identity.ts';
import { authorizationDetailsSchema } from '../delegation/scope.ts';
import { INVITATION_SOURCES, invitationSchema, MOST_SHARED } from '../invitations/invitation.ts';
import { snapshotSchema } from '../profile/snapshot.ts';
import { type Kind, WIRE_VERSION } from './kinds.ts';

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
    depth: z.literal(0),
    agreement: z.union([hash, z.literal('')]),
    /** The hash of the request it answers. */
    request: hash,
    nonce: hash,
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
  }),
  receipt: z.strictObject({
    ...addressed,
    grant: hash,
    outcomes: z.array(outcomeSchema).check(z.maxLength(500)),
  }),
  revocation: z.strictObject({ ...addressed, grant: hash }),
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
