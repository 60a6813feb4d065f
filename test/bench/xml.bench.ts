import { median, rounded, type Report } from './measure';
import { runOwnProcess } from './own-process';

const ROUNDS = 7;

/**
 * UBL orders of about 10 kB to canonical orders, documents a CPU second. Ours and the peer run in turn, each time in a process of its
 * own: both drive the same parser, and callbacks of two programs on it make it half as fast for each of them.
 */
export function run(report: Report): void {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(documentsPerSecond('ours'));
    theirs.push(documentsPerSecond('peer'));
  }
  const [value, peerValue] = [median(ours), median(theirs)];
  report({
    name: 'xml', value: rounded(value), unit: 'documents/CPU s', peer: 'xml2js alone', peerValue: rounded(peerValue), ratio: rounded(value / peerValue),
  }); // prettier-ignore
}

function documentsPerSecond(side: 'ours' | 'peer'): number {
  const { lastLine, stderr } = runOwnProcess('xml-child.ts', [side]);
  const figure = Number(lastLine);
  if (lastLine === '' || Number.isNaN(figure)) throw new Error(`the side ${side} failed: ${stderr.slice(0, 400)}`);
  return figure;
}
