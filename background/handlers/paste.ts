import { isRefusal } from '../../src/refusal.ts';
import { receiveText } from '../receive/receive.ts';
import type { Handler } from './handler.ts';

export const openPaste: Handler<'paste.open'> = async ({ text }, { now }) => {
  const opened = await receiveText(text, now);
  return isRefusal(opened) ? opened : { opened };
};
