import { order as edifactOrder, read as readEdifact } from '../edifact/test-support';
import { group, interchange, ISA, order as x12Order, read as readX12, set } from '../x12/test-support';
import { findingsOf } from './test-support';

type Read = typeof readEdifact | typeof readX12;

/** The control characters that are told, with how loud and where; bytes are those of the file. */
const controls = (read: Read, text: string, chunk = Infinity): readonly (readonly unknown[])[] =>
  findingsOf(read(text, { chunk }))
    .filter(({ reason }) => reason === 'character-invalid')
    .map(({ severity, actual, position }) =>
      position !== null && 'segmentIndex' in position
        ? [severity, actual, position.segment, position.element, position.component, position.offset]
        : [severity, actual],
    );

const UNB = 'UNB+UNOC:3+8712345000004:14+8719999000009:14+260105:0900+IC1';
const edifact = (unb: string, unz = 'UNZ+1+IC1'): string => edifactOrder(undefined, { unb, unz });

describe('a control character in UNB or UNZ', () => {
  it.each([
    ['sender', edifact(UNB.replace('8712345', '8712\x00345')), [2, 1, '0x00']],
    ['qualifier of the recipient', edifact(UNB.replace('9:14+26', '9:1\x7f4+26')), [3, 2, '0x7f']],
    ['reference', edifact(UNB.replace('IC1', 'IC\x011')), [5, 1, '0x01']],
    ['reference, at its end', edifact(`${UNB}\x1f`), [5, 1, '0x1f']],
    ['reference, a tab', edifact(UNB.replace('IC1', 'IC\t1')), [5, 1, '0x09']],
    ['password', edifact(`${UNB}+PASS\x02:AA`), [6, 1, '0x02']],
  ])('is told with its byte: %s', (_, text, [element, component, byte]) => {
    const offset = text.search(/[\0-\x1f\x7f]/);
    const told = ['error', byte, 'UNB', element, component, offset];
    for (const chunk of [Infinity, 7, 1]) expect(controls(readEdifact, text, chunk)).toEqual([told]);
  });

  it('is told once an element, and of the trailer as well', () => {
    const text = edifact(UNB.replace('IC1', 'I\x01C\x021').replace('260105', '2601\x0305'), 'UNZ+1+I\x01C\x021');
    expect(controls(readEdifact, text).map(([, byte, segment, element]) => [byte, segment, element])).toEqual([
      ['0x03', 'UNB', 4],
      ['0x01', 'UNB', 5],
      ['0x01', 'UNZ', 2],
    ]);
  });

  it('is no line break, and only noted as a tab that nobody copies', () => {
    expect(controls(readEdifact, edifact(UNB.replace('IC1', 'IC\r\n1'), 'UNZ+1+IC1'))).toEqual([]);
    expect(controls(readEdifact, edifact(`${UNB}++ORD\tERS`))).toEqual([['info', '0x09', 'UNB', 7, 1, 65]]);
  });

  it('is told of a few elements where there are a hundred', () => {
    expect(controls(readEdifact, edifact(UNB + '+\x01'.repeat(100)))).toHaveLength(20);
  });

  it('refuses nothing that is told by its byte in the message already', () => {
    const text = edifactOrder(['BGM+220+P\x01O1+9', 'LIN+1']);
    expect(controls(readEdifact, text)).toEqual([['error', '0x01', 'BGM', 2, 1, 99]]);
  });
});

describe('a control character in ISA, GS or their trailers', () => {
  it.each([
    ['ISA', 6, interchange([group([set()])], ISA.replace('KOPERBV ', 'KOPER\x00BV'))],
    ['ISA', 13, interchange([group([set()])], ISA.replace('000000101', '0000\x000101'))],
    ['GS', 2, x12Order().replace('GS*PO*KOPERBV', 'GS*PO*KOPE\x00RBV')],
    ['GS', 6, x12Order().replace('*7*X*', '*\x007*X*')],
    ['GE', 2, x12Order().replace('GE*1*7', 'GE*1*7\x00')],
    ['IEA', 2, x12Order().replace('IEA*1*', 'IEA*1*\x00')],
  ])('is told with its byte: %s%i', (segment, element, text) => {
    const told = ['error', '0x00', segment, element, 1, text.indexOf('\0')];
    for (const chunk of [Infinity, 7]) expect(controls(readX12, text, chunk)).toEqual([told]);
  });

  it('is none where it is a delimiter', () => {
    const text = x12Order().replaceAll('*', '\x1d').replaceAll('>', '\x1f').replaceAll('~', '\x1c');
    expect(findingsOf(readX12(text))).toEqual([]);
  });
});
