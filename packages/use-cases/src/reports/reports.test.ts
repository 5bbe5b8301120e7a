import { AGENT_STATES } from '@rejoin/core/reports/agent-time';
import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { agentTimeCsv } from './agent-time-csv.ts';
import { conversationsCsv } from './conversations-csv.ts';
import { readAgentTime } from './read-agent-time.ts';

const MINUTE = 60_000;

/** Mara goes on queue, talks with a guest for two minutes, and is on her own for one; then she goes for a meal. */
async function openDay() {
  const house = await openHouse();
  const from = house.ports.clock();
  const session = await house.guest('token');
  const conversationId = await house.connect(session, 'Hello');
  return { house, from, session, conversationId };
}

test('an interval that is not over is reported on so far', async () => {
  const { house, from } = await openDay();
  house.pass(2 * MINUTE);
  const outcome = await readAgentTime(house.ports, { from, to: from + 60 * MINUTE });
  if (outcome.type === 'refused') throw new Error(outcome.refusal);
  const { until, rows } = outcome.report;
  expect(until).toBe(house.ports.clock());
  expect(rows.map(({ name }) => name)).toEqual(['Jonas', 'Mara']);
  const mara = rows.find(({ agentId }) => agentId === SHOP.mara);
  expect(mara).toMatchObject({ handled: 0, afterCallWorkMs: 0 });
  expect(mara?.connectedMs).toBeGreaterThan(1.9 * MINUTE);
  expect(mara?.time.interacting).toBe(mara?.connectedMs);
  for (const { time } of rows) expect(AGENT_STATES.reduce((sum, state) => sum + time[state], 0)).toBe(until - from);
});

test.each([[{ from: 10, to: 10 }], [{ from: 0, to: 40 * 24 * 60 * MINUTE }]])(
  'of %o there is no report',
  async (interval) => {
    const { house } = await openDay();
    const refused = { type: 'refused', refusal: 'intervalNotReportable' };
    expect(await readAgentTime(house.ports, interval)).toEqual(refused);
    expect(await agentTimeCsv(house.ports, interval)).toEqual(refused);
    expect(conversationsCsv(house.ports, interval)).toEqual(refused);
  },
);

test('conversations come as a file that a spreadsheet reads, a row for each that began in the interval', async () => {
  const { house, from, conversationId } = await openDay();
  await house.answer(SHOP.mara, conversationId, 'Two');
  const made = conversationsCsv(house.ports, { from, to: from + 60 * MINUTE });
  if (made.type === 'refused') throw new Error(made.refusal);
  let file = '';
  for await (const piece of made.pieces) file += piece;
  const lines = file.split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFConversation ID,Started \(UTC\),/);
  expect(lines[1]).toMatch(
    new RegExp(`^${conversationId},\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,,,Web messaging,Customer care,Mara,`),
  );
  expect(lines.slice(2)).toEqual(['']);
});

test('agents’ time comes as a file with the same numbers', async () => {
  const { house, from } = await openDay();
  house.pass(MINUTE);
  const made = await agentTimeCsv(house.ports, { from, to: from + 60 * MINUTE });
  if (made.type === 'refused') throw new Error(made.refusal);
  const [header = '', jonas = '', mara = ''] = made.csv.split('\r\n').map((line) => line.split(','));
  expect(mara.length).toBe(header.length);
  expect(jonas[1]).toBe('Jonas');
  expect(mara[header.indexOf('Agent')]).toBe('Mara');
  expect(Number(mara[header.indexOf('Interacting (s)')])).toBeGreaterThan(59);
});
