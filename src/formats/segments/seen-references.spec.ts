import { SeenReferences } from './seen-references';

describe('references', () => {
  it('are noticed when they come again', () => {
    const seen = new SeenReferences();
    expect(['1', '2', '1', '2', '3'].map((reference) => seen.again(reference))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('that are not there are never the same', () => {
    const seen = new SeenReferences();
    expect([null, null].map((reference) => seen.again(reference))).toEqual([false, false]);
  });

  it('are kept up to a bound, and those kept are noticed beyond it', () => {
    const seen = new SeenReferences();
    for (let reference = 0; reference < 20_000; reference++) seen.again(String(reference));
    expect([seen.again('0'), seen.again('9999'), seen.again('19999')]).toEqual([true, true, false]);
  });
});
