import { Patience } from './patience.service';

const NOW = 1_000_000;

describe('patience with a server', () => {
  it('grows from failure to failure up to five minutes, and ends with a success', () => {
    const patience = new Patience(() => 1);
    const rests = Array.from({ length: 12 }, () => {
      patience.failed('a', false, NOW);
      return ((patience.restsUntil('a', NOW) ?? NOW) - NOW) / 1_000;
    });
    expect(rests).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    expect(patience.restsUntil('a', NOW + 300_000)).toBeNull();
    patience.succeeded('a');
    expect(patience.restsUntil('a', NOW)).toBeNull();
  });

  it('is long at once where we are not let in, and is nobody else’s', () => {
    const patience = new Patience(() => 0);
    patience.failed('a', true, NOW);
    expect(patience.restsUntil('a', NOW)).toBe(NOW + 64_000);
    expect(patience.restsUntil('b', NOW)).toBeNull();
  });

  it('never ends for all at the same instant', () => {
    const [early, late] = [0, 1].map((chance) => {
      const patience = new Patience(() => chance);
      patience.failed('a', false, NOW);
      return patience.restsUntil('a', NOW);
    });
    expect([early, late]).toEqual([NOW + 500, NOW + 1_000]);
  });
});
