import fc from 'fast-check';
import { anOrderFromShop, answered, aShop, COFFEE, judged, TEA } from '../../test/builders';
import {
  answersTo, CATALOGUE, FINDING_CODES, fingerprint, makeFinding, SEVERITIES, type CatalogueEntry, type Severity,
} from '../findings'; // prettier-ignore
import { settingsByCode, type FindingSetting } from '../master';
import { NO_DECISIONS } from './check-input';
import { isComplete, openFindings } from './judge';
import { effective } from './severity';

const setting = (fields: Partial<FindingSetting> & Pick<FindingSetting, 'code'>): FindingSetting => ({
  id: 'setting-1',
  partnerId: null,
  documentType: null,
  said: null,
  severity: null,
  stops: null,
  auto: null,
  ...fields,
});
const SCOPE = { partnerId: 'partner-1', documentType: '220' };
const held = (finding: ReturnType<typeof makeFinding>, ...settings: FindingSetting[]) =>
  effective(finding, settingsByCode(settings), SCOPE);

const code = fc.constantFrom(...FINDING_CODES);
const severity = fc.constantFrom<Severity>(...SEVERITIES);
const anySetting = fc.record({
  id: fc.string(),
  partnerId: fc.constantFrom(null, 'partner-1', 'partner-2'),
  documentType: fc.constantFrom(null, '220', '224'),
  code,
  said: fc.constantFrom(null, 'error' as const, 'warning' as const, 'info' as const),
  severity: fc.constantFrom(null, 'error' as const, 'warning' as const, 'info' as const),
  stops: fc.constantFrom(null, true, false),
  auto: fc.constant(null),
});
/** Settings of one code, in whatever order, and what the rule of that code said. */
const situation = fc
  .record({ code, said: fc.option(severity, { nil: undefined }), settings: fc.array(anySetting, { maxLength: 6 }) })
  .map(({ code, said, settings }) => ({
    finding: makeFinding(code, said === undefined ? {} : { severity: said }),
    settings: settings.map((one) => ({ ...one, code })),
  }));
const rank = (one: Severity): number => SEVERITIES.indexOf(one);

describe('a finding, however it is set,', () => {
  const whatever = (holds: (finding: ReturnType<typeof makeFinding>, after: ReturnType<typeof makeFinding>) => void) =>
    fc.assert(
      fc.property(situation, ({ finding, settings }) => holds(finding, held(finding, ...settings))),
      { numRuns: 2_000 },
    );

  it('is blocking when the rule says so, and never becomes it by a setting', () => {
    whatever((finding, after) => {
      if (finding.severity === 'blocking') expect(after).toBe(finding);
      else expect(after.severity).not.toBe('blocking');
    });
  });

  it('goes no lower than the catalogue lets it', () => {
    whatever((finding, after) => {
      const { lowest = 'info' }: CatalogueEntry = CATALOGUE[finding.code];
      expect(rank(after.severity)).toBeLessThanOrEqual(Math.max(rank(lowest), rank(finding.severity)));
    });
  });

  it('holds the order as before where nobody can answer it', () => {
    whatever((finding, after) => {
      if (answersTo(finding).length === 0) expect(after.stops).toBe(finding.stops);
      if (after.stops && !finding.stops) expect(answersTo(after)).not.toEqual([]);
    });
  });

  it('is the same question with the same place, and says where its severity comes from', () => {
    whatever((finding, after) => {
      expect(fingerprint(after)).toBe(fingerprint(finding));
      expect(after.said).toBe(finding.severity);
      expect({ ...after, severity: finding.severity, stops: finding.stops, severityFrom: 'rule' }).toEqual(finding);
      if (after.severity !== finding.severity || after.stops !== finding.stops)
        expect(after.severityFrom).not.toBe('rule');
    });
  });

  it('holds the order as an error and does not for information', () => {
    whatever((_, after) => {
      if (after.severityFrom === 'rule') return;
      if (after.severity === 'error') expect(after.stops).toBe(true);
      if (after.severity === 'info') expect(after.stops).toBe(false);
    });
  });

  it('is as it is whichever way the settings were read', () => {
    fc.assert(
      fc.property(situation, fc.infiniteStream(fc.nat()), ({ finding, settings }, random) => {
        // Of two settings for exactly the same only one is in the table.
        const keyOf = ({ partnerId, documentType, said }: FindingSetting) =>
          JSON.stringify([partnerId, documentType, said]);
        const unique = [...new Map(settings.map((one) => [keyOf(one), one])).values()];
        const possible = unique.filter((one) => one.documentType === null || one.partnerId !== null);
        const mixed = possible
          .map((one) => ({ one, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(held(finding, ...mixed)).toEqual(held(finding, ...possible));
      }),
    );
  });
});

describe('settings', () => {
  const GONE = makeFinding('ITM-011');

  it('lie over each other: company, partner, his type of document', () => {
    const company = setting({ code: 'ITM-011', severity: 'warning' });
    const partner = setting({ code: 'ITM-011', severity: 'info', partnerId: 'partner-1' });
    const rush = setting({ code: 'ITM-011', severity: 'error', partnerId: 'partner-1', documentType: '220' });
    expect(held(GONE, company)).toMatchObject({ severity: 'warning', stops: false, severityFrom: 'company' });
    expect(held(GONE, partner, company)).toMatchObject({ severity: 'info', severityFrom: 'partner' });
    expect(held(GONE, rush, partner, company)).toMatchObject({
      severity: 'error',
      stops: true,
      severityFrom: 'document',
    });
    expect(held(GONE, { ...partner, partnerId: 'partner-2' }, { ...rush, documentType: '224' })).toBe(GONE);
  });

  it('say by themselves whether a warning holds the order', () => {
    const warned = makeFinding('ITM-011', { severity: 'warning', stops: false });
    expect(held(warned, setting({ code: 'ITM-011', stops: true }))).toMatchObject({ severity: 'warning', stops: true });
    const error = setting({ code: 'ITM-011', severity: 'warning', stops: true });
    expect(held(GONE, error)).toMatchObject({ severity: 'warning', stops: true });
  });

  it('leave what the rule says for information alone, unless they name it', () => {
    const more = makeFinding('PRC-001', { severity: 'info' });
    expect(held(more, setting({ code: 'PRC-001', severity: 'error' }))).toBe(more);
    expect(held(more, setting({ code: 'PRC-001', severity: 'warning', said: 'info' }))).toMatchObject({
      severity: 'warning',
      stops: false,
      said: 'info',
    });
  });

  it('do not lower a second order with the same number', () => {
    const again = makeFinding('DUP-001');
    expect(held(again, setting({ code: 'DUP-001', severity: 'info' }))).toBe(again);
  });

  it('do not touch the syntax, which has settings of its own', () => {
    const count = makeFinding('MSG-004', { reason: 'message-segment-count' });
    expect(held(count, setting({ code: 'MSG-004', severity: 'info' }))).toBe(count);
  });
});

describe('judging by settings', () => {
  const cheap = (price: string) => anOrderFromShop().line({ gtin: COFFEE, quantity: 10, price });

  it('lets an order go that the partner wants let go, and books our price', () => {
    const master = aShop().setting({ code: 'PRC-001', severity: 'info', partnerId: 'partner-1' });
    const { found, findings, resolution } = judged({ order: cheap('3.00'), master });
    expect(found('PRC-001')).toMatchObject({ severity: 'info', stops: false, said: 'error', severityFrom: 'partner' });
    expect(openFindings(findings, NO_DECISIONS)).toEqual([]);
    expect(resolution.lines[0]?.bookedBy).toBe('ours');
  });

  it('keeps an answer that was given while the finding was graver', () => {
    const decisions = answered(judged({ order: cheap('3.00') }).found('PRC-001'), 'ACC_BUYER');
    const master = aShop().setting({ code: 'PRC-001', severity: 'warning', stops: true });
    const { findings, resolution } = judged({ order: cheap('3.00'), master, decisions });
    expect(openFindings(findings, decisions)).toEqual([]);
    expect(resolution.lines[0]?.bookedBy).toBe('buyer');
  });

  it('finds with any settings exactly what it finds without', () => {
    fc.assert(
      fc.property(fc.array(anySetting, { maxLength: 30 }), (settings) => {
        const order = () =>
          anOrderFromShop()
            .numbered(null)
            .line({ gtin: COFFEE, quantity: '1.5', price: '3.00' })
            .line({ gtin: TEA, quantity: 5, unit: '??' })
            .line({ gtin: '8714289000010', quantity: 5 });
        let master = aShop();
        for (const one of settings) master = master.setting(one);
        const [set, plain] = [judged({ order: order(), master }), judged({ order: order() })];
        expect(set.findings.map(fingerprint)).toEqual(plain.findings.map(fingerprint));
        if (openFindings(set.findings, NO_DECISIONS).length === 0) expect(isComplete(set.resolution)).toBe(true);
      }),
    );
  });
});
