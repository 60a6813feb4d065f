import Sequencer from '@jest/test-sequencer';

/** Parts of the paths of those that take minutes. Begun last, one of them would run alone at the end, with a core that does nothing. */
const LONGEST = ['test/chaos/', 'test/system/erp/tryton', 'test/system/browser/zoom', 'test/system/redis/roles'];

const rank = ({ path }) => {
  const at = LONGEST.findIndex((part) => path.includes(part));
  return at < 0 ? LONGEST.length : at;
};

/** Jest's own order, which guesses by size where it has not yet measured, but for those that are known to take long. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const ordered = await super.sort(tests);
    return [...ordered].sort((a, b) => rank(a) - rank(b));
  }
}
