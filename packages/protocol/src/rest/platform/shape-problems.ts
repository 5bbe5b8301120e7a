import type { z } from 'zod';
import type { FieldProblem } from './field-problem.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** How a schema reads what a client has sent, so that what is wrong can be told by `shapeProblems`. */
export const READING: z.core.ParseContext<z.core.$ZodIssue> = { error: sentenceOf, reportInput: true };

/** What is wrong with the fields of what was sent, in sentences. What a schema says itself has to begin as one. */
export function shapeProblems({ issues }: z.ZodError): readonly FieldProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [{ ...problem(issue.path, issue.message), code: codeOf(issue) }];
    return issue.keys.map((key) => ({ ...problem([...issue.path, key], issue.message), code: 'not.offered' }));
  });
}

function problem(path: readonly PropertyKey[], message: string) {
  return { field: path.join('.'), message: `${message}.` };
}

function codeOf(issue: z.core.$ZodIssue): string {
  return isAbsent(issue) ? 'missing' : 'invalid.value';
}

function isAbsent({ code, input }: { readonly code: string; readonly input?: unknown }): boolean {
  return code === 'invalid_type' && input === undefined;
}

const NO_SUCH_TYPE: Readonly<Record<string, string>> = {
  string: 'It is no text',
  number: 'It is no number',
  int: 'It is no whole number',
  boolean: 'It is neither true nor false',
  array: 'It is no list',
  object: 'It is no object',
};

const COUNTED: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

function sentenceOf(issue: Issue): string {
  if ((issue.path ?? []).length === 0 && issue.code === 'invalid_type') return 'The body has to be a JSON object';
  if (isAbsent(issue)) return 'It is needed';
  switch (issue.code) {
    case 'invalid_type':
      return NO_SUCH_TYPE[issue.expected] ?? OTHERWISE;
    case 'invalid_value':
      return `It is none of these: ${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' ? `It is less than ${issue.minimum}` : 'It is too short';
    case 'too_big':
      return `It is more than ${issue.maximum}${COUNTED[issue.origin] ?? ''}`;
    case 'unrecognized_keys':
      return 'There is no such field: leave it out';
    case 'invalid_format':
      return issue.format === 'datetime' ? 'It is no time such as 2027-01-01T00:00:00Z' : OTHERWISE;
    default:
      return OTHERWISE;
  }
}

const OTHERWISE = 'It is not as it has to be';
