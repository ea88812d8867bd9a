import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A proxy that lets nothing through and remembers who was asked for: all that a browser sends passes here. */
export interface DeadProxy {
  readonly address: string;
  /** `host:port` of every connection, or the whole address where it was not encrypted. */
  readonly asked: string[];
  close(): void;
}

export async function startProxy(): Promise<DeadProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', ({ url }, socket: Socket) => {
    asked.push(url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `127.0.0.1:${port}`, asked, close: () => void server.close() };
}
