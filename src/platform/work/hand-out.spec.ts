import { handOutJobs, type HandOut } from './hand-out';

const piece = (id: number, more: Partial<HandOut> = {}): HandOut => ({
  id: String(id),
  kind: 'deliver',
  epoch: 0,
  inMs: 0,
  ...more,
});

describe('the jobs that carry work', () => {
  it('carry fifty pieces at most, in the order in which they came', () => {
    const jobs = handOutJobs(Array.from({ length: 120 }, (_, n) => piece(n)));
    expect(jobs.map(({ workIds }) => workIds.length)).toEqual([50, 50, 20]);
    expect(jobs.flatMap(({ workIds }) => workIds)).toEqual(Array.from({ length: 120 }, (_, n) => String(n)));
  });

  it('are named after kind, first piece and its epoch', () => {
    expect(handOutJobs([piece(7, { epoch: 2 }), piece(8)]).map(({ id }) => id)).toEqual(['deliver-7-2']);
  });

  it('hold one kind and one time each', () => {
    const jobs = handOutJobs([piece(1), piece(2, { inMs: 500 }), piece(3, { kind: 'compose-reply' }), piece(4)]);
    expect(jobs.map(({ kind, delayMs, workIds }) => [kind, delayMs, workIds])).toEqual([
      ['deliver', 0, ['1', '4']],
      ['deliver', 500, ['2']],
      ['compose-reply', 0, ['3']],
    ]);
  });

  it('are none without work', () => {
    expect(handOutJobs([])).toEqual([]);
  });
});
