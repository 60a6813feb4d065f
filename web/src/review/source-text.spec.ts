import { isOf, joined, linesOf, prettyRuns, runsOf } from './source-text';

describe('the lines of a source', () => {
  it('are its text, each value with the part of it that stands in the line', () => {
    const text = "LIN+1'\r\nQTY+21:84'\n\nUNS+S'";
    const runs = runsOf(text, [{ path: 'lines[0].quantity', offset: text.indexOf('84'), length: 2 }]);
    const lines = linesOf(runs);
    expect(lines.map((line) => line.map((run) => run.text).join(''))).toEqual(["LIN+1'", "QTY+21:84'", '', "UNS+S'"]);
    expect(lines[1]?.find(({ paths }) => paths.length > 0)).toEqual({ text: '84', paths: ['lines[0].quantity'] });
    expect(linesOf([{ text: 'a\nb', paths: ['x'] }])).toEqual([
      [{ text: 'a', paths: ['x'] }],
      [{ text: 'b', paths: ['x'] }],
    ]);
  });

  it('are never so long that a message without line ends is one', () => {
    const lines = linesOf([
      { text: 'a'.repeat(700), paths: [] },
      { text: 'b'.repeat(1_500), paths: ['x'] },
    ]);
    expect(lines.map((line) => line.map(({ text }) => text.length))).toEqual([[700, 300], [1_000], [200]]);
    expect(lines[2]?.[0]?.paths).toEqual(['x']);
  });

  it('end behind each segment, once where the message has a line end there itself', () => {
    const text = `FTX+AAI+++${'x'.repeat(900)}'UNS+S'\nCNT+2:1'`;
    const lines = linesOf(prettyRuns([{ text, paths: [] }], 'edifact'));
    expect(lines.slice(1).map((line) => line.map((run) => run.text).join(''))).toEqual(["UNS+S'", "CNT+2:1'", '']);
  });

  it('go on over the end of a piece', () => {
    const pieces = ['QTY+2', "1:84'\nPRI'\n", 'UNS'].map((text) => linesOf([{ text, paths: [] }]));
    expect(joined(pieces).map((line) => line.map(({ text }) => text).join(''))).toEqual(["QTY+21:84'", "PRI'", 'UNS']);
  });

  it('light up with a value, and with all of what it is part of', () => {
    expect(['lines[1]', 'lines[1].price', 'lines[11].price'].map((path) => isOf(path, 'lines[1]'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isOf('number', null)).toBe(false);
  });
});
