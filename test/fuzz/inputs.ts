import { DEFAULT_READ_LIMITS, type ReadLimits } from '../../src/formats';
import { Dice } from './dice';
import type { FuzzInput } from './examine';
import { mutant, type Mutant } from './mutations';
import type { Seed } from './seeds';

/** Limits so low that ordinary messages go beyond them. */
const LOW_LIMITS: ReadLimits = { segmentBytes: 60, messageBytes: 900, xmlDepth: 4, xmlAttributes: 2, xmlTextBytes: 30 };
/** Reading again, reading for the contract and wording all of it takes as long as all the rest. */
const THOROUGH_ONE_IN = 6;
const MOST_SMALL_CHUNKS = 20_000;

/** The input of a number: the same for the same seed and seed files, whatever other numbers are looked at. */
export function inputOf(seeds: readonly Seed[], seed: number, number: number): FuzzInput & Mutant {
  const dice = new Dice(seed, number);
  const { bytes, story } = mutant(seeds, dice);
  const limits = dice.oneIn(8) ? LOW_LIMITS : DEFAULT_READ_LIMITS;
  return { bytes, story, limits, cuts: cutsOf(bytes.length, dice), thorough: dice.oneIn(THOROUGH_ONE_IN) };
}

/** A few cuts anywhere, empty chunks among them; now and then chunks of one size, down to single bytes. */
function cutsOf(length: number, dice: Dice): readonly number[] {
  if (dice.oneIn(8)) {
    const size = length > MOST_SMALL_CHUNKS ? 1021 : dice.pick([1, 2, 7, 61]);
    return Array.from({ length: Math.floor(length / size) }, (_, n) => (n + 1) * size);
  }
  return Array.from({ length: 1 + dice.upTo(9) }, () => dice.upTo(length + 1)).sort((one, other) => one - other);
}
