import { ERROR_CODES, type Refused, refused } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import { asText } from './scalars.ts';

type Words = {
  readonly path: readonly string[];
  readonly maxBytes: number;
  readonly isWord: (value: unknown) => boolean;
  readonly tooLarge: Refused;
};

export const ATTRIBUTES_TOO_LARGE = refused(
  ERROR_CODES.customAttributesTooLarge,
  `Custom Attributes in channel metadata is larger than ${LIMITS.customAttributesMaxBytes} bytes`,
);
export const METADATA_TOO_LARGE = refused(
  ERROR_CODES.badRequest,
  `Metadata is larger than ${LIMITS.metadataMaxBytes} bytes`,
);

const ATTRIBUTES = {
  maxBytes: LIMITS.customAttributesMaxBytes,
  isWord: (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value),
  tooLarge: ATTRIBUTES_TOO_LARGE,
};

/** Where an onMessage has words of the client's own, under names of its own. */
const WORDS: readonly Words[] = [
  {
    path: ['message', 'metadata'],
    maxBytes: LIMITS.metadataMaxBytes,
    isWord: (value) => typeof asText(value) === 'string',
    tooLarge: METADATA_TOO_LARGE,
  },
  { path: ['message', 'channel', 'metadata', 'customAttributes'], ...ATTRIBUTES },
  { path: ['channel', 'metadata', 'customAttributes'], ...ATTRIBUTES },
];

export const ONE_RESPONSE = refused(
  ERROR_CODES.badRequest,
  'Only one response is allowed per message, but for a list picker',
);

/**
 * What is wrong with an onMessage, as far as can be said at the first word of the client's own that is none, at the first that is
 * too many and at a second form. The schema would make an issue of each: a frame of them would hold up everybody for a quarter of
 * a second.
 */
export function refuseEarly(frame: object): Refused | undefined {
  return refuseWords(frame) ?? (formsIn(frame) > 1 ? ONE_RESPONSE : undefined);
}

function refuseWords(frame: object): Refused | undefined {
  for (const { path, maxBytes, isWord, tooLarge } of WORDS) {
    const words = at(frame, path);
    if (!isObject(words)) continue;
    let length = 0;
    for (const [key, value] of Object.entries(words)) {
      // The schema leaves it out.
      if (key === '__proto__') continue;
      if (!isWord(value))
        return refused(ERROR_CODES.badRequest, `Parameter ${path.slice(0, 2).join('.')} is not valid`);
      length += key.length + String(value).length;
      if (length > maxBytes) return tooLarge;
    }
  }
  return undefined;
}

function formsIn(frame: object): number {
  const content = at(frame, ['message', 'content']);
  return Array.isArray(content) ? content.filter((item) => isObject(item) && item['form'] !== undefined).length : 0;
}

function at(frame: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), frame);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
