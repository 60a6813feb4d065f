import { Statements } from './statements';

const ask = (statements: Statements, text: string, times = 1): string | undefined => {
  let name: string | undefined;
  for (let i = 0; i < times; i++) ({ name } = statements.of(text, [1]));
  return name;
};

describe('statements', () => {
  it('names a text from its fifth use on, and keeps the name', () => {
    const statements = new Statements(10);
    expect(ask(statements, 'SELECT $1', 4)).toBeUndefined();
    expect(ask(statements, 'SELECT $1')).toBe('s1');
    expect(ask(statements, 'SELECT $1', 3)).toBe('s1');
    expect(ask(statements, 'SELECT $1 + 1', 5)).toBe('s2');
    expect(statements.of('SELECT $1', [7])).toEqual({ name: 's1', text: 'SELECT $1', values: [7] });
  });

  it('gives no more names than it may', () => {
    const statements = new Statements(2);
    for (const text of ['a $1', 'b $1']) ask(statements, text, 5);
    expect(ask(statements, 'c $1', 50)).toBeUndefined();
    expect(ask(statements, 'b $1')).toBe('s2');
  });

  it('names nothing where names are off, nor a text without parameters', () => {
    expect(ask(new Statements(0), 'SELECT $1', 50)).toBeUndefined();
    const statements = new Statements(10);
    for (let i = 0; i < 9; i++) expect(statements.of('SELECT 1; SELECT 2', [])).not.toHaveProperty('name');
  });

  it('names nothing that goes about the table of work', () => {
    const statements = new Statements(10);
    for (const text of [
      'SELECT 1 FROM work WHERE id = $1',
      'DELETE FROM\n work w',
      'UPDATE work SET x = $1',
      'INSERT INTO work (a)',
    ])
      expect(ask(statements, text, 20)).toBeUndefined();
    expect(ask(statements, 'SELECT work FROM worker WHERE id = $1', 20)).toBe('s1');
  });

  it('forgets texts that do not come again', () => {
    const statements = new Statements(1);
    for (let i = 0; i < 1_000; i++) ask(statements, `SELECT $1 -- ${i}`, 4);
    expect(ask(statements, 'SELECT $1', 5)).toBe('s1');
  });
});
