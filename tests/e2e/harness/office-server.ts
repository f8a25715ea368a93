import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageServer } from '../../pages/server';

export type Answers = (request: IncomingMessage, answer: ServerResponse) => void;

/** An office's own https server, whose answer a test sets, and breaks. */
export interface OfficeServer extends PageServer {
  url: string;
  host: string;
  /** Answers from now on, with the good certificate. */
  answers(how: Answers): Promise<void>;
  /** Has no listener at its port from now on. */
  down(): Promise<void>;
  /** Shows a certificate that no browser knows from now on. */
  stranger(): Promise<void>;
  /** The headers of each request so far. */
  readonly asked: readonly IncomingMessage['headers'][];
}

/** A throw-away certificate for a host, by the `openssl` command. */
function certificate(host: string): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'ehtiyat-office-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const ask = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 7';
    const rest = ['-subj', '/CN=office', '-addext', `subjectAltName=DNS:${host}`];
    const out = ['-keyout', key, '-out', cert];
    execFileSync('openssl', [...ask.split(' '), ...rest, ...out], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Serves `https://<host>:<port>/ehtiyat.json` on this machine. Chromium is told of the good
 * certificate's own key and trusts no other; Firefox takes any in these tests.
 */
export async function startOfficeServer(host: string): Promise<OfficeServer> {
  const good = certificate(host);
  const unknown = certificate(host);
  const sockets = new Set<Socket>();
  const asked: IncomingMessage['headers'][] = [];
  let how: Answers = (_, answer) => answer.writeHead(404).end();
  const server = createServer(good, (request, answer) => {
    asked.push(request.headers);
    how(request, answer);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  const listen = (at: number) =>
    new Promise<void>((done) => server.listen(at, '127.0.0.1', () => done()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    const closed = new Promise((done) => server.close(done));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const anew = async (identity: typeof good) => {
    if (server.listening) await close();
    server.setSecureContext(identity);
    await listen(port);
  };
  const spki = new X509Certificate(good.cert).publicKey.export({ type: 'spki', format: 'der' });
  const pin = createHash('sha256').update(spki).digest('base64');
  return {
    ...{ port, proxyPort: 0, host, asked },
    url: `https://${host}:${port}/ehtiyat.json`,
    chromiumArgs: [
      `--host-resolver-rules=MAP ${host} 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${pin}`,
    ],
    firefoxPrefs: { 'network.dns.localDomains': host },
    async answers(next) {
      how = next;
      await anew(good);
    },
    async down() {
      if (server.listening) await close();
    },
    stranger: () => anew(unknown),
    close,
  };
}
