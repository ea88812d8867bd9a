import browser from 'webextension-polyfill';
import { createClient } from '../src/messages/client.ts';

/** Asks the worker; see the table in `src/messages/table.ts`. */
export const ask = createClient((message) => browser.runtime.sendMessage(message));
