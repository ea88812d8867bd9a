import { isRefusal } from '../../src/refusals.ts';
import type { Handler } from '../rpc/handler.ts';
import { receiveText } from './receive.ts';

export const openPaste: Handler<'paste.open'> = async ({ text }, { now }) => {
  const opened = await receiveText(text, now);
  return isRefusal(opened) ? opened : { opened };
};
