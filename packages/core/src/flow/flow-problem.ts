import type { ContentProblem } from '../conversation/content-problem.ts';
import type { FlowSecret } from './flow-secret.ts';

export type FlowProblem = {
  /** Key of the node at fault; `onError` for the flow's error handling. */
  readonly node: string;
  readonly problem: FlowProblemKind;
  /** With `badContent`: everything that is wrong with it. */
  readonly content?: readonly ContentProblem[];
};

export type FlowProblemKind =
  /** Something leads there, and there is no such node. */
  | 'missing'
  /** Neither the start nor the rejoin leads there. */
  | 'unreachable'
  /** No way from it ends: in a queue or a disconnect. An agent may always be away and leads on, and so does a question that nobody answers. */
  | 'noWayOut'
  /** From here it goes round without ever waiting for something. */
  | 'circle'
  | 'tooManyNodes'
  | 'unknownQueue'
  | 'unknownSchedule'
  | 'unknownAgent'
  | 'unknownSkill'
  | 'emptyText'
  | 'textTooLong'
  | 'badContent'
  /** No https address (or one with a name and password, or a placeholder for its host). */
  | 'badUrl'
  | 'badTimeout'
  | 'badRetries'
  | 'noCases'
  | 'tooManyCases'
  /** Asks for nothing, or too much, or what there is not. */
  | 'badCondition'
  /** A case asks for what one before it asks for already: it is never taken. */
  | 'repeatedCase'
  /** A key of 1…64 characters without braces. */
  | 'badAttribute'
  | 'valueTooLong'
  | 'badPlaceholder'
  | 'badHeader'
  | 'unknownSecret'
  /** A secret would be sent to a host that it is not for. */
  | 'secretForOtherHost'
  /** A GET has none; a POST's is not too long. */
  | 'badBody'
  /** A dotted path of 1…256 characters, at most twenty of them. */
  | 'badStore'
  | 'badPriority'
  | 'badSkills'
  | 'badLanguage'
  | 'badPreferred';

/** What a flow may refer to. */
export type FlowSurroundings = {
  readonly queueIds: readonly string[];
  readonly scheduleIds: readonly string[];
  readonly agentIds: readonly string[];
  readonly skillIds: readonly string[];
  readonly secrets: readonly Pick<FlowSecret, 'name' | 'host'>[];
  /** Hosts (with their port, where they name one) that may be asked without TLS. */
  readonly plainHosts?: readonly string[];
};
