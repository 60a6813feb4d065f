import { treatmentOf, type Finding } from '../findings';
import {
  contrlVerdict,
  groupsObstacle,
  interchangeObstacle,
  writeContrl,
  writeFunctionalAcknowledgement,
  writeInterchangeAcknowledgement,
  type AcknowledgedMessage,
  type ContrlVariant,
} from '../formats';
import type { Result } from '../kernel';
import type {
  AcknowledgementGap,
  AcknowledgementKind,
  AcknowledgementModel,
  AcknowledgementObstacle,
  EnvelopeAcknowledgement,
} from './acknowledgement-model';

/** Stands for the messages that are accepted: CONTRL names only the refused ones, but must know whether there are others. */
const ACCEPTED: AcknowledgedMessage = { reference: '', type: '', version: '', association: null, findings: [] };

const termsOf = ({ checks }: AcknowledgementModel) => ({
  refuses: (finding: Finding) => treatmentOf(finding, checks) === 'refuse',
  reports: (finding: Finding) => treatmentOf(finding, checks) === 'report',
});

/** What CONTRL is written of. */
function interchangeOf({ envelope, envelopeFindings: findings, groups, refused, messageCount }: AcknowledgementModel) {
  const messages = messageCount > refused.length ? [...refused, ACCEPTED] : refused;
  return { envelope, findings, messages, groups };
}

/** What an acknowledgement needs beside its model. */
export interface AcknowledgementMoment {
  /** Our own control reference. */
  readonly reference: string;
  /** Local time without zone, "2026-01-05T09:00". */
  readonly preparedAt: string;
}

/** The bytes of an acknowledgement, and their text. */
export function writeAcknowledgement(
  kind: AcknowledgementKind,
  model: AcknowledgementModel,
  moment: AcknowledgementMoment,
): Result<{ readonly bytes: Buffer; readonly text: string }, AcknowledgementObstacle> {
  const { envelope, groups, envelopeFindings: findings } = model;
  const options = { ...termsOf(model), ...moment };
  if (kind === 'TA1') return writeInterchangeAcknowledgement({ envelope, findings }, options);
  if (kind !== 'CONTRL') return writeFunctionalAcknowledgement({ envelope }, groups, { ...options, type: kind });
  return writeContrl(interchangeOf(model), { ...options, variant: variantOf(model) });
}

/** Which CONTRL the partner reads is agreed with him; only the syntax version follows the interchange. */
function variantOf({ version, envelope }: AcknowledgementModel): ContrlVariant {
  if (version === 'eancom') return envelope.syntax?.version === '4' ? 'EANCOM-2002' : 'EANCOM-1997';
  return envelope.syntax?.version === '4' ? 'UN-4' : 'UN-3';
}

/** What an acknowledgement cannot say, known before it is written; null where it says everything. */
export function gapOf({ kind, interchangeId, envelope, model }: EnvelopeAcknowledgement): AcknowledgementGap | null {
  const gap = (sent: AcknowledgementGap['sent'], obstacle: AcknowledgementObstacle | null) =>
    obstacle === null ? null : { kind, interchangeId, envelope, sent, obstacle };
  if (kind === 'TA1') return gap('nothing', interchangeObstacle(model.envelope, model.envelopeFindings));
  if (kind !== 'CONTRL') return gap('nothing', groupsObstacle(model.envelope, model.groups));
  const verdict = contrlVerdict(interchangeOf(model), termsOf(model));
  return verdict.ok ? gap('receipt', verdict.value.unsaid) : gap('nothing', verdict.error);
}
