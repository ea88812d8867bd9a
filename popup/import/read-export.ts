import { parse } from 'papaparse';
import { type CsvRow, invitationsFrom } from '../../src/import/invitations-csv.ts';
import { type Refusal, refuse } from '../../src/refusals.ts';
import { fileIn } from './zip.ts';

/** The one file of the member's own export that is read; the archive also holds messages and addresses. */
const WANTED = /(?:^|\/)Invitations\.csv$/i;
/** The most that is read: of the archive, and of the one file once unpacked, bytes. */
const MOST_ZIP = 200_000_000;
const MOST_CSV = 5_000_000;

/** The invitations in `Invitations.csv`, or in the whole archive that holds it. Loaded only once a file was chosen. */
export async function readExport(file: File): Promise<ReturnType<typeof invitationsFrom> | Refusal> {
  if (file.size > MOST_ZIP) return refuse('file-too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const csv = isZip ? fileIn(bytes, WANTED, MOST_CSV) : bytes;
  if (csv === null) return refuse('no-export');
  if (!(csv instanceof Uint8Array)) return csv;
  if (csv.byteLength > MOST_CSV) return refuse('file-too-large');
  const text = textOf(csv);
  if (text === null) return refuse('export-damaged');
  const { data, meta, errors } = parse<CsvRow>(text, {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  });
  if (!meta.fields?.includes('Direction') || !meta.fields.includes('From')) return refuse('no-export');
  // a quote that nothing closes has taken other lines into one
  if (errors.some(({ type }) => type === 'Quotes')) return refuse('export-damaged');
  const found = invitationsFrom(data);
  return found.invitations.length === 0 ? refuse('no-export', String(found.left)) : found;
}

const NO_TEXT = /[^\P{Cc}\t\r\n]/u;

/**
 * UTF-8, as the site writes it, or windows-1252, as a spreadsheet saves it again. Null for what is neither: UTF-8 that is
 * damaged would be read as other letters, and where some of it is UTF-8 still, it was that.
 */
function textOf(bytes: Uint8Array): string | null {
  const text = decoded(bytes) ?? (isPartlyUtf8(bytes) ? null : new TextDecoder('windows-1252').decode(bytes));
  return text === null || NO_TEXT.test(text) ? null : text;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether letters of more than one byte are left when all that is no UTF-8 is put aside. */
const isPartlyUtf8 = (bytes: Uint8Array): boolean => /[^\p{ASCII}\ufffd]/u.test(new TextDecoder().decode(bytes));
