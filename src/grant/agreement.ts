import { sha256url } from '../bytes.ts';

/** The hash by which a grant names the confidentiality clause both sides accepted; empty when there is none. */
export const agreementHash = (clause: string): string =>
  clause === '' ? '' : sha256url(`countersign-agreement\n${clause}`);
