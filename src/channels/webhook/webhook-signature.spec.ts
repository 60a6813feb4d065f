import { signatureHeader, signingKey } from './webhook-signature';

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
