import { namedIn, typedName, withName } from './mentions';

const COLLEAGUES = [
  { id: '1', name: 'Jan' },
  { id: '2', name: 'Jan de Boer' },
  { id: '3', name: 'Sanne Visser' },
];

describe('a colleague who is named', () => {
  it('is looked for behind an @ that begins a word', () => {
    expect(typedName('Vraag @San', 10)).toBe('San');
    expect(typedName('@', 1)).toBe('');
    expect(typedName('mail x@y', 8)).toBeNull();
    expect(typedName('@Sanne kijkt', 2)).toBe('S');
  });

  it('stands in the text in place of what was typed', () => {
    expect(withName('Vraag @Sa even', 9, 'Sanne Visser')).toEqual({ text: 'Vraag @Sanne Visser  even', cursor: 20 });
  });

  it('is told; of two names of which one begins the other the longer counts', () => {
    expect(namedIn('@Jan de Boer en @Sanne Visser', COLLEAGUES).map(({ id }) => id)).toEqual(['3', '2']);
    expect(namedIn('@Jan kijk', COLLEAGUES).map(({ id }) => id)).toEqual(['1']);
    expect(namedIn('Jan', COLLEAGUES)).toEqual([]);
  });
});
