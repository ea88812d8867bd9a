/** After every write the worker says on this BroadcastChannel that views may be stale; it carries nothing else. */
export const CHANGED_CHANNEL = 'countersign-changed';
