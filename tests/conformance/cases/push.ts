import type { Case } from '../case.ts';
import { ensure, same } from '../expect.ts';
import { errorBody } from '../wire/rest.ts';

/** Guest API, section 4. */
const CODES = [
  'device.not.found',
  'device.registration.failure',
  'device.update.failure',
  'device.delete.failure',
  'device.already.registered',
  'contacts.stitching.error',
  'feature.toggle.disabled',
  'too.many.requests.retry.after',
  'identity.resolution.disabled',
  'required.fields.missing',
  'update.fields.missing',
  'invalid.path.parameter',
];

/** As the mobile SDK says it: every request is JSON, also one without a body. */
const REQUESTS: readonly (readonly [string, object | undefined])[] = [
  ['POST', { deviceToken: 'd1', language: 'en-us', deviceType: 'android', notificationProvider: 'FCM' }],
  ['PATCH', { deviceToken: 'd1', language: 'de' }],
  ['DELETE', undefined],
];

/** A device that is to be told by push (guest API, section 6.3): hosts need not offer it. */
export const PUSH_CASES: readonly Case[] = REQUESTS.map(([method, body]) => ({
  section: '6.3',
  name: `${method} of a device for push is carried out, or refused with a code that clients know`,
  async run(table) {
    const { token } = await table.arrive();
    const path = `/api/v2/webmessaging/deployments/${table.deployment.id}/pushdevices/${token.toLowerCase()}`;
    const answer = await table.fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.status === 204) return;
    const refusal = errorBody.parse(await answer.json());
    same(refusal.status, answer.status, 'the status in the body');
    ensure(CODES.includes(refusal.code), `the code is ${refusal.code}`);
  },
}));
