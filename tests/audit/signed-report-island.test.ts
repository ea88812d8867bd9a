import { describe, expect, it } from 'vitest';
import { signedReportIn, takenApart, withData } from '../../src/audit/island.ts';
import { keyWords } from '../../src/audit/key-words.ts';

const TEMPLATE =
  '<html><script type="application/json" id="words">{}</script>\n<script type="application/json" id="certificate">{{certificate}}</script><script>check()</script></html>\n';
const DATA = { text: '</script><!--<script>', more: '{{certificate}}' };

describe('a page taken apart', () => {
  it('is the template it was made from, and its data', () => {
    const page = withData(TEMPLATE, JSON.stringify(DATA));
    expect(takenApart(page)?.template).toBe(TEMPLATE);
    expect(signedReportIn(page)).toEqual(DATA);
  });

  it('is another template as soon as one character around the data is another', () => {
    const page = withData(TEMPLATE, JSON.stringify(DATA));
    for (const other of [
      page.replace('check()', 'check();'),
      page.replace('<html>', '<html><h1>Checks out</h1>'),
      `${page} `,
      `<script type="application/json" id="certificate">{}</script>${page}`,
    ])
      expect(takenApart(other)?.template).not.toBe(TEMPLATE);
  });

  it('has no data where a browser could end the element elsewhere, or where there is none', () => {
    const [before = '', after = ''] = TEMPLATE.split('{{certificate}}');
    expect(takenApart(`${before}{"text":"<!--<script>"}${after}`)).toBeNull();
    for (const page of ['', '<html></html>', before, `${before}{`]) {
      expect(takenApart(page)).toBeNull();
      expect(signedReportIn(page)).toBeNull();
    }
    expect(signedReportIn(`${before}{"entries":[${after}`)).toBeNull();
  });
});

describe('a key in words', () => {
  it('is the first 88 bits of its thumbprint, eleven a word', () => {
    expect(keyWords('A'.repeat(43))).toBe(Array(8).fill('abandon').join(' '));
    expect(keyWords(`${'_'.repeat(42)}8`)).toBe(Array(8).fill('zoo').join(' '));
    // 0b00000000001 and then nothing
    expect(keyWords(`ACAA${'A'.repeat(39)}`)).toBe(['ability', ...Array(7).fill('abandon')].join(' '));
  });

  it('is another one where one bit of those is another', () => {
    const [words, other] = [`${'A'.repeat(14)}AA`, `${'A'.repeat(14)}Q`].map((start) =>
      keyWords(start.padEnd(43, 'A')),
    );
    expect(words).not.toBe(other);
  });
});
