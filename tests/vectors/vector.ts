import { importJWK, type JWK } from 'jose';
import { type IdentityKeys, identityId, type PublicKeys } from '../../src/wire/keys.ts';

/** A person of a vector: invented keys, private halves included, so that anybody can open what was sealed for them. */
export interface VectorPerson {
  readonly sign: JWK;
  readonly encrypt: JWK;
}

/** One package as some version made it. */
export interface PackageVector {
  readonly name: string;
  readonly kind: string;
  readonly armored: string;
  readonly to: VectorPerson;
  /** The public keys of everybody the receiver has met. */
  readonly known: readonly PublicKeys[];
  /** What was signed. */
  readonly claims: object;
}

/** An approval and what it is about. */
export interface ApprovalVector {
  readonly jws: string;
  readonly owner: JWK;
  readonly subject: {
    readonly changeSet: string;
    readonly change: string;
    readonly grant: string;
    readonly fields: readonly { readonly name: string; readonly before: string; readonly text: string }[];
  };
}

/** A signed report, with and without the texts. */
export interface ReportVector {
  readonly withTexts: string;
  readonly withoutTexts: string;
}

const publicPart = ({ kty, crv, x }: JWK) => ({ kty, crv, x });

/** The keys of a person of a vector, as an install holds them. */
export async function keysOf({ sign, encrypt }: VectorPerson): Promise<IdentityKeys> {
  const pair = async (jwk: JWK, algorithm: string): Promise<CryptoKeyPair> => ({
    publicKey: (await importJWK(publicPart(jwk) as JWK, algorithm)) as CryptoKey,
    privateKey: (await importJWK(jwk, algorithm)) as CryptoKey,
  });
  const keys = { sign: publicPart(sign), encrypt: publicPart(encrypt) } as PublicKeys;
  return {
    id: await identityId(keys),
    sign: await pair(sign, 'Ed25519'),
    encrypt: await pair(encrypt, 'ECDH-ES'),
    public: keys,
  };
}
