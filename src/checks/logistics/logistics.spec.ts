import { anOrderFromShop, answered, aShop, COFFEE, judged, type LineCaseFields } from '../../../test/builders';
import { openFindings } from '../judge';

const order = (fields: LineCaseFields = {}) =>
  anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49', ...fields });
const pallet = (number: string) => ({ type: 'package', number });

describe('LOG-001', () => {
  const asked = (agreed: readonly string[] | null, ...codes: readonly string[]) =>
    judged({
      order: order().with({ demands: codes.map(pallet) }),
      master: aShop().agreed({ demands: agreed === null ? null : agreed.map((code) => ({ kind: 'package', code })) }),
    });

  it('asks about a demand that is not agreed, once, and lets what is agreed pass', () => {
    expect(asked(['201'], '201').codes).toEqual([]);
    const other = asked(['201'], '201', '202', '202');
    expect(other.codes).toEqual(['LOG-001']);
    expect(other.found('LOG-001')).toMatchObject({ stops: true, cause: 'package|202', params: { x: '202' } });
    expect(openFindings(other.findings, answered(other.found('LOG-001'), 'OVR'))).toEqual([]);
  });

  it('holds nothing where nobody keeps what is agreed', () => {
    expect(asked(null, '202').found('LOG-001')).toMatchObject({ stops: false, params: { kept: 'no' } });
    expect(asked(null).codes).toEqual([]);
  });

  it('asks about the way through the DC where demands are kept', () => {
    const routed = (demands: readonly { kind: string; code: string }[] | null) =>
      judged({ order: order().with({ documentType: '402' }), master: aShop().agreed({ demands }) }).codes;
    expect(routed(null)).toEqual([]);
    expect(routed([])).toEqual(['LOG-001']);
    expect(routed([{ kind: 'routing', code: '402' }])).toEqual([]);
  });
});

describe('LOG-002', () => {
  const keeping = (keepUntil: string, stockKeepsUntil: string | null) =>
    judged({ order: order({ keepUntil }), master: aShop().articleWith('COFFEE', { stockKeepsUntil }) });

  it('asks when the goods are to keep a day longer than our stock, not when that lasts', () => {
    expect(keeping('2027-06-30', '2027-06-30').codes).toEqual([]);
    expect(keeping('2027-07-01', '2027-06-30').found('LOG-002')).toMatchObject({
      stops: true,
      line: 0,
      params: { a: '217', b: '216', sku: 'COFFEE' },
    });
  });

  it('says nothing of stock of which nobody knows how long it keeps', () => {
    expect(keeping('2037-07-01', null).codes).toEqual([]);
  });
});
