import { readFileSync } from 'node:fs';
import path from 'node:path';
import { idocSettings } from './idoc-settings';
import { settingsWith } from './test-support';

const control = { ourPort: 'BINNEN', ourNumber: 'BINNEN', theirPort: 'SAPERP', theirNumber: 'ERPCLNT100' };
const salesArea = { organisation: '1000', channel: '10', division: '00' };

describe('settings', () => {
  it('of the documentation are whole and name each key', () => {
    const page = readFileSync(path.resolve(__dirname, '../../../docs/erp-idoc.md'), 'utf8');
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as Record<string, object>;
    const read = idocSettings.parse(example);
    expect(Object.keys(example)).toEqual(Object.keys(read));
    for (const part of ['control', 'orders', 'answers'] as const) expect(Object.keys(example[part] ?? {})).toEqual(Object.keys(read[part])); // prettier-ignore
  });

  it('have defaults for all that is usual', () => {
    expect(settingsWith()).toMatchObject({ partnerFunctions: { soldTo: 'AG' }, orders: { keyQualifier: '044' }, answers: { taken: ['53'] } }); // prettier-ignore
  });

  it.each([
    [{}, true],
    [{ salesArea: { organisation: '1000', channel: '10' } }, false],
    [{ control: { ...control, ourNumber: 'LONGER-THAN-TEN' } }, false],
    [{ control: { ...control, password: 'x' } }, false],
    [{ salesStatuses: { '02': 'gone' } }, false],
    [{ levels: { DIS: 'box' } }, false],
    [{ vatRates: { 1: '21%' } }, false],
    [{ orders: { encoding: 'utf-7' } }, false],
    [{ answers: { orderPrefix: 'so' } }, false],
    [{ nonsense: 1 }, false],
  ])('%j beside what must be are taken: %s', (more, expected) =>
    expect(idocSettings.safeParse({ control, salesArea, ...more }).success).toBe(expected),
  );
});
