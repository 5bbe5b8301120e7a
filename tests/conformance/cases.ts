import type { Case } from './case.ts';
import { AGENT_CASES } from './cases/agents.ts';
import { ATTACHMENT_CASES } from './cases/attachments.ts';
import { CLEAR_CASES } from './cases/clear.ts';
import { CLIENT_CASES } from './cases/clients.ts';
import { CONFIGURE_CASES } from './cases/configure.ts';
import { HANDSHAKE_CASES } from './cases/handshake.ts';
import { HISTORY_CASES } from './cases/history.ts';
import { KEY_CASES } from './cases/keys.ts';
import { LIMIT_CASES } from './cases/limits.ts';
import { LINE_CASES } from './cases/line.ts';
import { MESSAGE_CASES } from './cases/messages.ts';
import { ORDER_CASES } from './cases/order.ts';
import { PUBLIC_FILE_CASES } from './cases/public-files.ts';

/** Every case, in the order of the reference. */
export const CASES: readonly Case[] = [
  ...HANDSHAKE_CASES,
  ...LINE_CASES,
  ...CONFIGURE_CASES,
  ...MESSAGE_CASES,
  ...ORDER_CASES,
  ...KEY_CASES,
  ...ATTACHMENT_CASES,
  ...HISTORY_CASES,
  ...PUBLIC_FILE_CASES,
  ...AGENT_CASES,
  ...CLEAR_CASES,
  ...LIMIT_CASES,
  ...CLIENT_CASES,
];
