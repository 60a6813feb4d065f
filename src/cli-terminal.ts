import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { LANGUAGES, type Language } from './kernel';

/** Something the user did, told without a stack trace. */
export class UsageError extends Error {}

export function parse<T>(read: () => T, usageLine: string): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${reasonOf(error)}\n${usageLine}`);
  }
}

/** Prints, never faster than it is taken off. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

export const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';

export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'is a folder, not a file',
    EACCES: 'may not be read',
  };
  return known[code] ?? error.message;
};

/** The first line of standard input. */
export async function firstLine(input: NodeJS.ReadStream): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return '';
}

/** Standard input to its end, without the line break that a terminal or echo puts behind it. */
export async function everything(input: NodeJS.ReadStream): Promise<Buffer> {
  if (input.isTTY) complain('Type the secret, Enter, then Ctrl-D.');
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk as Uint8Array));
  const all = Buffer.concat(chunks);
  // A private key ends in a line break of its own, which it does without as well.
  return all.subarray(0, all.length - (/\r?\n$/.exec(all.subarray(-2).toString('latin1'))?.[0].length ?? 0));
}

/** The language of what is printed. */
export function languageOf(text = 'nl'): Language {
  const language = LANGUAGES.find((known) => known === text);
  if (language === undefined) throw new UsageError(`--lang is one of ${LANGUAGES.join(', ')}, not "${text}"`);
  return language;
}
