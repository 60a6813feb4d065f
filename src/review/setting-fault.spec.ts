import { CATALOGUE, exampleSettings, FINDING_CODES, type ActionCode } from '../findings';
import { settingFault } from './setting-fault';

describe('a setting that the page of findings shows', () => {
  const all = FINDING_CODES.flatMap((code) => exampleSettings(code));

  it('may be made', () => {
    expect(all.length).toBeGreaterThan(60);
    for (const { code, partner = null, severity = null, stops = null, auto } of all) {
      const asked = { code, partner, documentType: null, severity, stops, auto: auto === undefined ? null : { action: auto.action as ActionCode } }; // prettier-ignore
      expect([code, settingFault(asked)]).toEqual([code, null]);
    }
  });

  it('is none for what is blocking', () => {
    const blocking = FINDING_CODES.filter((code) => CATALOGUE[code].severity === 'blocking');
    expect(blocking.flatMap((code) => exampleSettings(code))).toEqual([]);
  });
});
