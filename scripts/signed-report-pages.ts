// The pages around signed reports that Countersign has written, by the SHA-256 of their template: today's, built anew from
// the sources at hand, and those of earlier versions. A release that changes the page adds the hash of the one before.
import { createHash } from 'node:crypto';
import { signedReportTemplate } from './signed-report.ts';
import { stringsOf } from './strings.ts';

const EARLIER = [
  // to 29 November 2026
  '99c10048311e42e08afba33cea42637ce5edf87c22f37a3fafae91c979c52551',
];

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

export async function isOurPage(template: string): Promise<boolean> {
  const hash = hashOf(template);
  return EARLIER.includes(hash) || hash === hashOf(await signedReportTemplate(await stringsOf('en')));
}
