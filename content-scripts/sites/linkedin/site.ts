import type { Site } from '../../engine/site.ts';
import * as account from './account.ts';
import * as container from './container.ts';
import * as forms from './forms/index.ts';
import * as words from './forms/words.ts';
import * as knownWords from './known-words.ts';
import * as notify from './notify.ts';
import * as routes from './routes.ts';
import * as saveButton from './save-button.ts';

/** Holds the files of this folder to what the engine asks of them; nothing of it is bundled. */
export const linkedin: Site = { account, container, forms, knownWords, notify, routes, saveButton, words };
