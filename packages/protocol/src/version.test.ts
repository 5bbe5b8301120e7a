import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { DOWN } from './down/down.ts';
import { configJson } from './rest/config-json.ts';
import {
  deviceLinkAnswer,
  deviceLinkRequest,
  deviceLinkState,
  deviceLinkTaken,
  deviceLinkTaking,
} from './rest/device-link.ts';
import { domainsJson } from './rest/domains-json.ts';
import { errorBody } from './rest/error-body.ts';
import { historyPage } from './rest/history-page.ts';
import { tokenAnswer, tokenExchange, tokenRefresh } from './rest/token-exchange.ts';
import { UP } from './up/up.ts';
import { PROTOCOL_VERSION } from './version.ts';

/** One line for each version: a change of the wire needs a new version here, and old ones stay. */
const HASHES: Readonly<Record<number, string>> = {
  1: '3feb45e22eaeeb42',
  2: '5b39414a0b37f596',
  3: '91005ef81f12d528',
  4: 'c8896b7c2b75da85',
  5: '800801add46620ea',
  6: '7b7df90983eec827',
  7: '54cf9f9c3998f109',
  8: 'e235d86e28319385',
  9: '830d069e4fc55914',
  10: 'aa5879b1b072accb',
  11: '7f1c86be658da85b',
  12: '1823825b55a0c847',
  13: '00244fe21dca85e7',
  14: '1544950ee1e87c23',
};

test('the wire is the one that this version stands for', () => {
  const schemas = {
    ...UP,
    ...DOWN,
    configJson,
    domainsJson,
    errorBody,
    historyPage,
    tokenExchange,
    tokenRefresh,
    tokenAnswer,
    deviceLinkRequest,
    deviceLinkAnswer,
    deviceLinkTaking,
    deviceLinkTaken,
    deviceLinkState,
  };
  const wire = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]);
  expect(createHash('sha256').update(JSON.stringify(wire)).digest('hex').slice(0, 16)).toBe(HASHES[PROTOCOL_VERSION]);
});
