import type { Person } from './person.ts';

/** From now on this worker's store takes no keys, as in a private window; a new worker begins afresh. */
export async function keepNoKeys(person: Person): Promise<void> {
  await person.tell('app.get', {});
  const target = await person.browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(person.extensionId),
  );
  const worker = await target.worker();
  await worker?.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      if (this.name === 'identity') throw new DOMException('keys cannot be stored here', 'DataCloneError');
      return put.apply(this, args);
    };
  });
}
