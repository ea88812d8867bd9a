import { isRefusal } from '../../src/refusals.ts';
import type { Handler, Handlers } from '../rpc/handler.ts';
import { receiveText } from './receive.ts';

const openPaste: Handler<'paste.open'> = async ({ text }, { now }) => {
  const opened = await receiveText(text, now);
  return isRefusal(opened) ? opened : { opened };
};

export const pasteHandlers = {
  'paste.open': openPaste,
} satisfies Handlers;
