// What every build of the extension has in common, and so whatever builds a part of it again to compare.
import { fileURLToPath } from 'node:url';
import { shared as bundled } from './content-scripts.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const shared = bundled(root);
