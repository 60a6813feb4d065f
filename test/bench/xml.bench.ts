import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { median, rounded, type Report } from './measure';
import { startOwnProcess, type RunningProcess } from './own-process';

const DOCUMENTS = 250;
const WARM_UP = 8;
const ROUNDS = 41;

/**
 * UBL orders of about 10 kB to canonical orders, documents a CPU second. Ours and the peer run in turn, round by round, each in a process
 * of its own: both drive the same parser, and callbacks of two programs on it make it half as fast for each of them. The ratio is the
 * median of the rounds' ratios, so that a machine that grows faster and slower meanwhile does so for both.
 */
export async function run(report: Report): Promise<void> {
  const [ours, peer] = [new Side('ours'), new Side('peer')];
  try {
    for (let round = 0; round < WARM_UP; round++) {
      await ours.documentsPerSecond();
      await peer.documentsPerSecond();
    }
    const rounds: (readonly [number, number])[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push([await ours.documentsPerSecond(), await peer.documentsPerSecond()]);
    }
    const value = median(rounds.map(([own]) => own));
    const peerValue = median(rounds.map(([, other]) => other));
    const ratio = median(rounds.map(([own, other]) => own / other));
    report({
      name: 'xml', value: rounded(value), unit: 'documents/CPU s', peer: 'xml2js alone', peerValue: rounded(peerValue), ratio: rounded(ratio),
    }); // prettier-ignore
  } finally {
    ours.stop();
    peer.stop();
  }
}

class Side {
  private readonly process: RunningProcess;
  private readonly answers: Interface;

  constructor(private readonly side: 'ours' | 'peer') {
    this.process = startOwnProcess('xml-child.ts', [side, String(DOCUMENTS)]);
    this.answers = createInterface({ input: this.process.stdout });
    this.answers.setMaxListeners(0);
  }

  async documentsPerSecond(): Promise<number> {
    const answered = Promise.race([once(this.answers, 'line'), once(this.answers, 'close')]);
    this.process.stdin.write('\n');
    const [seconds] = (await answered) as [string?];
    if (seconds === undefined) throw new Error(`the side ${this.side} failed: it said why above`);
    return DOCUMENTS / Number(seconds);
  }

  stop(): void {
    this.process.kill();
  }
}
