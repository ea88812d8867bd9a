import { CHANGED_CHANNEL } from '../../src/rpc/changed.ts';

/** Calls back whenever the worker says that something changed. Returns how to end it. */
export function onChanged(callback: () => void): () => void {
  const channel = new BroadcastChannel(CHANGED_CHANNEL);
  channel.onmessage = callback;
  return () => channel.close();
}
