import { makeFinding, type Finding, type FindingCode, type FindingParams } from '../findings';

/** An alarm as the reports keep it (`reports/traffic.ts`). The figures are the parameters of its finding. */
export interface TrafficAlarm {
  readonly id: string;
  readonly partner: string;
  readonly kind: 'silent' | 'less' | 'more' | 'troubled';
  readonly figures: FindingParams;
  readonly isOver: boolean;
}

const CODES: Readonly<Record<TrafficAlarm['kind'], FindingCode>> = {
  silent: 'TRF-001',
  less: 'TRF-002',
  more: 'TRF-002',
  troubled: 'TRF-003',
};

/** That the traffic of a partner is out of the ordinary, which way, and by what figures. */
export const trafficFinding = ({
  kind,
  partner,
  figures,
}: Pick<TrafficAlarm, 'kind' | 'partner' | 'figures'>): Finding =>
  makeFinding(CODES[kind], { actual: kind, params: { ...figures, partner, direction: kind } });
