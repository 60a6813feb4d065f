// Runs jest and counts from its own JSON results: the last line of a test command has to be true.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './compile.mjs';

const jestProgram = path.join(path.dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin/jest.js');

function spawnJest(args, env) {
  const child = spawn(process.execPath, [jestProgram, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  // Ctrl-C reaches jest by itself; we wait for it, so that it can stop its databases and the count is still printed.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} a spec file that cannot run counts as one failed */
export async function runJest(args, env = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'binnendienst-test-'));
  const outputFile = path.join(folder, 'results.json');
  try {
    const { code, signal } = await spawnJest(['--json', `--outputFile=${outputFile}`, ...args], env);
    if (!existsSync(outputFile)) {
      console.log(`jest gave no results (it ended with ${signal ?? `exit code ${code}`})`);
      return { passed: 0, failed: 1, skipped: 0 };
    }
    const results = JSON.parse(readFileSync(outputFile, 'utf8'));
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    if (results.numTotalTestSuites === 0) console.log('no spec file matches');
    // No spec at all, a failing teardown, a crash after the last test: jest says so only by its exit code.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints the last line of a test command and sets the exit code. */
export function finish({ passed, failed, skipped }) {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 ? 1 : 0;
}
