import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** A page made at test time: its body, and its content type where it isn't HTML. */
export type MadePage = string | { body: string; type?: string; headers?: Record<string, string> };

export interface PageServer {
  /** Address of a path, such as `http://127.0.0.1:4000/demo.html`; another host name of this machine makes it another site. */
  url(path: string, host?: string): string;
  /** Serves this page under this path from now on. */
  put(path: string, page: MadePage): void;
  stop(): Promise<void>;
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, made: Map<string, MadePage>) {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const page = made.get(path);
  if (page !== undefined) {
    const { body, type = TYPES['.html'], headers = {} } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    return;
  }
  try {
    const body = await readFile(join(folder, normalize(path)));
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
  } catch {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`no page at ${path}`);
  }
}

/** Serves a folder, and pages made at test time, on a free port of the loopback address. */
export async function servePages(folder: string): Promise<PageServer> {
  const made = new Map<string, MadePage>();
  const server = createServer((request, response) => void answer(request, response, folder, made));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    put: (path, page) => void made.set(path, page),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
