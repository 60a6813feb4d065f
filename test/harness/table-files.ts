import { crc32, deflateRawSync } from 'node:zlib';

// Order forms as text and as workbooks, written by the standards alone, so that they can be told what no program would write.

export interface WrittenDialect {
  readonly separator: string;
  readonly lineEnd: string;
  /** Quotes around every cell, or only where they are needed. */
  readonly quoteAll: boolean;
}

/** A table as text, as RFC 4180 has it but for the separator. */
export function writeCsv(rows: readonly (readonly string[])[], dialect: Partial<WrittenDialect> = {}): string {
  const { separator = ';', lineEnd = '\r\n', quoteAll = false } = dialect;
  const written = (cell: string): string =>
    quoteAll || /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((row) => row.map(written).join(separator) + lineEnd).join('');
}

/** A ZIP file of these entries; what its directory says of the last one may be a lie. */
export function zip(
  entries: readonly (readonly [name: string, content: string | Buffer])[],
  lies: { readonly unpackedBytes?: number; readonly checksum?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    const { checksum, unpackedBytes } = name === entries.at(-1)?.[0] ? lies : {};
    fields.writeUInt32LE(checksum ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(unpackedBytes ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A text of a cell as a shared string would not have it: inline. */
export const inline = (text: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

/** One sheet of a workbook: its rows as XML of cells. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly hidden?: boolean;
}

/** The parts of a workbook, so that a test can break one. */
export function workbookParts(
  sheets: readonly WrittenSheet[],
  { styles = '', texts = [] as readonly string[], workbook = '' } = {},
): [name: string, content: string][] {
  const named = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${hidden === true ? ' state="hidden"' : ''}/>`,
  );
  const related = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const rowsOf = ({ rows }: WrittenSheet): string =>
    rows.map((cells, at) => `<row r="${at + 1}">${cells.join('')}</row>`).join('');
  return [
    ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets>${named.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}</Relationships>`,
    ],
    ['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`],
    ...sheets.map((sheet, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${rowsOf(sheet)}</sheetData></worksheet>`,
    ]),
  ];
}

export const workbook = (...of: Parameters<typeof workbookParts>): Buffer => zip(workbookParts(...of));
