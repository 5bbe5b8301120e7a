import { mergeAttributes } from '../conversation/custom-attributes.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import { NO_REQUEST, type RoutingRequest } from '../routing/request.ts';
import type { FlowEffect } from './flow-effect.ts';
import type { FlowSituation } from './flow-input.ts';
import type { FlowRest } from './flow-rest.ts';
import { type GuestWords, WORDS_MAX_CHARACTERS } from './guest-words.ts';

/** How far one go of a flow has come. */
export type Course = {
  readonly words?: GuestWords;
  readonly attributes: CustomAttributes;
  readonly request: RoutingRequest;
  /** Since the flow began. */
  readonly steps: number;
  readonly restsAlone: number;
  readonly effects: readonly FlowEffect[];
};

export function courseFromStart({ attributes }: FlowSituation, words: GuestWords | undefined): Course {
  return { ...wordsKept(words), attributes, request: NO_REQUEST, steps: 0, restsAlone: 0, effects: [] };
}

export function courseFromRest({ attributes }: FlowSituation, rest: FlowRest): Course {
  const { words, request, steps, restsAlone } = rest;
  return { ...wordsKept(words), attributes, request, steps, restsAlone, effects: [] };
}

/** As much of what the guest said as the flow looks at. */
export function wordsKept(words: GuestWords | undefined): { readonly words?: GuestWords } {
  if (words === undefined) return {};
  const [text, payload] = [words.text, words.payload].map((each) => each?.slice(0, WORDS_MAX_CHARACTERS));
  return { words: { text: text ?? '', ...(payload === undefined ? {} : { payload }) } };
}

export function withEffects(course: Course, ...effects: readonly FlowEffect[]): Course {
  return { ...course, effects: [...course.effects, ...effects] };
}

export function withAttributes(course: Course, fresh: CustomAttributes): Course {
  if (Object.keys(fresh).length === 0) return course;
  const attributes = mergeAttributes(course.attributes, fresh);
  return { ...withEffects(course, { type: 'setAttributes', attributes: fresh }), attributes };
}

/** What is asked for after `more`; what it leaves out stays. */
export function requestWith(request: RoutingRequest, more: Partial<RoutingRequest>): RoutingRequest {
  const { priority, skills, language, preferred } = more;
  return {
    ...request,
    ...(priority === undefined ? {} : { priority }),
    ...(skills === undefined ? {} : { skills }),
    ...(language === undefined ? {} : { language }),
    ...(preferred === undefined ? {} : { preferred }),
  };
}
