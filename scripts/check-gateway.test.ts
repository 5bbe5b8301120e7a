import { describe, expect, it } from 'vitest';
import { checkGateway } from './check-gateway.ts';

describe('what only the gateway knows', () => {
  it('need not be given', async () => {
    expect(await checkGateway({ gatewayOnly: {}, logLevel: 'info' })).toEqual({});
  });

  it.each([
    [
      { KEEP_FILES_DAYS: '-1' },
      'Set KEEP_FILES_DAYS to a whole number of days, 1 or more, or leave it out to keep files.',
    ],
    [{ TLS_CERT_FILE: '/no.crt', TLS_KEY_FILE: '/no.key' }, /^\/no\.crt can't be read \(ENOENT\): set TLS_CERT_FILE/],
  ])('%j is answered with what to do', async (gatewayOnly, sentence) => {
    const { problem } = await checkGateway({ gatewayOnly, logLevel: 'info' });
    expect(problem).toMatch(sentence);
  });
});
