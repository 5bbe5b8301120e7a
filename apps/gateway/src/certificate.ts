import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';

/** What TLS shows and proves: PEM, the certificate with those that it was signed by. */
export type Certificate = { readonly cert: string; readonly key: string };

/** Reads the two files that the settings name. A string says in one sentence what to do. */
export async function readCertificate(files: {
  readonly cert: string;
  readonly key: string;
}): Promise<Certificate | string> {
  const [cert, key] = await Promise.all([read('TLS_CERT_FILE', files.cert), read('TLS_KEY_FILE', files.key)]);
  if (cert.problem !== undefined) return cert.problem;
  if (key.problem !== undefined) return key.problem;
  const certificate = { cert: cert.text, key: key.text };
  return problemWith(certificate) ?? certificate;
}

type Read =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

async function read(setting: string, file: string): Promise<Read> {
  try {
    return { text: await readFile(file, 'utf8') };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { problem: `${file} can't be read (${code}): set ${setting} to a PEM file that this user may read.` };
  }
}

/** OpenSSL says which of the two it can't take, but not to people. */
function problemWith({ cert, key }: Certificate): string | undefined {
  if (!takes({ cert }))
    return 'TLS_CERT_FILE holds no certificate in PEM form: it begins with -----BEGIN CERTIFICATE-----.';
  if (!takes({ key }))
    return 'TLS_KEY_FILE holds no private key in PEM form, or one with a passphrase: give it without.';
  if (!takes({ cert, key })) return 'The key in TLS_KEY_FILE is not the one of the certificate in TLS_CERT_FILE.';
  return undefined;
}

function takes(material: Partial<Certificate>): boolean {
  try {
    createSecureContext(material);
    return true;
  } catch {
    return false;
  }
}
