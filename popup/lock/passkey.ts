import { base64url, fromBase64url, randomNonce } from '../../src/bytes.ts';
import type { Passkey } from '../../src/lock/lock.ts';
import { currentFrame } from '../app/frame.ts';

/** What went wrong: it was cancelled or took too long; or whatever keeps the passkey cannot give a key. */
export type PasskeyTrouble = 'cancelled' | 'unfit';

/** A passkey's PRF output, base64url, and the passkey it is of. Goes to the worker in one message and is not kept. */
export interface Given {
  readonly secret: string;
  readonly passkey: Passkey;
}

/** Firefox has no passkeys for the pages of an extension; a Chromium older than 133 does not say whether it knows `prf`. */
export async function passkeysOffered(): Promise<boolean> {
  if (location.protocol !== 'chrome-extension:' || !('getClientCapabilities' in PublicKeyCredential)) return false;
  return (await PublicKeyCredential.getClientCapabilities())['extension:prf'] === true;
}

/** The popup never has the focus that the browser asks for, and closes at the first click into its dialog: only a tab can. */
export const passkeysHere = (): boolean => currentFrame() === 'desk';

/** Nobody checks the signature: what counts is the PRF output, and only the right one unwraps the key. */
const challenge = () => crypto.getRandomValues(new Uint8Array(32));
const prf = (salt: string) => ({ prf: { eval: { first: fromBase64url(salt) } } });

/** Makes a passkey for this extension alone, and asks it at a new salt. */
export async function makePasskey(name: string): Promise<Given | PasskeyTrouble> {
  const salt = randomNonce();
  const made = await begun(
    navigator.credentials.create({
      publicKey: {
        rp: { name: 'Countersign' },
        // a new id each time: the passkey before it must open the lock until this one does
        user: { id: challenge(), name: name || 'Countersign', displayName: name || 'Countersign' },
        challenge: challenge(),
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        extensions: prf(salt),
      },
    }),
  );
  if (made === null) return 'cancelled';
  const { enabled, results } = made.getClientExtensionResults().prf ?? {};
  if (!enabled) return 'unfit';
  const passkey = { credential: base64url(new Uint8Array(made.rawId)), salt };
  // some give the output only when they are asked, not when they are made
  return results ? given(passkey, results.first) : askPasskey(passkey);
}

export async function askPasskey(passkey: Passkey): Promise<Given | PasskeyTrouble> {
  const asked = await begun(
    navigator.credentials.get({
      publicKey: {
        challenge: challenge(),
        allowCredentials: [{ type: 'public-key', id: fromBase64url(passkey.credential) }],
        userVerification: 'required',
        extensions: prf(passkey.salt),
      },
    }),
  );
  if (asked === null) return 'cancelled';
  const output = asked.getClientExtensionResults().prf?.results?.first;
  return output ? given(passkey, output) : 'unfit';
}

async function begun(ceremony: Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  const credential = await ceremony.catch(() => null);
  return credential instanceof PublicKeyCredential ? credential : null;
}

const given = (passkey: Passkey, output: BufferSource): Given => ({
  passkey,
  secret: base64url(new Uint8Array(output as ArrayBuffer)),
});
