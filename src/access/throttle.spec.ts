import { judgeAttempt, type ThrottleState, USER_LIMITS } from './throttle';

const fresh: ThrottleState = { failures: 0, idleSeconds: 0, blockedForSeconds: 0 };

/** The waits that a guesser meets who tries again the moment it is allowed. */
function waits(attempts: number): number[] {
  let state = fresh;
  return Array.from({ length: attempts }, () => {
    const verdict = judgeAttempt(state, USER_LIMITS);
    if (!verdict.allowed) throw new Error('blocked');
    state = { failures: verdict.failures, idleSeconds: verdict.waitSecondsAfter, blockedForSeconds: 0 };
    return verdict.waitSecondsAfter;
  });
}

describe('failed log-ins', () => {
  it('cost nothing at first, then twice as long each time, up to a quarter of an hour', () => {
    expect(waits(14)).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
  });

  it('are refused while the wait lasts, and say how long', () => {
    expect(judgeAttempt({ ...fresh, blockedForSeconds: 3.2 }, USER_LIMITS)).toEqual({ allowed: false, waitSeconds: 4 });
  });

  it('are forgotten after an hour of rest', () => {
    const verdict = judgeAttempt({ failures: 40, idleSeconds: 3601, blockedForSeconds: -1 }, USER_LIMITS);
    expect(verdict).toEqual({ allowed: true, failures: 1, waitSecondsAfter: 0 });
  });

  it('never make a wait that no interval can hold', () => {
    const verdict = judgeAttempt({ failures: 5000, idleSeconds: 0, blockedForSeconds: 0 }, USER_LIMITS);
    expect(verdict).toMatchObject({ waitSecondsAfter: 900 });
  });
});
