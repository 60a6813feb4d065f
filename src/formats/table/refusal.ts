import { makeFinding, type Finding, type SyntaxReason } from '../../findings';
import type { SourcePosition } from '../../kernel';

/** Why a table is not read, and where. `cause` is for whoever mends the file, in English. */
export interface TableRefusal {
  readonly code: 'MSG-001' | 'MSG-012';
  readonly reason: SyntaxReason;
  readonly cause: string;
  readonly position: SourcePosition;
}

/** It asks for more than one order form gets. */
export const tooLarge = (cause: string, position: SourcePosition): TableRefusal => ({
  code: 'MSG-012',
  reason: 'table-too-large',
  cause,
  position,
});

export const refusalFinding = ({ code, reason, cause, position }: TableRefusal, format: 'CSV' | 'XLSX'): Finding =>
  makeFinding(code, { reason, position, params: { cause, ...(code === 'MSG-001' ? { format } : {}) } });
