import { addressesOf, isPublicAddress } from './addresses.client';

describe('an address', () => {
  it.each([
    '0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.1',
    '192.168.1.1', '198.18.0.1', '203.0.113.7', '224.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1',
    '::127.0.0.1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'ff02::1', '64:ff9b::a00:1', '2002:a00:1::', '2001::1', '2001:db8::1', '100::1', 'koper.example', '',
  ])('%s is none of the public network', (address) => expect(isPublicAddress(address)).toBe(false)); // prettier-ignore

  it.each([
    '1.1.1.1', '8.8.8.8', '100.63.255.255', '100.128.0.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '193.0.0.1', '223.255.255.255',
    '2a00:1450:400e::1', '2606:4700::1111', '2001:4860:4860::8888',
  ])('%s is one', (address) => expect(isPublicAddress(address)).toBe(true)); // prettier-ignore

  it('of a URL is found in whatever way it is written', async () => {
    for (const url of ['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://[::ffff:7f00:1]/', 'http://localhost/']) {
      const addresses = await addressesOf(new URL(url).hostname);
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.map(({ address }) => isPublicAddress(address))).toEqual(addresses.map(() => false));
    } // prettier-ignore
  });
});
