import { choicesFor, correctionsOf, difference, questionsOf, type Case, type Finding } from './model';
import { figure } from '../parts/format';
import { prettyRuns, runsOf } from './source-text';

const finding = (over: Partial<Finding>): Finding =>
  ({ id: 'a', code: 'UOM-001', severity: 'error', state: 'open', stops: true, line: 0, cause: null, field: null, actions: [], suggestions: [], ...over }) as Finding; // prettier-ignore

describe('the questions of a case', () => {
  const unit = { code: 'UOM-001', cause: 'edifact|DSP' };
  const found = {
    findings: [
      finding({ id: 'note', code: 'DAT-004', severity: 'info', stops: false, line: null }),
      ...[0, 1, 2].map((line) => finding({ id: `u${String(line)}`, ...unit, line })),
    ],
    questions: [
      { code: 'DAT-004', cause: null, findings: ['note'], lines: [], open: false },
      { ...unit, findings: ['u0', 'u1', 'u2'], lines: [0, 1, 2], open: true },
    ],
    order: { document: {}, lines: [], corrections: [] },
  } as unknown as Case;

  it('are one for each cause, what holds the order first', () => {
    expect(questionsOf(found).map(({ key, lines }) => [key, lines.length])).toEqual([
      ['UOM-001|edifact|DSP', 3],
      ['note', 0],
    ]);
  });

  it('are answered over all their lines at once', () => {
    const [question] = questionsOf(found);
    expect(question && correctionsOf(question, 'UOM', 'PCE')).toEqual([{ group: unit, field: 'unit', value: 'PCE' }]);
  });
});

it('offers what is suggested first, then the answers that are always there; a blocking finding has none', () => {
  const price = finding({ code: 'PRC-001', actions: ['USE_OURS', 'ACC_BUYER', 'REJ_LINE'] });
  expect(choicesFor(price).map(({ action, asksReason }) => [action, asksReason])).toEqual([
    ['USE_OURS', false],
    ['ACC_BUYER', true],
  ]);
  expect(choicesFor({ ...price, severity: 'blocking' })).toEqual([]);
});

it('offers what the ERP refused to it again, with a reason, and reads nothing anew by that', () => {
  const refused = finding({ code: 'ERP-001', actions: ['REPARSE', 'REJ_ORD', 'ASK_REP'], field: 'lines[0]' });
  expect(choicesFor(refused)).toEqual([{ action: 'REPARSE', value: null, evidence: null, asksReason: true }]);
  expect(choicesFor({ ...refused, code: 'DUP-006' })).toEqual([]);
});

it('tells differences with their sign, the second less the first', () => {
  expect(difference('3.45', '3.10')).toEqual({ amount: '-0.35', percent: '-10.1' });
  expect(difference('3.10', '3.1')).toBeNull();
  expect(difference(null, '1')).toBeNull();
});

it('writes figures as the language does, and leaves alone what is none', () => {
  expect([figure('1234.5', 'nl', 2), figure('1234.5', 'en', 2), figure('0.000001', 'en')]).toEqual(['1.234,50', '1,234.50', '0.000001']); // prettier-ignore
  expect(figure('<b>', 'nl')).toBe('<b>');
});

describe('the text of a message', () => {
  it('is cut at its values and stays the same text', () => {
    const text = "LIN+1++871:EN'QTY+21:24:PCE'";
    const runs = runsOf(text, [
      { path: 'q', offset: text.indexOf('24'), length: 2 },
      { path: 'g', offset: 7, length: 3 },
      { path: 'g2', offset: 7, length: 3 },
      { path: 'over', offset: 8, length: 5 },
    ]);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.filter(({ paths }) => paths.length > 0)).toEqual([
      { text: '871', paths: ['g', 'g2'] },
      { text: '24', paths: ['q'] },
    ]);
    expect(prettyRuns(runs, 'edifact').map((run) => run.text).join('')).toContain("EN'\nQTY"); // prettier-ignore
  });
});
