import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPracticeSite, type PracticeRequest } from '../../practice-site/index.ts';
import { agree, type Scene, type Terms } from './arrange.ts';
import { Person } from './person.ts';

/** A scene whose owner's browser can be killed and started again with all that it had on its disk. */
export interface MortalScene extends Omit<Scene, 'owner'> {
  owner: Person;
  /** SIGKILL to the whole browser, as when a computer loses its power. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Kills the browser when it sends the next save: before the site has heard of it, or before the answer is back. */
  killAtSave(when: 'before' | 'after'): Promise<void>;
  /** Keeps the page from going on after the first key; `typed` resolves then. */
  hangAtFirstKey(): Promise<{ readonly typed: Promise<void> }>;
}

export async function mortal(terms: Terms = {}): Promise<MortalScene> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'countersign-mortal-'));
  const site = await createPracticeSite();
  const arrive = () => Person.arrive('Ann Lee', site, { userDataDir });
  const [writer, owner] = await Promise.all([Person.arrive('Jane Miller'), arrive()]);
  await writer.ask('app.set-up', { role: 'delegate', name: 'Jane Miller' });
  await owner.ask('app.set-up', { role: 'owner', name: 'Ann Lee' });
  const agreement = await agree({ writer, owner, site }, terms);
  const respond = site.respond;
  const scene: MortalScene = {
    ...agreement,
    writer,
    owner,
    kill: () => scene.owner.kill(),
    async restart() {
      site.respond = respond;
      scene.owner = await arrive();
    },
    killAtSave: (when) =>
      new Promise((resolve, reject) => {
        site.respond = async (request: PracticeRequest) => {
          if (request.method === 'GET') return respond(request);
          if (when === 'after') await respond(request);
          scene.kill().then(resolve, reject);
          return new Promise(() => undefined);
        };
      }),
    async hangAtFirstKey() {
      let heard: () => void = () => undefined;
      const typed = new Promise<void>((resolve) => {
        heard = resolve;
      });
      await scene.owner.tab.exposeFunction('firstKeyTyped', () => heard());
      await scene.owner.tab.evaluateOnNewDocument(() => {
        document.addEventListener(
          'input',
          () => {
            (globalThis as unknown as { firstKeyTyped(): void }).firstKeyTyped();
            for (;;);
          },
          { capture: true, once: true },
        );
      });
      return { typed };
    },
    async end() {
      await Promise.all([writer.leave(), scene.owner.leave()]);
      rmSync(userDataDir, { recursive: true, force: true });
    },
  };
  return scene;
}
