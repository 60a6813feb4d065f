import type { FindingCode, Severity } from '../findings';

/** What a partner lets settle by itself, and how far (class `partner` of the catalogue). */
export interface AutoSetting {
  /** The answer that is given, as `OVR` or `USE_OURS`. */
  readonly action: string;
  /** The most that may be given away so; null: no bound. Plain decimals. */
  readonly mostAmount: string | null;
  readonly mostPercent: string | null;
}

/**
 * How grave a finding is where it is other than the rule says: for the whole company, for a partner, or for one type of document of his.
 * What may be set so is bounded (`checks/severity.ts`).
 */
export interface FindingSetting {
  readonly id: string;
  /** Null: the company. */
  readonly partnerId: string | null;
  /** As the message names it, as 220 or 224; null: whatever it is. Never without a partner. */
  readonly documentType: string | null;
  readonly code: FindingCode;
  /** Only where the rule said this; null: whatever it said. */
  readonly said: Severity | null;
  /** Null: as it was. */
  readonly severity: Exclude<Severity, 'blocking'> | null;
  /** Whether a warning holds the order; null: as it was. */
  readonly stops: boolean | null;
  readonly auto: AutoSetting | null;
}

/** All settings by code. */
export type FindingSettings = ReadonlyMap<string, readonly FindingSetting[]>;

export const NO_FINDING_SETTINGS: FindingSettings = new Map();

/** Settings by code, each code's in the order in which they are laid over each other: company, partner, his type of document. */
export function settingsByCode(settings: readonly FindingSetting[]): FindingSettings {
  const byCode = new Map<string, FindingSetting[]>();
  for (const setting of [...settings].sort((a, b) => rank(a) - rank(b))) {
    const known = byCode.get(setting.code);
    if (known === undefined) byCode.set(setting.code, [setting]);
    else known.push(setting);
  }
  return byCode;
}

/** What names the severity that the rule said lies over what does not. */
const rank = ({ partnerId, documentType, said }: FindingSetting): number =>
  (documentType !== null ? 4 : partnerId !== null ? 2 : 0) + (said === null ? 0 : 1);
