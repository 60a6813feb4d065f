import { isAuthenticated } from './authentication-results';

const SERVER = 'mx.binnendienst.example';
const DOMAIN = 'noordster.example';
const told = (...headers: string[]): boolean => isAuthenticated(headers, SERVER, DOMAIN);

describe('what the own mail server says of a sender', () => {
  it.each([
    ['DMARC that passed', `${SERVER}; dmarc=pass header.from=${DOMAIN}`],
    ['DMARC that passed, of the From that there is', `${SERVER}; dmarc=pass`],
    ['a signature in the domain', `${SERVER}; spf=fail; dkim=pass header.d=${DOMAIN}`],
    ['a signature of the domain above', `${SERVER}; dkim=pass header.d=noordster.example header.s=k1`],
    ['a signature that is named by its identity', `${SERVER}; dkim=pass header.i=@${DOMAIN}`],
    ['the second of two signatures', `${SERVER}; dkim=fail header.d=${DOMAIN}; dkim=pass header.d=${DOMAIN}`],
    ['versions, comments, quotes and capitals', `MX.Binnendienst.Example 1 (ours); DMARC/1 = PASS (p=reject (strict)) header.from="NoordSter.example"`],
    ['a comment with a semicolon', `${SERVER}; dkim=fail (no; dkim=pass) header.d=x.example; dmarc=pass`],
  ])('is believed: %s', (_, header) => {
    expect(told(header)).toBe(true);
  });

  it.each([
    ['nothing at all', []],
    ['another server', [`mx.elsewhere.example; dmarc=pass header.from=${DOMAIN}`]],
    ['SPF alone', [`${SERVER}; spf=pass smtp.mailfrom=${DOMAIN}`]],
    ['DMARC that failed', [`${SERVER}; dmarc=fail header.from=${DOMAIN}`]],
    ['DMARC of another From', [`${SERVER}; dmarc=pass header.from=other.example`]],
    ['a signature of somebody else', [`${SERVER}; dkim=pass header.d=other.example`]],
    ['a signature of a domain below', [`${SERVER}; dkim=pass header.d=mail.${DOMAIN}`]],
    ['a signature of a domain that ends alike', [`${SERVER}; dkim=pass header.d=ster.example`]],
    ['a signature of the whole top-level domain', [`${SERVER}; dkim=pass header.d=example`]],
    ['a result in a comment', [`${SERVER}; dkim=fail (dmarc=pass; dkim=pass header.d=${DOMAIN})`]],
    ['a result in a quoted text', [`${SERVER}; dkim=fail reason="; dmarc=pass"`]],
    ['none', [`${SERVER}; none`]],
    // Ours stands above what the sender wrote.
    ['a forged header below the own', [`${SERVER}; dmarc=fail`, `${SERVER}; dmarc=pass header.from=${DOMAIN}`]],
    ['an id that only begins alike', [`${SERVER}.evil.example; dmarc=pass`]],
  ])('is not believed: %s', (_, headers) => {
    expect(told(...headers)).toBe(false);
  });

  it('passes over what other servers say first', () => {
    expect(told('mx.elsewhere.example; dmarc=fail', `${SERVER}; dmarc=pass`)).toBe(true);
  });
}); // prettier-ignore
