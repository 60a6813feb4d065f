import { composeOrderResponse } from './compose';
import { aLine, aModel, aSalesOrder, CONTEXT, readBack, X12, type Case } from './compose-test-support';
import { outcomeOf, type AnsweredChange } from './outcome';

const CHANGE: AnsweredChange = {
  number: null,
  sequence: '2',
  date: '2026-11-21',
  lines: [
    { number: '1', action: 'more' },
    { number: '02', action: null },
    { number: '3', action: 'add' },
  ],
};
const answered = (of: Case, change: AnsweredChange = CHANGE) =>
  composeOrderResponse(aModel({ ...of, order: { outcomeVersion: 2, ...of.order } }, { ...X12, change }), CONTEXT);
const told = (tags: readonly string[], of: Case): readonly string[] =>
  answered(of)
    .text.split('~')
    .filter((one) => tags.includes(one.split('*')[0] ?? ''));
const lines = ['1', '2', '3', '4'].map((number) => aLine({ number, unit: 'EA' }));

describe('X12 865', () => {
  it('accepts a change line by line, and says what was asked for each', () => {
    const made = answered({ document: { lines } });
    expect(made.fileName).toBe('865_4711_00000007.x12');
    expect(told(['GS', 'ST', 'BCA', 'POC', 'ACK', 'CTT', 'SE'], { document: { lines } })).toMatchInlineSnapshot(`
      [
        "GS*CA*VERKOPERGS*KOPERGS*20261123*0030*7*X*004010",
        "ST*865*0001",
        "BCA*00*AD*4711**2*20261120***SO-2026-00042*20261123*20261121",
        "POC*1*QI*12**EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*IA*12*EA*069*20261201",
        "POC*2*CA*12**EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*IA*12*EA*069*20261201",
        "POC*3*AI*12**EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*IA*12*EA*069*20261201",
        "POC*4*NC*12**EA*3.49**EN*8712345000004*BP*55-01",
        "ACK*IA*12*EA*069*20261201",
        "CTT*4",
        "SE*18*0001",
      ]
    `);
    expect(readBack(made.bytes, 'x12').codes).toEqual([]);
    expect(readBack(made.bytes, 'x12').message).toMatchObject({ type: '865', version: '004010' });
  });

  it('in release 005010 is read without a finding as well', () => {
    const address = { ...X12, change: CHANGE, messageVersion: '005010', syntax: { id: 'X12', version: '00501' } };
    const of = { document: { lines }, order: { outcomeVersion: 2 }, booked: [{ confirmedQuantity: '10' }, { rejectedReason: 'Vervallen' }] };
    const made = composeOrderResponse(aModel(of, address), CONTEXT);
    expect(readBack(made.bytes, 'x12').codes).toEqual([]);
  }); // prettier-ignore

  it('of a change that was refused confirms the order as it was, and is no acceptance', () => {
    const asked = aSalesOrder({ document: { lines: [aLine({ unit: 'EA', quantity: '48' })] } }).document;
    const of = { document: { lines: [aLine({ unit: 'EA' })] }, order: { asked } };
    expect(told(['BCA', 'POC', 'ACK'], of)).toEqual([
      'BCA*00*AC*4711**2*20261120***SO-2026-00042*20261123*20261121',
      'POC*1*QI*48**EA*3.49**EN*8712345000004*BP*55-01',
      'ACK*IQ*12*EA*069*20261201',
    ]);
  });

  it('is an 855 as long as the order was never answered, and where nothing was changed', () => {
    const first = composeOrderResponse(aModel({}, { ...X12, change: CHANGE }), CONTEXT);
    const again = composeOrderResponse(aModel({ order: { outcomeVersion: 2 } }, X12), CONTEXT);
    expect([first, again].map(({ text }) => /~ST[*](\d+)/.exec(text)?.[1])).toEqual(['855', '855']);
  });

  it('has no sequence and no day where the change has none, or one of another format', () => {
    const model = { outcome: outcomeOf(aSalesOrder({ order: { outcomeVersion: 2 } })), address: { ...X12, change: { number: null, sequence: '20261124101500', date: null } } }; // prettier-ignore
    const made = composeOrderResponse(model, CONTEXT);
    expect(made.text).toContain('~BCA*00*AD*4711***20261120***SO-2026-00042*20261123~');
    expect(made.text).toContain('~POC*1*NC*12**');
  });
});
