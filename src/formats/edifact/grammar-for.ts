import { directoryFor } from '../edifact-directory';
import type { FoundGrammar } from '../segments/dialect';
import { grammarOf } from '../segments/grammar';

/** The grammar of a message type and version; `exact` false: that of the nearest older directory. Null: read without grammar. */
export function grammarFor(type: string, version: string): FoundGrammar | null {
  const found = directoryFor(type, version);
  return found && { grammar: grammarOf(found.directory, type), exact: found.exact };
}
