import { ProblemError } from './problem';
import { versionFromIfMatch, versionTag } from './version-tag';

function problemCode(header: string | undefined): string {
  try {
    return String(versionFromIfMatch(header));
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : 'something else';
  }
}

describe('If-Match', () => {
  it('gives back the version whose tag it is', () => {
    expect(versionFromIfMatch(versionTag(17))).toBe(17);
  });

  it.each([
    [undefined, 'precondition-required'],
    ['', 'precondition-required'],
    ['*', 'invalid-request'],
    ['3', 'invalid-request'],
    ['W/"3"', 'invalid-request'],
    ['"3", "4"', 'invalid-request'],
    ['"-1"', 'invalid-request'],
  ])('%s is the problem %s', (header, code) => {
    expect(problemCode(header)).toBe(code);
  });
});
