import {
  answersTo,
  CATALOGUE,
  SEVERITIES,
  type ActionCode,
  type CatalogueEntry,
  type FindingCode,
  type Severity,
} from '../findings';

/** A setting that somebody wants to make. */
export interface SettingAsked {
  readonly partner: string | null;
  readonly documentType: string | null;
  readonly code: FindingCode;
  readonly severity: Severity | null;
  readonly stops: boolean | null;
  readonly auto: { readonly action: ActionCode } | null;
}

/** Why it may not be made, for the one who wants it; null where it may. What it would do nothing to is refused rather than kept. */
export function settingFault({ partner, documentType, code, severity, stops, auto }: SettingAsked): string | null {
  const entry: CatalogueEntry = CATALOGUE[code];
  if (severity === null && stops === null && auto === null) return 'says nothing: give severity, stops or auto';
  if (documentType !== null && partner === null) return 'names a type of document without a partner';
  if (entry.severity === 'blocking' && (severity !== null || stops !== null)) return `${code} is blocking and stays so`;
  const lowest = entry.lowest ?? 'info';
  if (severity !== null && SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(lowest)) {
    return `${code} goes no lower than ${lowest}`;
  }
  if (auto === null) return null;
  if (partner === null) return 'lets something settle by itself without naming a partner';
  if (entry.auto !== 'partner') return `${code} is not settled by a setting`;
  return answersTo({ code, severity: 'error' }).includes(auto.action) ? null : `${auto.action} is no answer to ${code}`;
}
