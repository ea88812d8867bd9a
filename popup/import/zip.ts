import { inflateSync } from 'fflate';
import { type Refusal, refuse } from '../../src/refusals.ts';

/** Signatures and places of fields: PKWARE's APPNOTE.TXT, 4.3 and 4.5.3. */
const DIRECTORY_END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const HEAD = 0x04034b50;
const LOCKED = 1;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly head: number;
}

/**
 * The one file of an archive that has such a name, null when there is none; no other file is unpacked. What the directory
 * says of it (sizes, CRC-32) must be so once it is unpacked: a list that lost its end reads like a short list.
 */
export function fileIn(
  zip: Uint8Array<ArrayBuffer>,
  name: RegExp,
  most: number,
): Uint8Array<ArrayBuffer> | null | Refusal {
  try {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const found = entriesIn(zip, view, name);
    const [entry] = found;
    if (entry === undefined) return null;
    if (found.length > 1) return refuse('export-damaged');
    if (entry.size > most) return refuse('file-too-large');
    return unpacked(zip, view, entry) ?? refuse('export-damaged');
  } catch {
    // a place beyond the end, or what is no deflate stream
    return refuse('export-damaged');
  }
}

function entriesIn(zip: Uint8Array<ArrayBuffer>, view: DataView, name: RegExp): Entry[] {
  const end = endOf(view);
  const found: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  const after = at + view.getUint32(end + 12, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError();
    const [long, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (name.test(new TextDecoder().decode(zip.subarray(at + 46, at + 46 + long))))
      found.push({
        // one that is locked is packed in no way we know
        method: view.getUint16(at + 8, true) & LOCKED ? -1 : view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        head: view.getUint32(at + 42, true),
      });
    at += 46 + long + extra + comment;
  }
  if (at !== after) throw new RangeError();
  return found;
}

/** Where the end of the directory begins: its comment ends with the archive. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === DIRECTORY_END && at + view.getUint16(at + 20, true) === last) return at;
  throw new RangeError();
}

function unpacked(
  zip: Uint8Array,
  view: DataView,
  { method, crc, packed, size, head }: Entry,
): Uint8Array<ArrayBuffer> | null {
  if (view.getUint32(head, true) !== HEAD) return null;
  const from = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const data = zip.subarray(from, from + packed);
  // one byte more than it should fill shows what is larger
  const whole =
    method === 0 ? data.slice() : method === 8 ? inflateSync(data, { out: new Uint8Array(size + 1) }) : null;
  return whole?.length === size && crcOf(whole) === crc ? new Uint8Array(whole) : null;
}

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 && 0xedb88320);
  }
  return ~crc >>> 0;
}
