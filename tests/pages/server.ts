import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer as createPlain } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPages } from './build.ts';
import { HOSTS, respond } from './respond.ts';

/** A running stand-in server. */
export interface PageServer {
  /** TLS port that answers for every host of the two sites. */
  port: number;
  /** Port of a CONNECT proxy that leads those hosts, and nothing else, to `port` (for Firefox). */
  proxyPort: number;
  /** The Chromium switches that send the hosts here. */
  chromiumArgs: string[];
  /** The Firefox preferences that send the hosts here; start it with `acceptInsecureCerts`. */
  firefoxPrefs: Record<string, string | number | boolean>;
  close(): Promise<void>;
}

/** A throw-away certificate by the `openssl` command; says so plainly when there is none. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'ehtiyat-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = HOSTS.map((host) => `DNS:${host}`).join(',');
  try {
    const ask = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 7';
    const rest = ['-subj', '/CN=stand-in', '-addext', `subjectAltName=${names}`];
    execFileSync('openssl', [...ask.split(' '), ...rest, '-keyout', key, '-out', cert], {
      stdio: 'pipe',
    });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } catch (cause) {
    throw new Error('The demo pages need the openssl command (apt-get install openssl).', {
      cause,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const listen = (server: ReturnType<typeof createPlain>) =>
  new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

/** Serve the stand-in pages over TLS on this machine, with a CONNECT proxy before it. */
export async function startServer(): Promise<PageServer> {
  await buildPages();
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const tls = createServer(certificate(), (request, answer) => {
    const reply = respond(`https://${request.headers.host ?? ''}${request.url ?? '/'}`);
    answer.writeHead(reply?.status ?? 404, reply?.headers ?? {});
    answer.end(reply?.body ?? '');
  });
  tls.on('connection', keep);
  const port = await listen(tls);

  const proxy = createPlain((client) => {
    keep(client);
    client.once('data', (head) => {
      const host = /^CONNECT ([^:\s]+):443 /.exec(head.toString('latin1'))?.[1];
      if (!host || !HOSTS.includes(host)) {
        client.end('HTTP/1.1 502 Not a stand-in host\r\n\r\n');
        return;
      }
      const inner = connect(port, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        client.pipe(inner).pipe(client);
      });
      keep(inner);
    });
  });
  const proxyPort = await listen(proxy);

  return {
    port,
    proxyPort,
    chromiumArgs: [
      `--host-resolver-rules=${HOSTS.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(',')}`,
      '--ignore-certificate-errors',
      '--disable-quic',
    ],
    firefoxPrefs: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all([tls, proxy].map((one) => new Promise((done) => one.close(done))));
    },
  };
}
