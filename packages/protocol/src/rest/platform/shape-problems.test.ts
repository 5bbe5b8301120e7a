import { describe, expect, it } from 'vitest';
import { replacement } from './message-conversation.ts';
import { OPERATIONS } from './operations.ts';
import { readBody } from './read-body.ts';
import { READING, shapeProblems } from './shape-problems.ts';
import { webDeployment } from './web-deployment.ts';

const QUEUE = 'c1000000-0000-4000-8000-000000000001';

function ofBody(schema: Parameters<typeof readBody>[0], body: unknown) {
  const read = readBody(schema, body);
  return read.type === 'refused' ? read.problems : [];
}

function ofQuery(query: object) {
  const { error } = OPERATIONS.listConversations.query.safeParse(query, READING);
  return error === undefined ? [] : shapeProblems(error);
}

describe('What is wrong with a request is told in sentences', () => {
  it.each<[string, unknown, string]>([
    ['no body', undefined, 'The body has to be a JSON object.'],
    ['a list', [], 'The body has to be a JSON object.'],
    ['neither of both', {}, 'Name a queueId or a userId.'],
    ['an id that is none', { queueId: 'x' }, 'It is not a UUID.'],
    ['an id that is a number', { queueId: 7 }, 'It is no text.'],
    ['something else', { queueId: QUEUE, colour: 'red' }, 'There is no such field: leave it out.'],
  ])('where somebody is replaced with %s', (_, body, message) => {
    expect(ofBody(replacement, body)[0]).toMatchObject({ message });
  });

  it('names a field that there is not', () => {
    expect(ofBody(replacement, { queueId: QUEUE, colour: 'red' })).toEqual([
      { field: 'colour', code: 'not.offered', message: 'There is no such field: leave it out.' },
    ]);
  });

  it('says what is missing as of a field that is empty', () => {
    expect(ofBody(webDeployment, {})[0]).toEqual({ field: 'name', code: 'missing', message: 'It is needed.' });
  });

  it.each<[object, string, string]>([
    [{ pageSize: 'a' }, 'pageSize', 'It is no number.'],
    [{ pageSize: '1.5' }, 'pageSize', 'It is no whole number.'],
    [{ pageSize: '0' }, 'pageSize', 'It is less than 1.'],
    [{ pageSize: '101' }, 'pageSize', 'It is more than 100.'],
    [{ by: 'x' }, 'by', 'It is none of these: began, ended.'],
    [{ externalId: 'x'.repeat(501) }, 'externalId', 'It is more than 500 characters.'],
    [{ externalId: '' }, 'externalId', 'It is too short.'],
    [{ externalId: '\0' }, 'externalId', 'It has a character that is not text.'],
    [{ after: 'x' }, 'after', 'It is no place in this list: take it from nextUri.'],
    [{ interval: '2026-11-29/2026-11-30' }, 'interval.0', 'It is no time such as 2027-01-01T00:00:00Z.'],
    [
      { interval: 'x' },
      'interval',
      'It is two times with a slash between them, such as 2027-01-01T00:00:00Z/2027-01-02T00:00:00Z.',
    ],
  ])('where conversations are asked for with %j', (query, field, message) => {
    expect(ofQuery(query)[0]).toMatchObject({ field, message });
  });
});
