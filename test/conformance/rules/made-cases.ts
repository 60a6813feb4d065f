import { ANSWER_CASES } from './answer-cases';
import { CHANGE_CASES } from './change-cases';
import { FILE_CASES } from './file-cases';
import { OFFICE_CASES } from './office-cases';
import type { MadeCase } from './told';

/** Findings that formats, guides, the intake, changes of orders and the office make. */
export const MADE_CASES: readonly MadeCase[] = [...FILE_CASES, ...CHANGE_CASES, ...OFFICE_CASES, ...ANSWER_CASES];
