import { compactVerify } from 'jose';
import * as z from 'zod/mini';
import { sha256url } from '../bytes.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { typOf } from '../wire/kinds.ts';
import { sign } from '../wire/seal.ts';

/** One field as approved: what the page must say before, and exactly what goes in. */
export interface ApprovedField {
  readonly name: string;
  readonly before: string;
  readonly text: string;
}

/** What an approval is about. Anything that differs at the fill voids it. */
export interface ApprovalSubject {
  readonly changeSet: string;
  readonly change: string;
  readonly grant: string;
  readonly fields: readonly ApprovedField[];
}

const claimsSchema = z.strictObject({
  v: z.literal(1),
  iss: z.string(),
  iat: z.int(),
  exp: z.int(),
  set: z.string(),
  change: z.string(),
  grant: z.string(),
  fields: z.array(z.strictObject({ name: z.string(), before: z.string(), text: z.string() })),
});

const hashed = (fields: readonly ApprovedField[]) =>
  fields.map(({ name, before, text }) => ({ name, before: sha256url(before), text: sha256url(text) }));

/** Signs the owner's yes to these exact texts. `exp` in seconds: never after the grant's own. */
export const signApproval = (
  subject: ApprovalSubject,
  times: { readonly iat: number; readonly exp: number },
  signer: { id: string; key: CryptoKey },
): Promise<string> =>
  sign(
    'approval',
    {
      v: 1,
      iss: signer.id,
      ...times,
      set: subject.changeSet,
      change: subject.change,
      grant: subject.grant,
      fields: hashed(subject.fields),
    },
    signer,
  );

/** Undefined when the approval is the owner's own, still runs, and names exactly this subject byte for byte. */
export async function checkApproval(
  jws: string,
  subject: ApprovalSubject,
  owner: { readonly id: string; readonly publicKey: CryptoKey },
  nowSeconds: number,
): Promise<Refusal | undefined> {
  try {
    const { payload, protectedHeader } = await compactVerify(jws, owner.publicKey, { algorithms: ['Ed25519'] });
    const claims = claimsSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    const same =
      protectedHeader.typ === typOf('approval') &&
      claims.iss === owner.id &&
      claims.set === subject.changeSet &&
      claims.change === subject.change &&
      claims.grant === subject.grant &&
      JSON.stringify(claims.fields) === JSON.stringify(hashed(subject.fields));
    if (!same) return refuse('approval-invalid');
    return nowSeconds >= claims.exp ? refuse('grant-expired') : undefined;
  } catch {
    return refuse('approval-invalid');
  }
}
