import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PracticeSite } from '../../practice-site/index.ts';
import { ORIGIN } from '../../practice-site/serve.ts';

export interface PracticeProxy {
  readonly port: number;
  close(): void;
}

/** A proxy behind which the practice site is `ORIGIN`, over real TLS, and no other host exists. */
export async function proxyTo(site: PracticeSite): Promise<PracticeProxy> {
  const secure = createSecureServer(certificate(), (request, response) => void serve(site, request, response));
  const proxy = createServer((_, response) => response.writeHead(403).end());
  proxy.on('connect', (request, socket) => {
    if (request.url !== `${new URL(ORIGIN).host}:443`) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}

async function serve(site: PracticeSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts).toString();
  const answer = await site.respond({
    method: request.method ?? 'GET',
    url: `${ORIGIN}${request.url}`,
    ...(body === '' ? {} : { body }),
  });
  response.writeHead(answer.status, answer.headers).end(answer.body);
}

/** Made anew for every run, so that no key stands in the repository; the browser is told to take it. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-site-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const what = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const name = ['-subj', '/CN=www.linkedin.com', '-addext', 'subjectAltName=DNS:www.linkedin.com'];
  execFileSync('openssl', ['req', '-x509', ...what, ...name, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}
