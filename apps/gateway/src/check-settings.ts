import { X509Certificate } from 'node:crypto';
import { readCertificate } from './certificate.ts';
import { readEnvironment } from './env.ts';

/**
 * Judges the settings and starts nothing: what is wrong stands on stderr, in one sentence that says what to do, and the exit code is 1. Of
 * a certificate it prints when that ends. It has no need of what a build makes.
 */
const env = readEnvironment();
if (typeof env === 'string') giveUp(env);
else if (env.TLS_CERT_FILE !== undefined && env.TLS_KEY_FILE !== undefined) {
  const certificate = await readCertificate({ cert: env.TLS_CERT_FILE, key: env.TLS_KEY_FILE });
  if (typeof certificate === 'string') giveUp(certificate);
  else process.stdout.write(`${new X509Certificate(certificate.cert).validToDate.toISOString()}\n`);
}

function giveUp(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
