import { expect, test, vi } from 'vitest';
import type { Controls } from './commands.ts';
import { createCommands } from './commands.ts';

function setUp() {
  const did: string[] = [];
  const verbs = ['open', 'close', 'toggle', 'show', 'hide', 'destroy'] as const;
  const controls = Object.fromEntries(verbs.map((verb) => [verb, () => did.push(verb)])) as unknown as Controls;
  const complain = vi.fn();
  return { did, controls, complain, commands: createCommands(complain) };
}

test('commands given before there is a messenger are carried out in order once it is there', () => {
  const { did, controls, commands } = setUp();
  commands.take(['show']);
  commands.take(['open']);
  expect(did).toEqual([]);
  commands.connect(controls);
  commands.take(['close']);
  expect(did).toEqual(['show', 'open', 'close']);
});

test('ready is told to those who listened before and to those who come late', () => {
  const { commands } = setUp();
  const [early, late] = [vi.fn(), vi.fn()];
  commands.take(['on', 'ready', early]);
  commands.emit('ready');
  commands.take(['on', 'ready', late]);
  expect(early).toHaveBeenCalledOnce();
  expect(late).toHaveBeenCalledOnce();
});

test('a listener that was taken off hears nothing more', () => {
  const { commands } = setUp();
  const listener = vi.fn();
  commands.take(['on', 'opened', listener]);
  commands.take(['off', 'opened', listener]);
  commands.emit('opened');
  expect(listener).not.toHaveBeenCalled();
});

test('a listener that fails is told of to the browser, and keeps neither other listeners nor commands from their turn', () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const { did, controls, commands } = setUp();
  const [failure, next] = [new Error('the page’s'), vi.fn()];
  commands.take([
    'on',
    'opened',
    () => {
      throw failure;
    },
  ]);
  commands.take(['on', 'opened', next]);
  commands.take(['open']);
  commands.take(['show']);
  commands.connect({ ...controls, open: () => commands.emit('opened') });
  vi.unstubAllGlobals();
  expect(next).toHaveBeenCalledOnce();
  expect(did).toEqual(['show']);
  expect(report.mock.calls).toEqual([[failure]]);
});

test('what it does not know it names, and goes on', () => {
  const { complain, commands } = setUp();
  commands.take(['toString']);
  commands.take(['on', 'said', () => {}]);
  commands.take(['on', 'ready']);
  expect(complain).toHaveBeenCalledTimes(3);
  expect(complain.mock.calls[0]?.[0]).toContain('but not toString.');
});

test.each([[10n], [Symbol('open')], [undefined]])(
  'what is no name is complained of, and not thrown back at the page',
  (verb) => {
    const { complain, commands } = setUp();
    commands.take([verb]);
    expect(complain).toHaveBeenCalledOnce();
  },
);

test('what a page hands over goes along, also when it came before there was a messenger', () => {
  const { controls, commands } = setUp();
  const signIn = vi.fn();
  commands.take(['signIn', { idToken: 'early' }]);
  commands.connect({ ...controls, signIn });
  commands.take(['signIn', { idToken: 'late' }]);
  expect(signIn.mock.calls).toEqual([[{ idToken: 'early' }], [{ idToken: 'late' }]]);
});

test('what only the frame knows is asked for once there is one, and told with what has happened', () => {
  const { controls, commands } = setUp();
  const [listen, hear] = [vi.fn(), vi.fn()];
  commands.take(['on', 'message', hear]);
  commands.take(['on', 'opened', hear]);
  commands.connect({ ...controls, listen });
  expect(listen.mock.calls).toEqual([['message']]);
  commands.emit('message', { text: 'Hello' });
  commands.take(['off', 'message', hear]);
  commands.emit('message', { text: 'Again' });
  expect(hear.mock.calls).toEqual([[{ text: 'Hello' }]]);
});
