import browser from 'webextension-polyfill';
import { createClient } from '../../src/rpc/client.ts';

/** Asks the worker; see the table in `src/rpc/table.ts`. */
export const ask = createClient((message) => browser.runtime.sendMessage(message));
