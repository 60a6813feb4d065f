import { webhookSettings } from './webhook-settings';

const faultOf = (settings: object): string | null => {
  const parsed = webhookSettings.safeParse({ url: 'https://koper.example/edi', ...settings });
  return parsed.success ? null : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join();
};

describe('the settings of a webhook', () => {
  it.each([
    {},
    { url: 'http://127.0.0.1:8080/edi' },
    { url: 'http://localhost/edi' },
    { url: 'http://[::1]/edi' },
    { url: 'http://koper.example/edi', allowHttp: true },
    { headers: { 'X-Partner': 'hoveling', Authorization: { secret: 'koper-token' } } },
    { timeoutMs: 1_000, allowPrivate: true, oldSecret: 'koper-2025' },
  ])('may be %j', (settings) => expect(faultOf(settings)).toBeNull());

  it.each([
    [{ url: 'koper.example' }, 'url: is no URL'],
    [{ url: 'http://koper.example/edi' }, 'must begin with https://'],
    [{ url: 'http://127.0.0.1.koper.example/' }, 'must begin with https://'],
    [{ url: 'ftp://koper.example/', allowHttp: true }, 'must begin with https://'],
    [{ url: 'file:///etc/passwd', allowHttp: true }, 'must begin with https://'],
    [{ url: 'https://name:word@koper.example/' }, 'settings are shown'],
    [{ url: 'https://koper.example/#part' }, 'never sent'],
    [{ headers: { Host: 'elders.example' } }, 'headers.Host: this header is written by the program'],
    [{ headers: { 'Content-Length': '1' } }, 'written by the program'],
    [{ headers: { 'webhook-signature': 'v1,x' } }, 'written by the program'],
    [{ headers: { authorization: 'Bearer x' } }, 'settings are shown'],
    [{ headers: { 'X-Api-Key': 'x' } }, 'settings are shown'],
    [{ headers: { 'X-A': 'a\r\nX-B: b' } }, 'headers.X-A'],
    [{ headers: { 'X A': 'a' } }, 'headers.X A'],
    [{ headers: { 'X-A': { secret: 'No Name' } } }, 'headers.X-A'],
    [{ timeoutMs: 10 }, 'timeoutMs'],
    [{ timeoutMs: 500_000 }, 'timeoutMs'],
    [{ redirects: true }, 'redirects'],
  ])('may not be %j', (settings, fault) => expect(faultOf(settings)).toContain(fault));
});
