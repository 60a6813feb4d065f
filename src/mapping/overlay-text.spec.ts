import { overlayInForce } from './overlay-text';

const TEXT = `# yaml-language-server: $schema=mappings/overlay.schema.json
guide: hoveling/orders
version: 1 # the first
title: Orders of Hoveling
extends: edifact/orders
partner: hoveling

# said by telephone
tables: { function: { '5': original } }
document: { latestDelivery: ~, number: ['RFF[1.1=ON].1.2', BGM.2.1] }
`;

describe('an overlay that is put in force', () => {
  it('says since when and as which version, and is otherwise as it was written', () => {
    const text = overlayInForce(TEXT, { version: 4, validFrom: '2027-01-01' });
    expect(text).toBe(TEXT.replace('version: 1', 'validFrom: 2027-01-01\nversion: 4'));
    expect(overlayInForce(text, { version: 15, validFrom: '2027-02-01' })).toBe(
      text.replace('version: 4', 'version: 15').replace('2027-01-01', '2027-02-01'),
    );
  });

  it('may be written between braces', () => {
    const text = overlayInForce('{ guide: a/b, version: 1 }', { version: 2, validFrom: '2027-01-01' });
    expect(text).toBe('{ guide: a/b, validFrom: 2027-01-01, version: 2 }');
  });
});
