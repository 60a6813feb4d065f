import { digestOf, frameBytes, readFrames, readHeader, TRAILER_BYTES, trailerText, type Frame } from './format';

const FRAMES: readonly Frame[] = [
  { kind: 'table', name: 'partner' },
  { kind: 'data', bytes: Buffer.from('one') },
  { kind: 'data', bytes: Buffer.alloc(0) },
  { kind: 'table', name: 'work' },
  { kind: 'end' },
];
const bytes = Buffer.concat(FRAMES.flatMap(frameBytes));

async function read(chunks: readonly Buffer[]): Promise<readonly Frame[]> {
  const found: Frame[] = [];
  const source = (async function* () {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  })();
  for await (const frame of readFrames(source)) found.push(frame);
  return found;
}

describe('frames', () => {
  it('are read wherever the bytes are cut', async () => {
    for (let at = 0; at <= bytes.length; at++)
      expect(await read([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(FRAMES);
    expect(await read([...bytes].map((each) => Buffer.from([each])))).toEqual(FRAMES);
  });

  it('are refused when they end early, go on behind the end, or are none', async () => {
    for (let at = 0; at < bytes.length; at++)
      await expect(read([bytes.subarray(0, at)])).rejects.toThrow('ends too early');
    await expect(read([bytes, bytes])).rejects.toThrow('damaged');
    await expect(read([bytes, Buffer.from('x')])).rejects.toThrow('too early');
    await expect(read([Buffer.from([1, 0, 0, 0, 0])])).rejects.toThrow('damaged');
    await expect(read([Buffer.from([0x44, 255, 255, 255, 255])])).rejects.toThrow('damaged');
  });
});

describe('the header', () => {
  const header = {
    format: 1,
    program: '1.2.3',
    server: '18.4',
    takenAt: '2026-03-02T02:30:00.000Z',
    migrations: ['platform-1'],
    tables: [{ name: 'work', into: 'work', columns: ['id'], rows: 3 }],
    sequences: [{ name: 'work_id_seq', last: '9007199254740993', called: true }],
  };
  const told = (value: object): unknown => readHeader(JSON.stringify(value), new Set(['platform-1']));

  it('is read as it was written', () => {
    expect(told(header)).toEqual({ ok: true, value: header });
  });

  it.each([
    [{ ...header, format: 2 }, 'newer version'],
    [{ ...header, migrations: ['platform-1', 'tomorrow-2'] }, 'tomorrow-2'],
    [{ ...header, tables: [{ ...header.tables[0], into: 'work; DROP TABLE work' }] }, 'damaged'],
    [{}, 'damaged'],
  ])('is refused with a sentence: %j', (value, sentence) => {
    expect(told(value)).toMatchObject({ ok: false, error: [expect.stringContaining(sentence), ...(sentence === 'tomorrow-2' ? [expect.anything()] : [])] });
  }); // prettier-ignore

  it('has a digest behind everything, in a line of one length', () => {
    const sha256 = 'ab'.repeat(32);
    expect(trailerText(sha256)).toHaveLength(TRAILER_BYTES);
    expect(digestOf(trailerText(sha256))).toBe(sha256);
    expect(digestOf(trailerText('x'.repeat(64)))).toBeNull();
  });
});
