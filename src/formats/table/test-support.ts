import { missingParams, type Finding } from '../../findings';
import { DEFAULT_READ_LIMITS, type Charset, type Format, type Message, type ReadLimits } from '../message';
import { openReader } from '../open-reader';
import type { TableMessage } from './message';

export interface TableReading {
  readonly format: Format;
  readonly charset: Charset;
  readonly messages: readonly Message[];
  readonly tables: readonly TableMessage[];
  /** Of the file. */
  readonly findings: readonly Finding[];
}

/** Reads a file in one go, or in the chunks given. */
export function readTable(
  file: string | Uint8Array | readonly Uint8Array[],
  limits: Partial<ReadLimits> = {},
): TableReading {
  const chunks = typeof file === 'string' ? [Buffer.from(file)] : file instanceof Uint8Array ? [file] : file;
  const reader = openReader(Buffer.concat(chunks.slice(0, 8192)), { ...DEFAULT_READ_LIMITS, ...limits });
  const events = [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
  const messages = events.flatMap((event) => (event.kind === 'message' ? [event.message] : []));
  const end = events.find((event) => event.kind === 'envelope-end');
  if (end === undefined) throw new Error('The reader ended no envelope');
  for (const finding of [...end.findings, ...messages.flatMap((message) => message.findings)])
    expect(missingParams(finding)).toEqual([]);
  const tables = messages.flatMap(({ content }) => (content.kind === 'table' ? [content] : []));
  return { format: reader.format, charset: end.charset, messages, tables, findings: end.findings };
}
