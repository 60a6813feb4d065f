import { render } from '../findings';
import { order as edifact } from './edifact/test-support';
import { openReader } from './open-reader';
import { findingsOf, messagesOf, readInChunks, reasonsOf } from './segments/test-support';
import { transmission as tradacoms } from './tradacoms/test-support';
import { order as x12 } from './x12/test-support';

const read = (text: string, chunk?: number): ReturnType<typeof readInChunks> =>
  readInChunks(openReader(Buffer.from(text, 'latin1')), text, chunk);

/** With a party in it that looks like the beginning of a transaction set of X12. */
const ship = edifact(['BGM+220+PO1+9', 'NAD+ST+8712345000004::9', 'LIN+1++8712345678906:EN']);

describe('interchanges of two syntaxes in one file', () => {
  it.each([
    ['X12 behind EDIFACT', edifact(), x12(), 'X12'],
    ['EDIFACT behind X12', x12(), ship, 'EDIFACT'],
    ['EDIFACT with UNA behind X12', x12(), `UNA:+.? '${ship}`, 'EDIFACT'],
    ['TRADACOMS behind EDIFACT', edifact(), tradacoms(), 'TRADACOMS'],
    ['EDIFACT behind TRADACOMS', tradacoms(), ship, 'EDIFACT'],
    ['X12 behind TRADACOMS', tradacoms(), x12(), 'X12'],
  ])('%s: the first is read, the other is told of', (_, first, second, syntax) => {
    const file = `${first}\r\n${second}`;
    const events = read(file);
    expect(messagesOf(events)).toHaveLength(messagesOf(read(first)).length);
    const told = findingsOf(events).find(({ reason }) => reason === 'garbage-between-segments');
    expect(told).toMatchObject({ code: 'MSG-004', severity: 'error', params: { otherSyntax: syntax } });
    expect(told && render(told, 'nl', 'staff')).toBe(
      `In het bestand staat ook een uitwisseling in een andere syntax, ${syntax}; die is niet gelezen en moet in een eigen bestand worden gestuurd. Ga na of alles er is, en vraag de klant zo nodig om het opnieuw te sturen.`,
    );
    for (const chunk of [1, 7, 64]) expect(reasonsOf(read(file, chunk))).toEqual(reasonsOf(events));
  });

  it('and then the first syntax again, which is read', () => {
    const events = read(x12() + ship + x12().replaceAll('000000101', '000000102'));
    expect(messagesOf(events).map(({ type }) => type)).toEqual(['850', '850']);
    expect(reasonsOf(events)).toEqual(['garbage-between-segments']);
  });

  it('are not what any rubbish is', () => {
    const [told] = findingsOf(read(`${edifact()}ISAAC sends his regards`));
    expect(told?.params).not.toHaveProperty('otherSyntax');
    expect(told && render(told, 'en', 'staff')).toContain(
      'There are characters between the segments that do not belong there.',
    );
  });
});
