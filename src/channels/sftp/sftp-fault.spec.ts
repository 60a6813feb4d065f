import { isGone, operationFault, RemoteRefusal, SftpFault, tidyText } from './sftp-fault';

it('a status of the server is about one file, anything else about the connection', () => {
  const status = (code: number) => operationFault('open x', Object.assign(new Error('text of theirs'), { code }));
  expect(status(2)).toBeInstanceOf(RemoteRefusal);
  expect(isGone(status(2))).toBe(true);
  expect(status(3).message).toBe('open x: no permission');
  expect(status(4).message).toBe('open x: text of theirs');
  for (const code of [6, 7]) expect(status(code)).toBeInstanceOf(SftpFault);
  expect(operationFault('open x', Object.assign(new Error('reset'), { code: 'ECONNRESET' }))).toBeInstanceOf(SftpFault);
});

it('texts of the other side are short and have no control characters', () => {
  expect(tidyText('a\u001b[31mred\r\n\u202eb')).toBe('a [31mred b');
  expect(tidyText('x'.repeat(1_000))).toHaveLength(200);
});
