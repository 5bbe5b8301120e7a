import { expect, test } from 'vitest';
import { validateWebhook } from './validate-webhook.ts';
import type { Webhook } from './webhook.ts';

const good = {
  name: 'CRM',
  url: 'https://crm.example/hooks?key=1',
  events: ['message.created'],
  active: true,
} as const;

test.each<[string, Partial<Webhook>, ReturnType<typeof validateWebhook>]>([
  ['as it should be', {}, []],
  ['of an address with a port', { url: 'https://crm.example:8443/' }, []],
  ['of an IPv6 address', { url: 'https://[2606:4700::1111]/' }, []],
  ['on the machine itself', { url: 'http://localhost:9000/hooks' }, []],
  ['without a name', { name: ' ' }, [{ field: 'name', problem: 'missing' }]],
  ['with a long name', { name: 'x'.repeat(101) }, [{ field: 'name', problem: 'tooLong' }]],
  ['without an address', { url: '' }, [{ field: 'url', problem: 'missing' }]],
  ['with a long address', { url: `https://a.example/${'x'.repeat(1000)}` }, [{ field: 'url', problem: 'tooLong' }]],
  ['over plain HTTP', { url: 'http://crm.example/' }, [{ field: 'url', problem: 'notSecure' }]],
  ['with a user name', { url: 'https://user:word@crm.example/' }, [{ field: 'url', problem: 'notSecure' }]],
  [
    'of a user who looks like a host',
    { url: 'http://localhost:1@crm.example/' },
    [{ field: 'url', problem: 'notSecure' }],
  ],
  ['of a host without words', { url: 'https://.../' }, [{ field: 'url', problem: 'noServer' }]],
  ['of a host with an empty part', { url: 'https://crm..example/' }, [{ field: 'url', problem: 'noServer' }]],
  ['of a host that ends with a hyphen', { url: 'https://crm-.example/' }, [{ field: 'url', problem: 'noServer' }]],
  ['of numbers that are no address', { url: 'https://10.0.0.256/' }, [{ field: 'url', problem: 'noServer' }]],
  ['of a port that there is not', { url: 'https://crm.example:65536/' }, [{ field: 'url', problem: 'noServer' }]],
  ['with a fragment', { url: 'https://crm.example/#a' }, [{ field: 'url', problem: 'notSecure' }]],
  ['with space in it', { url: 'https://crm.example/a b' }, [{ field: 'url', problem: 'notSecure' }]],
  ['that asks for nothing', { events: [] }, [{ field: 'events', problem: 'missing' }]],
])('a webhook %s', (_, part, problems) => {
  expect(validateWebhook({ ...good, ...part })).toEqual(problems);
});
