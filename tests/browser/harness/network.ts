import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LaunchOptions } from '@/cli/drive-chromium';

/** What the browsers ask of their own makers, whatever extension is installed; everything else counts. */
const MAKERS = /(^|\.)(mozilla\.(org|com|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;

/** Stands between a browser and the network: loopback pages are passed on, everything else is refused and written down. */
export interface RequestLog {
  /** Every request since the start: `GET http://127.0.0.1:4000/a.html`, `CONNECT example.org:443`. */
  readonly requests: readonly string[];
  /** Requests that left for somewhere other than the loopback pages and the browser's own maker. */
  outside(): string[];
  /** Launch options that send all of a browser's traffic through the log. */
  readonly launch: LaunchOptions;
  stop(): Promise<void>;
}

const hostOf = (line: string) => line.replace(/^\w+ (?:\w+:\/\/)?/, '').replace(/[:/].*$/, '');
const isLoopback = (host: string) => host === '127.0.0.1' || host === 'localhost' || host.endsWith('.test');

function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { port, pathname, search } = new URL(incoming.url!);
  const onward = forward(
    { host: '127.0.0.1', port, path: pathname + search, method: incoming.method, headers: incoming.headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}

export async function logRequests(): Promise<RequestLog> {
  const requests: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method} ${incoming.url}`;
    requests.push(line);
    if (isLoopback(hostOf(line))) pass(incoming, outgoing);
    else outgoing.writeHead(502).end();
  });
  server.on('connect', (incoming, socket) => {
    requests.push(`CONNECT ${incoming.url}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    outside: () =>
      requests.filter((line) => {
        const host = hostOf(line);
        return !isLoopback(host) && !MAKERS.test(host);
      }),
    launch: {
      args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
      prefs: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.proxy.allow_hijacking_localhost': true,
        'network.proxy.no_proxies_on': '',
      },
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
