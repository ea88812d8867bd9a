import { type Unzipped, unzip } from 'fflate';
import { parse } from 'papaparse';
import { type CsvRow, invitationsFrom } from '../../src/imports/invitations-csv.ts';
import { type Refusal, refuse } from '../../src/refusal.ts';

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
  const csv = isZip ? await unpacked(bytes) : bytes;
  if (!(csv instanceof Uint8Array)) return csv;
  if (csv.byteLength > MOST_CSV) return refuse('file-too-large');
  const { data, meta } = parse<CsvRow>(new TextDecoder().decode(csv), { header: true, skipEmptyLines: true });
  if (!meta.fields?.includes('Direction') || !meta.fields.includes('From')) return refuse('no-export');
  const found = invitationsFrom(data);
  return found.invitations.length === 0 ? refuse('no-export', String(found.left)) : found;
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array | Refusal> {
  let tooLarge = false;
  try {
    const files = await new Promise<Unzipped>((resolve, reject) =>
      unzip(
        bytes,
        {
          filter: ({ name, originalSize }) => {
            if (!WANTED.test(name)) return false;
            tooLarge ||= originalSize > MOST_CSV;
            return originalSize <= MOST_CSV;
          },
        },
        (error, unzipped) => (error ? reject(error) : resolve(unzipped)),
      ),
    );
    const [csv] = Object.values(files);
    return csv ?? refuse(tooLarge ? 'file-too-large' : 'no-export');
  } catch {
    return refuse('no-export');
  }
}
