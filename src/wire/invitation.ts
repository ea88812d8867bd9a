import * as z from 'zod/mini';
import { PROFILE_PATH } from '../profile/path.ts';

/** The most invitations in one package: with notes of usual length it stays well under the cap of a package. */
export const MOST_SHARED = 300;

/** Where the owner's list came from: LinkedIn's page, or the member's own data export. */
export const INVITATION_SOURCES = ['page', 'export'] as const;
export type InvitationSource = (typeof INVITATION_SOURCES)[number];

/**
 * One invitation the owner received, as LinkedIn's own page or data export says it. A person is named by the path of the
 * profile; the name beside it must fit too before anything is pressed.
 */
export const invitationSchema = z.strictObject({
  path: z.string().check(z.regex(PROFILE_PATH)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  headline: z.string().check(z.maxLength(500)),
  note: z.string().check(z.maxLength(1000)),
  /** Shared connections; null when the page does not say. */
  mutual: z.nullable(z.int().check(z.gte(0), z.lte(100_000))),
  /** How old it is in the page's own words; empty in an export. */
  age: z.string().check(z.maxLength(60)),
  /** When it was sent, seconds since 1970; from a page only about, null when it cannot be told. */
  sentAt: z.nullable(z.int().check(z.gte(0), z.lte(9_999_999_999))),
  /** The page lets nobody but the owner answer it: its Accept is a link. */
  onlyOwner: z.boolean(),
});
export type Invitation = z.infer<typeof invitationSchema>;
