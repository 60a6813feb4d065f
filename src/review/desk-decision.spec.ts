import { dueAt, summaryOf } from './desk-decision';

const at = (time: string): Date => new Date(`2026-11-27T${time}.000Z`);
/** Amsterdam is an hour ahead. */
const due = (now: string, cutOff: string | null, ...clocks: readonly string[]): string =>
  dueAt(at(now), 30, cutOff, clocks.map(at)).toISOString().slice(11, 19);

describe('when a decision acts', () => {
  it('is after the grace time where nothing is missed by it', () => {
    expect(due('09:00:00', null)).toBe('09:00:30');
    expect(due('09:00:00', '10:30', '09:05:00')).toBe('09:00:30');
    expect(due('09:00:00', '09:30', '08:59:00')).toBe('09:00:30');
  });

  it('is sooner by whichever clock is nearest, and at once where it is there', () => {
    expect(due('09:59:50', '11:00')).toBe('09:59:55');
    expect(due('09:00:00', '11:00', '09:00:20', '09:00:12')).toBe('09:00:07');
    expect(due('09:00:00', null, '08:00:00', '09:00:03')).toBe('09:00:00');
  });

  it('is not hurried by what is missed already, in the minute of a cut-off neither', () => {
    expect(due('10:00:00', '11:00')).toBe('10:00:30');
    expect(due('10:00:59', '11:00')).toBe('10:01:29');
    expect(due('23:00:40', '00:00')).toBe('23:01:10');
  });
});

it('says of a change what becomes of its order', () => {
  const stays = { kind: 'stays', open: 2 } as const;
  expect(summaryOf({ kind: 'application', order: stays }).nl).toBe('wijziging overgenomen: beantwoord, nog 2 open');
  expect(summaryOf({ kind: 'refusal', order: null }).en).toBe('change refused');
});
