import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession } from 'puppeteer-core';
import type { FormTask } from '../../../src/site/task.ts';

const BUILD = process.env.COUNTERSIGN_BUILD ?? fileURLToPath(new URL('../../../dist/chrome', import.meta.url));
const sources = new Map<string, string>();

function source(file: string): string {
  const known = sources.get(file) ?? readFileSync(`${BUILD}/content-scripts/${file}.js`, 'utf8');
  sources.set(file, known);
  return known;
}

/** The built content scripts in a world of their own on a page, as the extension has them. */
export class PageScripts {
  constructor(private readonly protocol: CDPSession) {}

  /** Calls one of the scripts for a task; what it answers is `unknown`, as for the worker. */
  call(script: 'fill' | 'read', method: string, task: FormTask): Promise<unknown> {
    return this.run(`forms/${task.section}`, script, method, method === 'whose' ? '' : JSON.stringify(task));
  }

  /** Calls the page check, which knows every form by itself. */
  check(method: 'check' | 'typed', vanity: string): Promise<unknown> {
    return this.run(null, 'check', method, JSON.stringify(vanity));
  }

  /** Leads to a page, or asks whose profile this is: no form is needed. */
  read(method: 'goTo' | 'whose', ...args: readonly string[]): Promise<unknown> {
    return this.run(null, 'read', method, args.map((each) => JSON.stringify(each)).join());
  }

  /** Calls one of the scripts for what lies beside the profile. */
  beside(script: 'invitations' | 'compose', method: string, task?: object): Promise<unknown> {
    return this.run(null, script, method, task ? JSON.stringify(task) : '');
  }

  private async run(form: string | null, script: string, method: string, argument: string): Promise<unknown> {
    const { frameTree } = await this.protocol.send('Page.getFrameTree');
    const { executionContextId } = await this.protocol.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'countersign',
    });
    const object = `countersign${script[0]?.toUpperCase()}${script.slice(1)}`;
    const { result, exceptionDetails } = await this.protocol.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `${form ? source(form) : ''};${source(script)};globalThis.${object}.${method}(${argument})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
