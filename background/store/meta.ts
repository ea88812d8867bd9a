import { EMPTY_HEAD } from '../../src/audit/chain.ts';
import type { MetaRecords, ReadTx, WriteTx } from './database.ts';

const DEFAULTS: MetaRecords = {
  stopped: false,
  stoppedAt: 0,
  highWater: 0,
  clockWentBack: false,
  storeWentBack: false,
  run: null,
  reading: null,
  together: null,
  lock: null,
  sharing: null,
  pace: null,
  touched: [],
  head: EMPTY_HEAD,
};

export async function getMeta<K extends keyof MetaRecords>(tx: ReadTx | WriteTx, key: K): Promise<MetaRecords[K]> {
  const record = await (tx as ReadTx).objectStore('meta').get(key);
  return record === undefined ? DEFAULTS[key] : (record.value as MetaRecords[K]);
}

export const setMeta = async <K extends keyof MetaRecords>(tx: WriteTx, key: K, value: MetaRecords[K]) => {
  await tx.objectStore('meta').put({ key, value });
};
