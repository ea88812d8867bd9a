import * as z from 'zod/mini';
import { invitationSchema } from '../invitations/invitation.ts';
import { REFUSAL_CODES } from '../refusal.ts';

/** What the script on LinkedIn's pages of invitations may say, and what it is told. */

const refused = z.strictObject({
  refused: z.enum(REFUSAL_CODES),
  detail: z.optional(z.string().check(z.maxLength(200))),
});

/** The cards on screen. `left`: cards of pages, events and suggestions, and those that could not be told for sure. */
export const listedInvitationsSchema = z.union([
  refused,
  z.strictObject({
    invitations: z.array(invitationSchema).check(z.maxLength(1000)),
    left: z.int().check(z.gte(0), z.lte(10_000)),
  }),
]);

/** The functions the script leaves on its own global object; the page cannot see them. */
export interface InvitationsScript {
  readonly list: (vanity: string) => Promise<unknown>;
}
