import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Address } from './addresses.client';
import { call } from './post.client';

// Real: a server on 127.0.0.1. Made up: what the name server says, for no test may ask a real one about koper.example.

const said: Address[] = [];
let asked = 0;
jest.mock('node:dns/promises', () => ({
  lookup: () => {
    asked++;
    return Promise.resolve(said);
  },
}));

let server: Server;
const hosts: (string | undefined)[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    hosts.push(request.headers.host);
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  said.length = 0;
  hosts.length = 0;
  asked = 0;
});

const post = (allowPrivate: boolean) => {
  const url = new URL(`http://koper.example:${(server.address() as AddressInfo).port}/`);
  return call({ method: 'POST', url, headers: {}, body: Buffer.from('x'), allowPrivate, timeoutMs: 2_000 });
};

describe('a request to a name', () => {
  it('goes to the address that was looked at, and the name server is asked once', async () => {
    said.push({ address: '127.0.0.1', family: 4 });
    expect((await post(true)).status).toBe(200);
    expect(hosts).toEqual([`koper.example:${(server.address() as AddressInfo).port}`]);
    expect(asked).toBe(1);
  });

  it('goes nowhere when any of its addresses is one of an inner network', async () => {
    said.push({ address: '93.184.215.14', family: 4 }, { address: '127.0.0.1', family: 4 });
    await expect(post(false)).rejects.toThrow('koper.example stands for 127.0.0.1, an address of an inner network');
    expect(hosts).toEqual([]);
  });

  it('that has no address is a fault in words', async () => {
    await expect(post(false)).rejects.toThrow('could not be reached: it has no address');
  });
});
