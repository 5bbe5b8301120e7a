import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { validateConfiguration } from '@rejoin/core/configuration/validate-configuration';
import { validateFlow } from '@rejoin/core/flow/validate-flow';
import { validateSchedule } from '@rejoin/core/office-hours/validate-schedule';
import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { validateQueue } from '@rejoin/core/queue/validate-queue';
import { expect, test } from 'vitest';
import { fieldSentence } from './field-sentences.ts';
import { flowSentences } from './flow-sentences.ts';

const queue = { ...NEW_QUEUE, id: 'care', name: 'Care' };
const { messenger } = NEW_CONFIGURATION;
const nowhere = { queueIds: [], scheduleIds: [], agentIds: [], skillIds: [], secrets: [] };

test.each<[string, Parameters<typeof fieldSentence>[0][], string[]]>([
  [
    'of a queue, where the file has it',
    validateQueue({ ...queue, alertingSeconds: 1, overflow: { afterSeconds: 0, queueId: 'gone' } }, []),
    [
      'alertingSeconds: Write a whole number from 7 to 900.',
      'overflow.afterSeconds: Write a whole number from 1 to 259200.',
      'overflow.queue: Write the name of a queue that there is.',
    ],
  ],
  [
    'of a configuration, in a list',
    validateConfiguration({
      ...NEW_CONFIGURATION,
      name: ' ',
      messenger: {
        ...messenger,
        primaryColor: 'blue',
        labels: [{ language: 'en-us', welcomeTitle: 'x'.repeat(61), welcomeText: '', launcherText: '' }],
      },
    }),
    [
      'name: Something has to stand here.',
      'messenger.primaryColor: Write a colour as # and six digits, such as #0d6efd.',
      'messenger.labels.0.welcomeTitle: Use 60 characters or fewer.',
    ],
  ],
  [
    'of a schedule, on the day that it is about',
    validateSchedule({
      name: 'Hours',
      timeZone: 'Berlin',
      hours: [{ weekday: 3, from: 600, to: 540 }],
      holidays: [{ name: '', from: '2027-01-01' }],
    }),
    [
      'timeZone: Write a time zone such as Europe/Berlin.',
      'hours, weekday 3: Write spans with a beginning and a later end, in minutes of one day: 0 to 1440.',
      'holidays.0: Give the holiday a name.',
    ],
  ],
])('what is wrong with a field says what to write: %s', (_, problems, sentences) => {
  expect(problems.map(fieldSentence)).toEqual(sentences);
});

test('what is wrong with a flow says what to do, of each part of a content', () => {
  const content = [{ contentType: 'QuickReply' as const, quickReply: { text: '', payload: 'p' } }];
  const nodes = {
    greet: { type: 'sendMessage' as const, text: 'Hello', content, next: 'gone' },
    lonely: { type: 'disconnect' as const },
  };
  const flow = { id: '', name: 'Welcome', version: 1, start: 'greet', nodes };
  expect(validateFlow(flow, nowhere).flatMap(flowSentences)).toEqual([
    'The node "gone": Something leads there, and there is no such node: add it, or lead elsewhere.',
    'The node "lonely": Nothing leads there: lead an exit to it, or take it out.',
    'The node "greet": content.0.quickReply.text: Something has to stand here.',
  ]);
});
