import * as z from 'zod/mini';
import { nothing, PAGES, time } from '../rpc/shapes.ts';
import { SHORTEST } from './lock.ts';

/** A passkey that opens the lock, as `Passkey` in `src/lock` says. */
const passkeySchema = z.strictObject({
  credential: z.string().check(z.regex(/^[\w-]{1,1400}$/)),
  salt: z.string().check(z.regex(/^[\w-]{43}$/)),
});

/** The lock on approvals. `autoLock`: minutes; `retryAt`: no try counts before, ms; `endsAt` as in `AppView`. */
const lockSchema = z.object({
  state: z.enum(['none', 'locked', 'unlocked']),
  autoLock: z.number(),
  retryAt: z.nullable(time),
  /** null: a PIN or passphrase opens it. */
  passkey: z.nullable(passkeySchema),
  endsAt: z.nullable(time),
});
export type LockView = z.infer<typeof lockSchema>;

/** A PIN or passphrase, or a passkey's PRF output. At least `SHORTEST` to be set; anything may be tried. */
const secret = z.string().check(z.maxLength(200));
const newSecret = secret.check(z.minLength(SHORTEST));
/** 32 bytes, base64url. */
const prfOutput = /^[\w-]{43}$/;
const autoLockMinutes = z.int().check(z.gte(1), z.lte(60));

/** What is asked about the lock on approvals. */
export const LOCK_MESSAGES = {
  'lock.get': { from: PAGES, request: nothing, response: lockSchema },
  /** Sets a lock on approvals, or another secret while it is unlocked. With a passkey, `secret` is its PRF output. */
  'lock.set': {
    from: PAGES,
    request: z
      .strictObject({ secret: newSecret, autoLock: autoLockMinutes, passkey: z.optional(passkeySchema) })
      .check(z.refine(({ passkey, secret: given }) => !passkey || prfOutput.test(given))),
    response: lockSchema,
  },
  'lock.unlock': { from: PAGES, request: z.strictObject({ secret }), response: lockSchema },
  'lock.now': { from: PAGES, request: nothing, response: lockSchema },
  'lock.auto': { from: PAGES, request: z.strictObject({ minutes: autoLockMinutes }), response: lockSchema },
  'lock.remove': { from: PAGES, request: z.strictObject({ secret }), response: lockSchema },
  /** Without the secret: begins the wait after which the lock may be taken off, and locks. */
  'lock.forget': { from: PAGES, request: nothing, response: lockSchema },
  /** After that wait: every yes is taken back, everybody's permission paused. */
  'lock.take-off': { from: PAGES, request: nothing, response: lockSchema },
} as const;
