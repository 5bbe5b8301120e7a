const NAME = 'AES-GCM';
const NONCE_BYTES = 12;
const KEY_BYTES = 16;

/** Seals a text with a new key, which is given beside it. Both in base64url. */
export async function seal(text: string): Promise<{ readonly sealed: string; readonly key: string }> {
  const secret = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const key = await crypto.subtle.importKey('raw', secret, NAME, false, ['encrypt']);
  const hidden = await crypto.subtle.encrypt({ name: NAME, iv }, key, new TextEncoder().encode(text));
  return { sealed: toBase64Url(new Uint8Array([...iv, ...new Uint8Array(hidden)])), key: toBase64Url(secret) };
}

/** What was sealed; `undefined` when it was with another key, or was changed since. */
export async function unseal(sealed: string, secret: string): Promise<string | undefined> {
  try {
    const bytes = fromBase64Url(sealed);
    const key = await crypto.subtle.importKey('raw', fromBase64Url(secret), NAME, false, ['decrypt']);
    const iv = bytes.slice(0, NONCE_BYTES);
    const text = await crypto.subtle.decrypt({ name: NAME, iv }, key, bytes.slice(NONCE_BYTES));
    return new TextDecoder().decode(text);
  } catch {
    return undefined;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
