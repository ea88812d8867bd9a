import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../popup/import/read-export.ts';
import { isRefusal } from '../../src/refusals.ts';

const HEAD = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl';
const line = (name: string, at: number, message = '') =>
  `${name},Olga Owner,"1/29/26, 2:37\u202fPM","${message}",INCOMING,https://www.linkedin.com/in/person-${at},`;
const fileOf = (...names: string[]) => [HEAD, ...names.map((name, at) => line(name, at))].join('\n');
const FIFTY = fileOf(...Array.from({ length: 50 }, (_, at) => `Person ${at}`));

type Bytes = Uint8Array<ArrayBuffer>;
const latin = (text: string): Bytes => Uint8Array.from(text, (character) => character.charCodeAt(0));
const zipOf = (files: Record<string, string>, level: 0 | 6 = 6): Bytes =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level });
const read = (bytes: Bytes | string) => readExport(new File([bytes], 'chosen'));
const namesOf = async (bytes: Bytes | string) => {
  const found = await read(bytes);
  return isRefusal(found) ? found : found.invitations.map(({ name }) => name);
};

/** Writes a number into the archive's directory, and into the head of the file itself. */
function lying(zip: Bytes, field: 'crc' | 'packed' | 'size' | 'flags' | 'method', value: number): Bytes {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  const [inDirectory, inHead] = { flags: [8, 6], method: [10, 8], crc: [16, 14], packed: [20, 18], size: [24, 22] }[
    field
  ] as [number, number];
  const put = (at: number) =>
    field === 'flags' || field === 'method' ? view.setUint16(at, value, true) : view.setUint32(at, value, true);
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) === 0x02014b50) put(at + inDirectory);
    if (view.getUint32(at, true) === 0x04034b50) put(at + inHead);
  }
  return copy;
}

describe('the letters of an export', () => {
  // the quotes and dashes of windows-1252 are read by real browsers in tests/import/export-file.browser.test.ts
  const NAMES = ['Jürgen Weiß', 'Zoë D´Arcy', 'Íñigo «Íñi» Peña'];
  it('are read as UTF-8, with and without a mark of that', async () => {
    expect(await namesOf(fileOf(...NAMES))).toEqual(NAMES);
    expect(await namesOf(`\ufeff${fileOf(...NAMES)}`)).toEqual(NAMES);
  });
  it('are read as windows-1252 where they are no UTF-8', async () =>
    expect(await namesOf(latin(fileOf(...NAMES).replaceAll('\u202f', ' ')))).toEqual(NAMES));

  const broken = strToU8(fileOf('Jürgen Weiß', 'Ana Lima'));
  it.each<[string, Bytes]>([
    ['UTF-8 with one byte spoilt', broken.map((byte) => (byte === 0x9f ? 0xff : byte)) as Bytes],
    ['UTF-8 with a letter of windows-1252 in it', new Uint8Array([...strToU8(`${HEAD}\nJürgen`), 0xe9])],
    ['UTF-8 that was cut within a letter', new Uint8Array([...strToU8(fileOf('Jürgen')), 0xc3])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...[...HEAD].flatMap((character) => [character.charCodeAt(0), 0])])],
    ['bytes that no text has', latin(fileOf('Ana\u0081 Lima'))],
    ['zeros', new Uint8Array([...latin(HEAD), 10, 0xe9, 0, 0])],
  ])('of %s are refused, not guessed', async (_what, bytes) =>
    expect(await read(bytes)).toEqual({ refused: 'export-damaged' }),
  );
});

describe('the lines of an export', () => {
  it('are all there, or the file is refused: a quote that nothing closes takes the rest with it', async () => {
    expect(await read(FIFTY.replace('"",INCOMING', '"Hello,INCOMING'))).toEqual({ refused: 'export-damaged' });
  });
  it('that say neither that they came in nor that they went out are counted', async () => {
    const found = await read([HEAD, line('Ana', 1), line('Ben', 2).replace('INCOMING', 'EINGEHEND')].join('\n'));
    expect(found).toMatchObject({ left: 1, invitations: [{ name: 'Ana' }] });
  });
  it('that are empty are none', async () =>
    expect(await read([HEAD, line('Ana', 1), ',,,,,,', ''].join('\n'))).toMatchObject({ left: 0 }));
  it('take time with their number alone', async () => {
    const bytes = strToU8(fileOf(...Array.from({ length: 20_000 }, () => 'Ana')));
    const before = process.cpuUsage();
    await read(bytes as Bytes);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});

describe('an archive', () => {
  const zip = zipOf({ 'messages.csv': 'secret', 'Invitations.csv': FIFTY });
  const one = zipOf({ 'Invitations.csv': FIFTY });
  const size = strToU8(FIFTY).length;

  it.each<[string, Bytes]>([
    ['packed', zip],
    ['stored', zipOf({ 'Invitations.csv': FIFTY }, 0)],
    ['in a folder', zipOf({ 'Complete/Invitations.csv': FIFTY })],
    ['with a comment', zipSync({ 'Invitations.csv': [strToU8(FIFTY), { comment: 'PK\u0005\u0006' }] }) as Bytes],
  ])('%s gives every line', async (_what, bytes) => expect(await namesOf(bytes)).toHaveLength(50));

  it.each<[string, Bytes]>([
    ['a smaller size', lying(one, 'size', 300)],
    ['a smaller size, of what is stored', lying(zipOf({ 'Invitations.csv': FIFTY }, 0), 'size', 300)],
    ['a size one smaller', lying(one, 'size', size - 1)],
    ['a size one larger', lying(one, 'size', size + 1)],
    ['another checksum', lying(one, 'crc', 1)],
    ['fewer packed bytes', lying(one, 'packed', 40)],
    ['nothing packed', lying(one, 'packed', 0)],
    ['a lock', lying(one, 'flags', 1)],
    ['another way of packing', lying(one, 'method', 12)],
  ])('whose directory says %s is refused', async (_what, bytes) =>
    expect(await read(bytes)).toEqual({ refused: 'export-damaged' }),
  );

  it('with two lists is refused: nobody knows which is meant', async () =>
    expect(await read(zipOf({ 'Invitations.csv': FIFTY, 'Basic/Invitations.csv': fileOf('Ana') }))).toEqual({
      refused: 'export-damaged',
    }));
  it('that is cut off, or is none, is refused', async () => {
    for (const bytes of [zip.slice(0, 60), zip.slice(0, -1), zip.slice(0, -30), new Uint8Array([0x50, 0x4b, 3, 4])])
      expect(await read(bytes as Bytes)).toEqual({ refused: 'export-damaged' });
  });
  it('without the list holds none', async () =>
    expect(await read(zipOf({ 'messages.csv': 'secret' }))).toEqual({ refused: 'no-export' }));
  it('with a list too large is refused by what it says, before it is unpacked', async () =>
    expect(await read(lying(one, 'size', 60_000_000))).toEqual({ refused: 'file-too-large' }));

  it('with any byte of it another gives every line or none, and never throws', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const copy = zip.slice();
        copy[at] = (copy[at] ?? 0) ^ by;
        const found = await read(copy);
        if (isRefusal(found)) expect(found.refused).toMatch(/^(export-damaged|no-export|file-too-large)$/);
        else expect(found.invitations).toHaveLength(50);
      }),
      { numRuns: 400 },
    ));
  it('of any bytes at all never throws', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, asZip) => {
        const found = await read(new Uint8Array([...(asZip ? [0x50, 0x4b, 5, 6] : []), ...bytes]));
        expect(isRefusal(found)).toBe(true);
      }),
    ));
});
