import type { FieldProblem } from './field-problem.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** How much of what is wrong is told. */
const PROBLEMS_MAX = 50;
const VALUE_MAX = 60;
const FIELD_MAX = 200;

/** Why a feature can't be set, by the beginning of its field. */
export type FeatureSentences = readonly (readonly [field: string, sentence: string])[];

/**
 * What was sent and would not be read back: each is a problem, so that nothing is dropped in silence. To send of something that
 * is not there that it is off, empty or none says what is so, and is no problem.
 */
export function unkeptFields(sent: Json, kept: Json, sentences: FeatureSentences): FieldProblem[] {
  return differing({ sent, kept, field: '' })
    .slice(0, PROBLEMS_MAX)
    .map(({ field, sent: wanted, kept: has }) => ({
      field: field.slice(0, FIELD_MAX),
      code: 'not.offered',
      message: sentenceOf(sentences, field) ?? plainSentence(wanted, has),
    }));
}

type Pair = { readonly sent: Json; readonly kept: Json | undefined; readonly field: string };

function differing({ sent, kept, field }: Pair): readonly Pair[] {
  if (kept === undefined && saysNothing(sent)) return [];
  if (isFields(sent) && (kept === undefined || isFields(kept))) {
    return Object.entries(sent).flatMap(([key, value]) =>
      differing({ sent: value, kept: ownValue(kept, key), field: field === '' ? key : `${field}.${key}` }),
    );
  }
  if (isList(sent) && isList(kept) && sent.length === kept.length) {
    return sent.flatMap((each, index) => differing({ sent: each, kept: kept[index], field: `${field}.${index}` }));
  }
  return sent === kept ? [] : [{ sent, kept, field }];
}

function saysNothing(value: Json): boolean {
  if (value === null || value === false || value === '') return true;
  return isList(value) && value.length === 0;
}

function sentenceOf(sentences: FeatureSentences, field: string): string | undefined {
  return sentences.find(([beginning]) => field === beginning || field.startsWith(`${beginning}.`))?.[1];
}

function plainSentence(sent: Json, kept: Json | undefined): string {
  if (kept === undefined) return 'There is no such setting here: leave it out.';
  return `It can’t be ${shown(sent)}: it is ${shown(kept)}.`;
}

function shown(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX)}…` : text;
}

function ownValue(value: Json | undefined, key: string): Json | undefined {
  return isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isFields(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
