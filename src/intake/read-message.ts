import type { Finding } from '../findings';
import type { FirstState } from './road';

/** A message as it is written down when its interchange is read. */
export interface ReadMessage {
  readonly index: number;
  readonly envelope: number;
  /** Which group of the file, from 0; null outside any. */
  readonly groupIndex: number | null;
  readonly reference: string | null;
  readonly type: string;
  readonly version: string;
  readonly association: string | null;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly startLine: number;
  readonly startColumn: number;
  /** Its file is wrapped at a fixed width, so that line breaks are no data: to read it again, when the lines before it are not at hand. */
  readonly wrapped: boolean;
  readonly guide: string | null;
  readonly guideVersion: string | null;
  readonly orderNumber: string | null;
  readonly orderingKey: string | null;
  readonly state: FirstState;
  readonly findings: readonly Finding[];
}
