import { expect, test } from 'vitest';
import { type CannedResponseContent, isOfferedIn } from './canned-response.ts';
import { type CannedResponseProblem, validateResponse } from './validate-response.ts';

const good: CannedResponseContent = { name: 'Where is it', code: 'order', text: 'It is on its way.', queueIds: 'all' };
const among = { others: [{ name: 'Café', code: 'bye' }, { name: 'Plain' }], queueIds: ['returns'] };

test.each<[string, Partial<CannedResponseContent>, CannedResponseProblem[]]>([
  ['as it should be', {}, []],
  ['with every placeholder', { text: '{{guest.firstName}}{{ attribute.order }}' }, []],
  ['of a queue', { queueIds: ['returns'] }, []],
  ['of the longest text', { text: 'x'.repeat(4000) }, []],
  ['without a name', { name: ' ' }, [{ field: 'name', problem: 'missing' }]],
  ['with a long name', { name: 'x'.repeat(101) }, [{ field: 'name', problem: 'tooLong' }]],
  ['called like another', { name: ' CAFE\u0301 ' }, [{ field: 'name', problem: 'taken' }]],
  ['called nearly like another', { name: 'Cafe' }, []],
  ['with a code of two words', { code: 'or der' }, [{ field: 'code', problem: 'badCode' }]],
  ['with a code like a path', { code: 'a/b' }, [{ field: 'code', problem: 'badCode' }]],
  ['with nothing as its code', { code: '' }, [{ field: 'code', problem: 'badCode' }]],
  ['with the longest code', { code: 'é'.repeat(30) }, []],
  ['with a code too long', { code: 'x'.repeat(31) }, [{ field: 'code', problem: 'badCode' }]],
  ['with the code of another', { code: 'BYE' }, [{ field: 'code', problem: 'taken' }]],
  ['without text', { text: '\n' }, [{ field: 'text', problem: 'missing' }]],
  ['longer than a message', { text: 'x'.repeat(4001) }, [{ field: 'text', problem: 'tooLong' }]],
  ['with an unknown placeholder', { text: '{{answer}}' }, [{ field: 'text', problem: 'badPlaceholder' }]],
  ['with an open placeholder', { text: '{{guest.name' }, [{ field: 'text', problem: 'badPlaceholder' }]],
  ['of no queue', { queueIds: [] }, [{ field: 'queues', problem: 'missing' }]],
  ['of a queue that is gone', { queueIds: ['gone'] }, [{ field: 'queues', problem: 'unknownQueue' }]],
  [
    'with everything wrong at once',
    { name: '', code: '/', text: '', queueIds: [] },
    [
      { field: 'name', problem: 'missing' },
      { field: 'code', problem: 'badCode' },
      { field: 'text', problem: 'missing' },
      { field: 'queues', problem: 'missing' },
    ],
  ],
])('a response %s', (_, part, problems) => {
  expect(validateResponse({ ...good, ...part }, among)).toEqual(problems);
});

test.each<[string, CannedResponseContent['queueIds'], string | undefined, boolean]>([
  ['for all, in a queue', 'all', 'returns', true],
  ['for all, where only a flow had the conversation', 'all', undefined, true],
  ['for the queue', ['care', 'returns'], 'returns', true],
  ['for another', ['care'], 'returns', false],
  ['for some, in none', ['care'], undefined, false],
  ['for those that are gone', [], 'returns', false],
])('is offered: %s', (_, queueIds, queueId, expected) => {
  expect(isOfferedIn({ queueIds }, queueId)).toBe(expected);
});
