import type { Finding } from '../../../src/findings';
import { judgeMail } from '../../../src/channels/mail/judge-mail';
import { mailSettings } from '../../../src/channels/mail/mail-settings';
import { surveyMail } from '../../../src/channels/mail/mail-survey';
import { imbalanceFindings } from '../../../src/intake/imbalance';
import { masterCases } from '../../../src/intake/master-audit';
import { casesOf, cutoffsOf, type ClockKind } from '../../../src/intake/overdue';
import { refusedMailFinding } from '../../../src/intake/refused-mail';
import { trafficFinding } from '../../../src/intake/traffic-alarm';
import { addDays, type IsoDate, type OfficeHours } from '../../../src/kernel';
import { auditMaster } from '../../../src/master';
import { siftMasterRows } from '../../../src/master/sift-rows';
import { balanceOf, type CountedDay } from '../../../src/reports/balance';
import { DEFAULT_THRESHOLDS, judgeTraffic, type TrafficDay } from '../../../src/reports/traffic';
import { figuresOf } from '../../../src/reports/traffic-view';
import { aMail, anAttachment, type MailOf } from '../../builders/mail';
import { chanceHabit, dayOf, steadyHabit, trafficOf, WEEKDAYS } from '../../builders/traffic';
import { chance } from '../../harness/chance';
import { twin, type MadeCase } from './told';

/* What the office finds out beside any single order: mails, the master, the balance, clocks and traffic. */

const MAILBOX = mailSettings.parse({ host: 'mail.example', user: 'orders', limits: { attachments: 3 } });
const ATTACHED = anAttachment("UNB+UNOC:3'");

/** What is said of a mail of a sender whom we know. */
async function mailed(parts: NonNullable<MailOf['parts']>): Promise<readonly Finding[]> {
  const bytes = aMail({ parts });
  const source = async function* (): AsyncGenerator<Buffer> {
    yield bytes;
  };
  const { subject, from: sender } = await surveyMail(source(), MAILBOX.limits);
  const verdict = judgeMail(await surveyMail(source(), MAILBOX.limits), MAILBOX);
  if (verdict.take !== null) return [];
  const { refusal: refusedReason } = verdict;
  const most = refusedReason === 'too-many-attachments' ? MAILBOX.limits.attachments : null;
  return [
    refusedMailFinding({
      refusedReason,
      sender,
      subject,
      mailbox: 'orders',
      folder: 'Review',
      size: bytes.length,
      most,
    }),
  ];
}

const audited = (second: string): readonly Finding[] =>
  masterCases(
    auditMaster({
      'cross-references': ['A17', second].map((article) => ({ customer: '1', buyerArticle: '4711', article })),
    }),
    [],
  ).flatMap(({ findings }) => findings);
const imported = (orderMultiple: string): readonly Finding[] =>
  masterCases(
    [],
    siftMasterRows({ articles: [{ number: 'A17', description: 'Koffie', orderMultiple }] }, {}).refused,
  ).flatMap(({ findings }) => findings);

const MASTER: readonly MadeCase[] = [
  twin('MAS-005', 'a number of a buyer for two articles', audited, ['B18', 'A17'], ['4711', 'A17', 'B18']),
  twin('MAS-008', 'a row with a multiple of nothing', imported, ['0', '1'], ['articles', 'A17']),
];

const DAY: IsoDate = '2026-11-25';
const COUNTED: CountedDay = { receipts: [], interchanges: [], messages: [], orders: [] };

/** What is said of a day, of which an order was found twice, or messages that the table of states does not know. */
const balanced = ({ twice = 0, word = 'ordered/released' }: { twice?: number; word?: string }): readonly Finding[] => {
  const {
    balanced: isBalanced,
    unequal,
    faults,
  } = balanceOf(DAY, { ...COUNTED, messages: word === 'lost' ? [{ scope: 'partner:hoveling', word, count: 1 }] : [] }, [
    {
      kind: 'order-doubled',
      count: twice,
      items: [{ id: 'SO-1001', scope: 'partner:hoveling', detail: '2', since: '2026-11-25T09:00:00Z' }],
    },
  ]);
  return isBalanced ? [] : imbalanceFindings({ day: DAY, unequal, faults });
};

const BALANCE: readonly MadeCase[] = [
  twin('BAL-001', 'a message that became two orders', balanced, [{ twice: 1 }, { twice: 0 }], ['SO-1001', '2026']),
  twin(
    'BAL-001',
    'a message in no state that there may be',
    balanced,
    [{ word: 'lost' }, {}],
    ['partner:hoveling', '2026'],
  ),
];

const OPEN: OfficeHours = { opens: '08:00', closes: '17:00', workingDays: [1, 2, 3, 4, 5], holidays: new Set() };
const SINCE = new Date('2026-11-25T09:00:00Z');
/** Of so many a collective case is made. */
const MOST = 2;

/** What is said of something that is owed within an hour, so many minutes after it began. */
function owed({ kind, minutes, count = 1 }: { kind: ClockKind; minutes: number; count?: number }): readonly Finding[] {
  const clocks = [{ partnerId: null, kind, withinMinutes: 60, hours: 'clock', expected: 'always' }] as const;
  const [limit] = cutoffsOf(clocks, [], new Date(SINCE.getTime() + minutes * 60_000), OPEN);
  if (limit === undefined || SINCE > limit.cutoff) return [];
  const item = { id: '1', orderId: null, subject: 'PO4711', since: SINCE };
  const overdue = {
    kind,
    partnerId: 'p1',
    partnerName: 'Hoveling',
    count,
    items: Array.from({ length: Math.min(count, MOST) }, () => item),
    closedBefore: 0,
  };
  return casesOf([overdue], clocks, OPEN, MOST).flatMap(({ findings }) => findings.slice(0, 1));
}

const CLOCKS: readonly MadeCase[] = [
  ...(['acknowledgement', 'order-response', 'their-acknowledgement'] as const).map((kind) =>
    twin(
      'RSP-001',
      `one ${kind} an hour late`,
      owed,
      [
        { kind, minutes: 60 },
        { kind, minutes: 59 },
      ],
      ['Hoveling', 'PO4711', '11:00'],
    ),
  ),
  ...(['acknowledgement', 'order-response', 'their-acknowledgement'] as const).map((kind) =>
    twin(
      'RSP-001',
      `several of ${kind}`,
      owed,
      [
        { kind, minutes: 60, count: 7 },
        { kind, minutes: 59, count: 7 },
      ],
      ['Hoveling', '7'],
    ),
  ),
];

const TODAY: IsoDate = '2026-11-19';
type Traffic = ReadonlyMap<IsoDate, TrafficDay>;
const steady = (): Traffic => trafficOf(steadyHabit, addDays(TODAY, -1), 91, chance(7));
/** A partner of twenty files a day whose last week is other than the weeks before. */
function week(change: (day: TrafficDay) => TrafficDay): Traffic {
  const traffic = trafficOf(chanceHabit(20), addDays(TODAY, -1), 91, chance(7));
  for (let i = 1; i <= 7; i++) {
    const day = traffic.get(addDays(TODAY, -i));
    if (day !== undefined) traffic.set(addDays(TODAY, -i), change(day));
  }
  return traffic.set(TODAY, dayOf([8, 8, 9]));
}
const times = (factor: number) => week((day) => ({ ...day, hours: day.hours.map((one) => one * factor) }));
const onlyAtNine = (): Traffic =>
  week((day) => ({ ...day, hours: day.hours.map((one, hour) => (hour === 9 ? one : 0)) }));
const troubled = (share: number): Traffic =>
  week((day) => ({ ...day, troubled: Math.ceil(day.hours.reduce((a, b) => a + b) * share) }));

/** What is said of the traffic of a partner by this hour. */
function heard({ days, hour = 17 }: { days: Traffic; hour?: number }): readonly Finding[] {
  const verdict = judgeTraffic(days, { day: TODAY, hour }, WEEKDAYS, DEFAULT_THRESHOLDS);
  if (verdict.alarm === null) return [];
  const figures = figuresOf({ code: 'hoveling', name: 'Hoveling', thresholds: DEFAULT_THRESHOLDS, days, verdict });
  return [trafficFinding({ kind: verdict.alarm.kind, partner: 'Hoveling', figures })];
}

const TRAFFIC: readonly MadeCase[] = [
  twin(
    'TRF-001',
    'nothing by ten of one who sends at nine',
    heard,
    [
      { days: steady(), hour: 10 },
      { days: steady(), hour: 9 },
    ],
    ['Hoveling', '10'],
  ),
  twin('TRF-002', 'three times as much', heard, [{ days: times(3) }, { days: times(1) }], ['Hoveling']),
  twin('TRF-002', 'far less', heard, [{ days: onlyAtNine() }, { days: times(1) }], ['Hoveling']),
  twin(
    'TRF-003',
    'half of the files refused or held',
    heard,
    [{ days: troubled(0.5) }, { days: troubled(0.1) }],
    ['Hoveling'],
  ),
];

export const OFFICE_CASES: readonly MadeCase[] = [
  twin('MSG-016', 'a mail without an order', mailed, [[], [ATTACHED]], ['orders', 'Review']),
  twin(
    'MSG-016',
    'a mail with one attachment too many',
    mailed,
    [
      [ATTACHED, ATTACHED, ATTACHED, ATTACHED],
      [ATTACHED, ATTACHED, ATTACHED],
    ],
    ['3'],
  ),
  ...MASTER,
  ...BALANCE,
  ...CLOCKS,
  ...TRAFFIC,
];
