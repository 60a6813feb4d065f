import { anOrderFromShop, answered, aShop, COFFEE, judged, TEA } from '../../../test/builders';
import { makeFinding } from '../../findings';
import { textKey } from '../../purchase-order';
import { NO_DECISIONS } from '../check-input';
import { openFindings } from '../judge';

const order = () => anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price: '3.49' });

it('finds nothing in a message that is all right', () => {
  expect(judged().codes).toEqual([]);
});

describe('MSG-004', () => {
  const readingFindings = [
    makeFinding('MSG-004', { reason: 'message-segment-count', params: { seg: 'UNT', actual: 1, expected: 2 } }),
  ];
  it('can be overridden with a partner that tolerates, and not with one that refuses', () => {
    const tolerated = judged({ readingFindings });
    expect(tolerated.found('MSG-004')?.severity).toBe('error');
    const decisions = answered(tolerated.found('MSG-004'), 'OVR');
    expect(openFindings(tolerated.findings, decisions)).toEqual([]);
    const refused = judged({ readingFindings, master: aShop().partnerWith({ syntaxChecks: {} }) });
    expect(refused.found('MSG-004')?.severity).toBe('blocking');
    expect(openFindings(refused.findings, decisions)).toHaveLength(1);
  });
});

describe('MSG-005 and MSG-006', () => {
  it('tell a test apart, and ask when it does not fit the partner', () => {
    expect(judged({ arrival: { test: true } }).codes).toEqual(['MSG-005', 'MSG-006']);
    expect(judged({ arrival: { test: true }, master: aShop().partnerWith({ status: 'test' }) }).codes).toEqual([
      'MSG-005',
    ]);
    expect(judged({ master: aShop().partnerWith({ status: 'test' }) }).codes).toEqual(['MSG-006']);
    expect(judged({ order: order().with({ function: 'test' }) }).codes).toContain('MSG-005');
  });
});

describe('MSG-007', () => {
  it('holds an unknown sender', () => {
    const { codes, findings } = judged({ arrival: { sender: { scheme: '14', value: '8799999000000' } } });
    expect(codes).toEqual(['MSG-007']);
    expect(openFindings(findings, { overrides: new Map(), rejectedLines: new Map() })).toHaveLength(1);
  });
});

describe('MSG-008', () => {
  it('compares GLNs only', () => {
    expect(judged({ arrival: { receiver: { scheme: '14', value: '8711111000019' } } }).codes).toEqual(['MSG-008']);
    expect(judged({ arrival: { receiver: { scheme: 'ZZ', value: 'ONS' } } }).codes).toEqual([]);
    expect(judged({ order: order().to('8711111000019') }).codes).toEqual(['MSG-008']);
    expect(judged({ order: order().to({ id: 'V123', idScheme: '92' }) }).codes).toEqual([]);
  });

  it('asks once when both name the same', () => {
    const both = judged({
      order: order().to('8711111000019'),
      arrival: { receiver: { scheme: '14', value: '8711111000019' } },
    });
    expect(both.codes).toEqual(['MSG-008']);
  });
});

describe('MSG-014', () => {
  it('lets an account speak for its own partner only', () => {
    expect(judged({ arrival: { accountPartnerId: 'partner-2' } }).codes).toEqual(['MSG-014']);
    expect(judged({ arrival: { accountPartnerId: null } }).codes).toEqual([]);
  });
});

describe('MSG-011', () => {
  const says = (...texts: string[]) => order().with({ texts });

  it('holds the order for a text that nobody has read, and shows it', () => {
    const { found, codes } = judged({ order: says('Voor 10 uur leveren') });
    expect(codes).toEqual(['MSG-011']);
    expect(found('MSG-011')).toMatchObject({
      severity: 'warning',
      stops: true,
      field: 'texts[0]',
      params: { text: 'Voor 10 uur leveren', line: null },
    });
  });

  it('only tells of one that was accepted before, in whatever case and spacing', () => {
    const acceptedTexts = new Set([textKey('voor 10 uur  leveren')]);
    const { found, findings } = judged({ order: says(' Voor 10 uur\nLEVEREN '), acceptedTexts });
    expect(found('MSG-011')).toMatchObject({ stops: false });
    expect(openFindings(findings, NO_DECISIONS)).toEqual([]);
    expect(judged({ order: says('Voor 11 uur leveren'), acceptedTexts }).found('MSG-011')).toMatchObject({
      stops: true,
    });
  });

  it('is one question for one text, and none for a row of dots', () => {
    const made = anOrderFromShop()
      .line({ gtin: COFFEE, quantity: 10, price: '3.49', texts: ['Breekbaar', '-----'] })
      .line({ gtin: TEA, quantity: 10, price: '2.10', texts: ['breekbaar', 'Groene thee'] });
    expect(judged({ order: made }).findings).toMatchObject([
      { field: 'lines[0].texts[0]', params: { text: 'Breekbaar', line: '1', count: 2 } },
      { field: 'lines[1].texts[1]', params: { text: 'Groene thee', line: '2' } },
    ]);
  });

  it('is bound to all of a text, also where only its beginning is shown', () => {
    const long = 'leveren '.repeat(1000);
    const [one, other] = [`${long}vandaag`, `${long}morgen`].map((text) => judged({ order: says(text) }));
    expect(one?.found('MSG-011')?.params['text']).toHaveLength(2002);
    expect(openFindings(other?.findings ?? [], answered(one?.found('MSG-011'), 'OVR'))).toHaveLength(1);
  });

  it('does not ask about a line that is not delivered', () => {
    const made = anOrderFromShop()
      .line({ gtin: COFFEE, quantity: 10, price: '3.49', texts: ['Annuleren'] })
      .line({ gtin: TEA, quantity: 10, price: '2.10' });
    const decisions = { overrides: new Map(), rejectedLines: new Map([[0, 'weg']]) };
    expect(judged({ order: made, decisions }).codes).toEqual([]);
  });
});
