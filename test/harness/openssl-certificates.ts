import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A PKCS#12 file as OpenSSL makes it, with a key and its own certificate. */
export function opensslPkcs12(algorithm: 'rsa:2048' | 'ec', passphrase: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'mingquan-'));
  try {
    const [key, certificate, file, words] = ['key.pem', 'certificate.pem', 'unit.p12', 'passphrase'].map((name) => path.join(folder, name)) as [string, string, string, string];
    const curve = algorithm === 'ec' ? ['-pkeyopt', 'ec_paramgen_curve:P-256'] : [];
    const run = (...words_: string[]) => execFileSync('openssl', words_, { stdio: 'pipe' });
    run('req', '-x509', '-newkey', algorithm, ...curve, '-nodes', '-keyout', key, '-out', certificate, '-days', '30', '-subj', '/CN=Test Unit');
    writeFileSync(words, passphrase);
    run('pkcs12', '-export', '-inkey', key, '-in', certificate, '-out', file, '-passout', `file:${words}`);
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
