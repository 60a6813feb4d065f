import { err, ok, type Result } from '../../kernel';
import type { ReadLimits } from '../message';
import { decodeXml } from '../xml/encoding';
import type { XmlElement } from '../xml/message';
import { parseXml } from '../xml/parse';
import { readProlog } from '../xml/prolog';
import { ANY, XmlTree } from '../xml/tree';
import { TABLE_LIMITS } from './limits';
import { tooLarge, type TableRefusal } from './refusal';
import { readDirectory, unpack, type ZipEntry } from './zip';

/** The main part of every workbook that Excel, LibreOffice and the usual libraries write. */
const WORKBOOK = 'xl/workbook.xml';

/** What a ZIP file is that is no workbook, by an entry that it has. */
const OTHER_CONTENT: readonly (readonly [entry: RegExp, looksLike: string])[] = [
  [/^word\/document\.xml$/, 'DOCX'],
  [/^ppt\/presentation\.xml$/, 'PPTX'],
  [/^xl\/workbook\.bin$/, 'XLSB'],
  [/^content\.xml$/, 'ODF'],
];

/** What the names of its entries say that a ZIP file is. */
const contentOf = (names: readonly string[]): string =>
  names.includes(WORKBOOK)
    ? 'XLSX'
    : (OTHER_CONTENT.find(([entry]) => names.some((name) => entry.test(name)))?.[1] ?? 'ZIP');

/** A sheet as the workbook names it, and where its part is. */
export interface SheetPlace {
  readonly name: string;
  readonly part: string;
}

/**
 * The parts of a workbook (ECMA-376, part 2). Everything that is unpacked shares one bound, and every part goes through the strict parser
 * of XML, which knows no entities and has bounds of its own.
 */
export class WorkbookParts {
  private unpackedBytes = 0;

  private constructor(
    private readonly file: Buffer,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly limits: ReadLimits,
  ) {}

  /** The error says what the file looks like, or why it is no ZIP file. */
  static open(file: Buffer, limits: ReadLimits): Result<WorkbookParts, { looksLike: string; cause: string }> {
    const directory = readDirectory(file);
    if (!directory.ok) return err({ looksLike: 'ZIP', cause: directory.error });
    const looksLike = contentOf(directory.value.map(({ name }) => name));
    if (looksLike !== 'XLSX') return err({ looksLike, cause: `there is no ${WORKBOOK} in it` });
    return ok(new WorkbookParts(file, new Map(directory.value.map((entry) => [entry.name, entry])), limits));
  }

  /** The root of a part; null when there is no such part. */
  read(part: string): Result<XmlElement | null, TableRefusal> {
    const entry = this.entries.get(part);
    if (entry === undefined) return ok(null);
    const bytes = unpack(this.file, entry, TABLE_LIMITS.unpackedBytes - this.unpackedBytes);
    const position = { offset: entry.offset, line: 1, column: 1 };
    if (!bytes.ok) {
      return err(
        bytes.error === 'too-large'
          ? tooLarge(`a workbook that unpacks to more than ${TABLE_LIMITS.unpackedBytes} bytes (${part})`, position)
          : { code: 'MSG-001', reason: 'xlsx-broken', cause: `${part} cannot be unpacked`, position },
      );
    }
    this.unpackedBytes += bytes.value.length;
    const root = rootOf(bytes.value, this.limits);
    if (root.ok) return root;
    const cause = `${part}: ${root.error.detail}`;
    if (root.error.code === 'MSG-012') return err(tooLarge(cause, position));
    return err({ code: 'MSG-001', reason: 'xlsx-broken', cause, position });
  }

  /** The sheets that people see, in their order. */
  sheets(): Result<readonly SheetPlace[], TableRefusal> {
    const workbook = this.read(WORKBOOK);
    if (!workbook.ok) return workbook;
    const relations = this.read('xl/_rels/workbook.xml.rels');
    if (!relations.ok) return relations;
    const targets = new Map(
      (relations.value?.childrenNamed('Relationship') ?? []).map((one) => [
        one.attribute('Id') ?? '',
        one.attribute('Target') ?? '',
      ]),
    );
    const sheets = workbook.value?.child('sheets')?.childrenNamed('sheet') ?? [];
    return ok(
      sheets.flatMap((sheet) => {
        const id = RELATIONS.map((namespace) => sheet.attribute(`{${namespace}}id`)).find((one) => one !== null);
        const target = targets.get(id ?? '');
        if (target === undefined || (sheet.attribute('state') ?? 'visible') !== 'visible') return [];
        return [{ name: sheet.attribute('name') ?? '', part: partOf(target) }];
      }),
    );
  }

  /** Whether days are counted from 1904 instead of 1900 (ECMA-376, part 1, 18.2.28). */
  countsFrom1904(): boolean {
    const workbook = this.read(WORKBOOK);
    const said = workbook.ok ? workbook.value?.child('workbookPr')?.attribute('date1904') : null;
    return said === '1' || said === 'true';
  }
}

/** The namespaces of r:id, transitional and strict. */
const RELATIONS = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
] as const;

/** "worksheets/sheet1.xml" and "/xl/worksheets/sheet1.xml" are the same part. */
const partOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function rootOf(bytes: Buffer, limits: ReadLimits): Result<XmlElement, { code: string; detail: string }> {
  const decoded = decodeXml(bytes);
  if (!decoded.ok) return decoded;
  const { source } = decoded.value;
  const { table, refusal } = parseXml(source.text, readProlog(source.text), limits);
  return refusal === null ? ok(new XmlTree(table, source, ANY).root) : err(refusal);
}
