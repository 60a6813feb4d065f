import { NO_DECISIONS, type Arrival, type CheckInput, type SalesFacts } from '../../src/checks';
import { decimal } from '../../src/kernel';
import { aMaster, type MasterBuilder } from './master';
import { BUYER_GLN, DC_GLN, OUR_GLN } from './master-defaults';
import { anOrder, type OrderBuilder } from './order';

/** Monday 23 November 2026, nine o'clock in Amsterdam. */
const NOW = new Date('2026-11-23T08:00:00Z');

export const ARRIVAL: Arrival = {
  account: 'sftp-groot',
  accountPartnerId: 'partner-1',
  format: 'edifact',
  sender: { scheme: '14', value: BUYER_GLN },
  receiver: { scheme: '14', value: OUR_GLN },
  messageType: 'ORDERS',
  messageVersion: 'D.01B',
  messageReference: 'M1',
  test: false,
  receivedAt: NOW,
};

const NO_SALES: SalesFacts = { earlierOrders: [], releasedAmount: decimal(0), quantityHistory: () => [] };

/** The parts of a case: builders for order and master, and what else differs from an ordinary arrival. */
export interface Situation extends Partial<Omit<CheckInput, 'order' | 'master' | 'arrival' | 'sales'>> {
  readonly order?: OrderBuilder;
  readonly master?: MasterBuilder;
  readonly arrival?: Partial<Arrival>;
  readonly sales?: Partial<SalesFacts>;
}

/** GTINs with right check digits: of a piece, of its case, and of another article. */
export const COFFEE = '8712345678906';
export const COFFEE_CASE = '18712345678903';
export const TEA = '8714289000003';

/** A master with coffee at 3.49 a piece, in cases of 12, and tea at 2.10. */
export const aShop = (): MasterBuilder =>
  aMaster()
    .article({
      number: 'COFFEE',
      gtin: COFFEE,
      price: '3.49',
      packagings: [{ level: 'case', holds: 12, gtin: COFFEE_CASE }],
    })
    .article({ number: 'TEA', gtin: TEA, price: '2.10' });

/** An order from the shop's customer for its distribution centre on Thursday, which we can make; without lines. */
export const anOrderFromShop = (): OrderBuilder =>
  anOrder().from(BUYER_GLN).to(OUR_GLN).deliveredTo(DC_GLN).on('2026-11-26');

/** What the judge is given in this situation; everything not named is in order. */
export function aCheckInput(situation: Situation = {}): CheckInput {
  const { order, master, arrival, sales, ...rest } = situation;
  const facts = (master ?? aShop()).build();
  const arrived = { ...ARRIVAL, ...arrival };
  const partner =
    arrived.sender === null ? null : facts.partnerByIdentifier(arrived.sender.scheme, arrived.sender.value);
  return {
    order: (order ?? anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49' })).build(),
    readingFindings: [],
    arrival: arrived,
    partner,
    master: facts,
    sales: { ...NO_SALES, ...sales },
    acceptedTexts: new Set(),
    decisions: NO_DECISIONS,
    now: NOW,
    positionOf: () => null,
    ...rest,
  };
}
