import { z } from 'zod';
import { MailRest } from './mail-rest';
import { mailSettings } from './mail-settings';

const BASE = { host: 'mail.noordster.example', user: 'orders' };
const wrong = (settings: object): string => {
  const read = mailSettings.safeParse({ ...BASE, ...settings });
  return read.success ? '' : z.prettifyError(read.error);
};

describe('the settings of a mailbox', () => {
  it('are safe where nothing is said, and the same when they are read again', () => {
    const settings = mailSettings.parse(BASE);
    expect(settings).toMatchObject({ tls: 'implicit', port: 993, folder: 'INBOX', requireAuthenticated: false });
    expect(mailSettings.parse(settings)).toEqual(settings);
  });

  it('take the word of the own mail server where it has a name, unless somebody says otherwise', () => {
    expect(mailSettings.parse({ ...BASE, authservId: 'MX.Ours.example' })).toMatchObject({
      authservId: 'mx.ours.example',
      requireAuthenticated: true,
    });
    expect(mailSettings.parse({ ...BASE, authservId: 'a', requireAuthenticated: false }).requireAuthenticated).toBe(
      false,
    );
  });

  it.each([
    ['an unknown key', { password: 'x' }, 'password'],
    ['plain text over the network', { tls: 'none' }, 'tls'],
    ['plain text to a name that looks like the own machine', { tls: 'none', host: '127.0.0.1.evil.example' }, 'tls'],
    [
      'plain SMTP over the network',
      { smtp: { host: 'a.example', tls: 'none', from: 'a@b.example', to: ['c@d.example'] } },
      'smtp',
    ],
    ['authentication by nobody', { requireAuthenticated: true }, 'authservId'],
    ['one folder for two things', { takenFolder: 'inbox' }, 'three different folders'],
    ['no messages at all', { limits: { messages: 0 } }, 'messages'],
    ['a type that is none', { passOver: [{ type: 'image' }] }, 'MIME type'],
  ])('refuse %s', (_, settings, word) => {
    expect(wrong(settings)).toContain(word);
  });

  it.each(['localhost', '127.0.0.1', '::1'])('let %s be without TLS', (host) => {
    expect(wrong({ host, tls: 'none' })).toBe('');
  });
});

describe('a mailbox that cannot be reached', () => {
  it('is left alone for longer and longer, half an hour at most, until it is there', () => {
    const rest = new MailRest();
    expect(rest.mayGo('a', 0)).toBe(true);
    let now = 0;
    const waits = Array.from({ length: 8 }, () => {
      rest.failed('a', now);
      const from = now;
      while (!rest.mayGo('a', now)) now += 30_000;
      return (now - from) / 60_000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30]);
    rest.failed('a', now);
    expect(rest.mayGo('b', now)).toBe(true);
    rest.succeeded('a');
    expect(rest.mayGo('a', now)).toBe(true);
  });
});
