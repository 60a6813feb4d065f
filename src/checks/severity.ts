import {
  answersTo, CATALOGUE, SEVERITIES, type CatalogueEntry, type Finding, type Severity, type SeverityFrom,
} from '../findings'; // prettier-ignore
import type { FindingSetting, FindingSettings } from '../master';

/** Whose settings hold. */
export interface SettingScope {
  readonly partnerId: string | null;
  readonly documentType: string | null;
}

/** From here on a finding holds the order, whatever else is said: `blocking` and `error`. */
const holds = (severity: Severity): boolean => severity === 'blocking' || severity === 'error';
const graver = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b);
const milder = (a: Severity, b: Severity): Severity => (graver(a, b) === a ? b : a);

/**
 * The finding as grave as company, partner and his type of document have it (validation rules, section 2.0). Fingerprints do not change.
 *
 * - What the rule calls blocking stays as it is: only other data clears it.
 * - Nothing goes below the `lowest` of the catalogue, nor does `lowest` raise what the rule itself said to be less.
 * - What nobody can answer neither begins to hold the order (it could never be released) nor ceases to (what it asks for would be missing).
 * - What the rule says for information is raised only by a setting that names that severity: it is the other half of a rule that asks.
 * - Findings of the syntax have settings of their own (`findings/syntax-checks.ts`).
 */
export function effective(finding: Finding, settings: FindingSettings, scope: SettingScope): Finding {
  if (settings.size === 0) return finding;
  const ofCode = settings.get(finding.code);
  if (ofCode === undefined || finding.severity === 'blocking' || finding.reason !== null) return finding;
  let held = finding;
  for (const setting of ofCode) {
    if (applies(setting, finding, scope)) held = laidOver(held, setting, finding);
  }
  return held;
}

function applies({ partnerId, documentType, said }: FindingSetting, finding: Finding, scope: SettingScope): boolean {
  if (partnerId !== null && partnerId !== scope.partnerId) return false;
  if (documentType !== null && documentType !== scope.documentType) return false;
  return said === null ? finding.severity !== 'info' : said === finding.severity;
}

function laidOver(held: Finding, setting: FindingSetting, ruled: Finding): Finding {
  const entry: CatalogueEntry = CATALOGUE[ruled.code];
  const floor = milder(entry.lowest ?? 'info', ruled.severity);
  const severity = graver(setting.severity ?? held.severity, floor);
  const stops = stopsAs(severity, setting, held, ruled);
  if (stops !== ruled.stops && answersTo(ruled).length === 0) return held;
  if (severity === held.severity && stops === held.stops) return held;
  return { ...held, severity, stops, severityFrom: layerOf(setting) };
}

function stopsAs(severity: Severity, setting: FindingSetting, held: Finding, ruled: Finding): boolean {
  if (holds(severity)) return true;
  if (severity === 'info') return false;
  if (setting.stops !== null) return setting.stops;
  // A warning that was one goes on as it did; what becomes one does what the catalogue has warnings of this code do.
  return held.severity === 'warning' ? held.stops : ruled.severity === 'warning' ? ruled.stops : warns(ruled);
}

/** Whether a warning of this code holds the order; an error that is set to a warning is meant to let it go. */
const warns = ({ code }: Finding): boolean => {
  const entry: CatalogueEntry = CATALOGUE[code];
  return entry.severity === 'warning' && entry.stops;
};

const layerOf = ({ partnerId, documentType }: FindingSetting): SeverityFrom =>
  documentType !== null ? 'document' : partnerId !== null ? 'partner' : 'company';
