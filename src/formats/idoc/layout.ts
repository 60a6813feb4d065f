/** A field of a record: its name and where it stands in the record or in its data. Offsets count characters from 0. */
export interface IdocField {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/** Reads "POSEX 6, ACTION 3": names with their lengths, in the order in which they stand behind each other. */
export function fieldsOf(text: string): readonly IdocField[] {
  let start = 0;
  return text.split(',').map((field) => {
    const [name = '', digits] = field.trim().split(/\s+/);
    const length = Number(digits);
    if (name === '' || !Number.isInteger(length)) throw new Error(`IDoc fields: cannot read "${field}"`);
    const placed = { name, start, length };
    start += length;
    return placed;
  });
}

/** How a control record begins: the name of its own table. */
export const CONTROL_RECORD = 'EDI_DC40';

/** Characters of a control record (structure EDI_DC40; see CONTROL_FIELDS, which sum up to it). */
export const CONTROL_CHARACTERS = 524;

/** Characters before the data of a data record, and of a whole one: the data has at most 1000 (structure EDI_DD40). */
export const HEADER_CHARACTERS = 63;
export const RECORD_CHARACTERS = 1063;

/** The name of the segment, with which a data record begins. */
export const DEFINITION_CHARACTERS = 30;

/** Structure EDI_DC40 of SAP, releases 4.0 and later. */
export const CONTROL_FIELDS = fieldsOf(
  'TABNAM 10, MANDT 3, DOCNUM 16, DOCREL 4, STATUS 2, DIRECT 1, OUTMOD 1, EXPRSS 1, TEST 1, IDOCTYP 30, CIMTYP 30, MESTYP 30, ' +
    'MESCOD 3, MESFCT 3, STD 1, STDVRS 6, STDMES 6, SNDPOR 10, SNDPRT 2, SNDPFC 2, SNDPRN 10, SNDSAD 21, SNDLAD 70, RCVPOR 10, ' +
    'RCVPRT 2, RCVPFC 2, RCVPRN 10, RCVSAD 21, RCVLAD 70, CREDAT 8, CRETIM 6, REFINT 14, REFGRP 14, REFMES 14, ARCKEY 70, SERIAL 20',
);

/** What stands before the data of each data record (structure EDI_DD40). */
export interface RecordHeader {
  /** The segment as the record calls it: E2EDK01005. */
  readonly definition: string;
  readonly documentNumber: string;
  /** Null where it is left empty, zero or no number. */
  readonly number: number | null;
  readonly parent: number | null;
}

const NUMBER = /^\s*0*([1-9]\d{0,5})\s*$/;
const numberIn = (text: string): number | null => {
  const digits = NUMBER.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** SEGNAM 30, MANDT 3, DOCNUM 16, SEGNUM 6, PSGNUM 6, HLEVEL 2. The level says nothing that the parent does not. */
export const headerOf = (record: string): RecordHeader => ({
  definition: record.slice(0, DEFINITION_CHARACTERS).trim(),
  documentNumber: record.slice(33, 49).trim(),
  number: numberIn(record.slice(49, 55)),
  parent: numberIn(record.slice(55, 61)),
});

/** A segment name and, behind it, numbers that are digits where they are given at all. */
const DATA_RECORD = /^[A-Z][A-Z0-9_/]{2,29} *[ \dA-Z]{3}[ \dA-Z]{16}[ \d]{14}$/;

/** Whether a text can be a data record: blanks at its end may have been cut, but not its header. */
export const isDataRecord = (record: string): boolean =>
  record.length >= HEADER_CHARACTERS - 2 &&
  DATA_RECORD.test(record.slice(0, HEADER_CHARACTERS).padEnd(HEADER_CHARACTERS));
