import browser from 'webextension-polyfill';
import { withData } from '../../src/audit/island.ts';
import { isRefusal, type Refusal } from '../../src/refusals.ts';
import { ask } from '../app/ask.ts';
import { saveAsFile } from '../ui/format/save-as-file.ts';

/** `whose`: of everything when null. Resolves to the file's name. */
export async function saveCertificate(whose: string | null, withTexts: boolean): Promise<string | Refusal> {
  const made = await ask('certificate.make', { id: whose, withTexts });
  if (isRefusal(made)) return made;
  // a part of this extension's own package: nothing is asked of anybody
  const template = await (await fetch(browser.runtime.getURL('popup/certificate.txt'))).text();
  const name = `countersign-certificate-${new Date().toISOString().slice(0, 10)}.html`;
  saveAsFile(name, withData(template, made.json), 'text/html');
  return name;
}
