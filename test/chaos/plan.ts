import type { Company } from './company';
import { showing, type GuardName } from './sabotage';
import { ALWAYS, CLOCK, DISK, ENDPOINT, REDIS, SFTP, type Strike } from './strikes';

/** Which strikes there are to be. */
export interface Wanted {
  readonly kills: number;
  /** Only these, by name; empty: all. */
  readonly only: readonly string[];
  /** With a guard taken out: those that show that it is missing, for the others would only take time. */
  readonly sabotage: GuardName | null;
}

/**
 * Each kind that this machine can do as often as any other, in an order of chance.
 *
 * @throws when nothing is left
 */
export function planOf({ kills, only, sabotage }: Wanted, company: Company, random: () => number): readonly Strike[] {
  const possible = [
    ...ALWAYS,
    ...(company.ports.redis === null ? [] : REDIS),
    ...(company.disk.isThere ? [DISK] : []),
    ...(company.clock.isThere ? [CLOCK] : []),
    ...(company.remote === null ? [] : SFTP),
    ENDPOINT,
  ];
  const names = only.length > 0 ? only : sabotage === null ? null : showing(sabotage);
  const kinds = possible.filter(({ name }) => names?.includes(name) ?? true);
  if (kinds.length === 0) throw new Error(`There are ${possible.map(({ name }) => `"${name}"`).join(', ')}`);
  const plan: Strike[] = [];
  while (plan.length < kills) plan.push(...shuffled(kinds, random));
  return plan.slice(0, kills);
}

/** What this machine cannot do, in words. */
export const leftOut = ({ disk, clock, remote }: Company): readonly string[] => [
  ...(disk.isThere ? [] : ['no disk may be mounted here: none becomes full']),
  ...(clock.isThere ? [] : ['libfaketime is not installed: the clock does not jump']),
  ...(remote === null ? ['sshd is not installed: no partner has an SFTP server'] : []),
];

/** What is still to come of a plan. Strikes that spare a frozen worker fill the time of a freeze, shared out over all freezes that are left. */
export class Agenda {
  private readonly left: Strike[];
  /** Strikes that the freeze of the moment may still have. */
  private allowed = 0;

  constructor(
    plan: readonly Strike[],
    private readonly frozenForMs: number,
  ) {
    this.left = [...plan];
  }

  get isOver(): boolean {
    return this.left.length === 0;
  }

  /** @param strikeMs about how long one takes. @returns about how long all that is left takes, in milliseconds */
  leftMs(strikeMs: number): number {
    const freezes = this.left.filter(isFreeze).length;
    const idle = Math.max(freezes * this.frozenForMs - this.sparing() * strikeMs, 0);
    return this.left.length * strikeMs + idle;
  }

  /** Takes the next one out. @returns null when it is better to wait */
  next(isFrozen: boolean): Strike | null {
    if (!isFrozen) {
      const strike = this.left.shift() ?? null;
      if (strike !== null && isFreeze(strike))
        this.allowed = Math.ceil(this.sparing() / (this.left.filter(isFreeze).length + 1));
      return strike;
    }
    const at = this.left.findIndex(({ sparesFrozen }) => sparesFrozen);
    if (at < 0 || this.allowed === 0) return null;
    this.allowed -= 1;
    return this.left.splice(at, 1)[0] ?? null;
  }

  private sparing(): number {
    return this.left.filter(({ sparesFrozen }) => sparesFrozen).length;
  }
}

const isFreeze = ({ name }: Strike): boolean => name.startsWith('freeze');

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
