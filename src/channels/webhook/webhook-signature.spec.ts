import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { LEAST_SECRET_BYTES, signatureHeader, signingKey } from './webhook-signature';

describe('the signature of a webhook', () => {
  // Made by hand: printf '%s' 'a1.1700000000.UNB' | openssl dgst -sha256 -hmac KEY -binary | base64
  const key = Buffer.from('0123456789abcdef0123456789abcdef');
  const facts = { id: 'a1', timestamp: 1_700_000_000 };

  it('is what openssl makes of the same bytes', () => {
    expect(signatureHeader(facts, Buffer.from('UNB'), [key])).toBe('v1,RgAMQSI/+/9yTNocmkQqDVXi2rYA3vY3mTkUsKF4Sss=');
  });

  it('changes with each thing that is signed', () => {
    const signatures = [
      signatureHeader(facts, Buffer.from('UNB'), [key]),
      signatureHeader({ ...facts, id: 'a2' }, Buffer.from('UNB'), [key]),
      signatureHeader({ ...facts, timestamp: facts.timestamp + 1 }, Buffer.from('UNB'), [key]),
      signatureHeader(facts, Buffer.from('UNC'), [key]),
      signatureHeader(facts, Buffer.from('UNB'), [Buffer.from('another key that is long enough')]),
    ];
    expect(new Set(signatures).size).toBe(signatures.length);
  });

  it('is given by each key', () => {
    const other = Buffer.from('another key that is long enough');
    const body = Buffer.from('UNB');
    expect(signatureHeader(facts, body, [key, other])).toBe(
      `${signatureHeader(facts, body, [key])} ${signatureHeader(facts, body, [other])}`,
    );
  });
});

describe('a secret', () => {
  it('is its bytes, or what stands behind whsec_ in base64', () => {
    const bytes = Buffer.alloc(32, 7);
    expect(signingKey(bytes)?.equals(bytes)).toBe(true);
    expect(signingKey(Buffer.from(`whsec_${bytes.toString('base64')}`))?.equals(bytes)).toBe(true);
  });

  it.each(['', 'short', 'x'.repeat(23), `whsec_${Buffer.alloc(16).toString('base64')}`, `whsec_${'!'.repeat(60)}`])(
    '%j is too short',
    (text) => expect(signingKey(Buffer.from(text))).toBeNull(),
  );
});

describe('the example for receivers', () => {
  type IsGenuine = (headers: Record<string, string>, body: Buffer, secrets: readonly string[]) => boolean;
  const page = readFileSync(path.resolve(__dirname, '../../../docs/webhooks.md'), 'utf8');
  const code = /^```js\n([\s\S]*?)^```/m.exec(page)?.[1] ?? '';
  const isGenuine = runInNewContext(`${code}; isGenuine`, { require: jest.requireActual, Buffer, Date }) as IsGenuine;

  const secrets = ['x'.repeat(LEAST_SECRET_BYTES), `whsec_${Buffer.alloc(32, 9).toString('base64')}`];
  const body = Buffer.from('UNB+\u00e9', 'latin1');
  const signed = (by: readonly string[], timestamp = Math.floor(Date.now() / 1_000)): Record<string, string> => {
    const keys = by.map((secret) => signingKey(Buffer.from(secret)) ?? Buffer.alloc(0));
    const facts = { id: 'a1', timestamp };
    return { 'webhook-id': 'a1', 'webhook-timestamp': String(timestamp), 'webhook-signature': signatureHeader(facts, body, keys) }; // prettier-ignore
  };

  it('takes what we sign, with either secret, alone and during a change', () => {
    for (const secret of secrets) {
      expect(isGenuine(signed([secret]), body, [secret])).toBe(true);
      expect(isGenuine(signed(secrets), body, [secret])).toBe(true);
      expect(isGenuine(signed([secret]), body, secrets)).toBe(true);
    }
  });

  it('takes nothing else', () => {
    const [one = '', other = ''] = secrets;
    expect(isGenuine(signed([one]), body, [other])).toBe(false);
    expect(isGenuine(signed([one]), Buffer.from('UNB+e'), [one])).toBe(false);
    expect(isGenuine({ ...signed([one]), 'webhook-id': 'a2' }, body, [one])).toBe(false);
    expect(isGenuine(signed([one], Math.floor(Date.now() / 1_000) - 301), body, [one])).toBe(false);
    expect(isGenuine({}, body, [one])).toBe(false);
    expect(isGenuine({ ...signed([one]), 'webhook-signature': 'v1,' }, body, [one])).toBe(false);
  });
});
