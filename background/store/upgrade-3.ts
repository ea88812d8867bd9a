import type { WriteTx } from './database.ts';

/** Gives the records of the second version what the third one adds. */
export async function toThird(_tx: WriteTx): Promise<void> {}
