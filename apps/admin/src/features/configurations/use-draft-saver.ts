import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPCClient } from '../../client/trpc.ts';
import type { Configuration } from './configuration.ts';
import { isSameContent } from './content-diff.ts';
import {
  beginDraft,
  type DraftEvent,
  type DraftState,
  draftReducer,
  type SaveFailure,
  type StoredDraft,
} from './draft-saver.ts';

/** How long a person pauses before the draft is saved. */
const PAUSE_MS = 600;
const RETRY_MS = 5_000;

function storedDraft({ draft, revision, modifiedAt }: Configuration): StoredDraft {
  return { content: draft, revision, modifiedAt };
}

/** Saves the draft of a configuration while it is edited; what is under way when the screen is left is saved too. */
export function useDraftSaver(configuration: Configuration): readonly [DraftState, Dispatch<DraftEvent>] {
  const { id } = configuration;
  const [state, dispatch] = useReducer(draftReducer, configuration, (first) => beginDraft(storedDraft(first)));
  const put = usePut(id);
  const latest = useRef(state);
  const left = useRef(false);
  useEffect(() => {
    latest.current = state;
  });

  useEffect(() => dispatch({ type: 'refreshed', stored: storedDraft(configuration) }), [configuration]);

  const { phase, edited } = state;
  const wait = waitBefore(state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every edit begins the pause anew.
  useEffect(() => {
    if (wait === undefined) return;
    const timer = setTimeout(() => dispatch({ type: 'due' }), wait);
    return () => clearTimeout(timer);
  }, [wait, edited]);

  const sent = phase.type === 'saving' ? phase.sent : undefined;
  useEffect(() => {
    if (sent === undefined) return;
    const save = async () => {
      const event = await put(sent, latest.current.stored.revision);
      dispatch(event);
      const { edited: last } = latest.current;
      if (left.current && event.type === 'saved' && !isSameContent(last, sent)) await put(last, event.revision);
    };
    void save();
  }, [sent, put]);

  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      const { phase: lastPhase, edited: last, stored } = latest.current;
      if (lastPhase.type === 'changed') void put(last, stored.revision);
    };
  }, [put]);

  return [state, dispatch];
}

function waitBefore({ phase }: DraftState): number | undefined {
  if (phase.type === 'changed') return PAUSE_MS;
  return phase.type === 'failed' && phase.why === 'unreachable' ? RETRY_MS : undefined;
}

type Put = (content: ConfigurationContent, revision: number) => Promise<DraftEvent>;

/** Sends a draft and tells what came of it. */
function usePut(id: string): Put {
  const client = useTRPCClient();
  return useCallback(
    async (draft, revision) => {
      try {
        const saved = await client.configurations.saveDraft.mutate({ id, draft, revision });
        return { type: 'saved', revision: saved.revision, at: Date.now() };
      } catch (error) {
        const refusal = refusalOf(error)?.refusal;
        if (refusal !== 'conflict') return { type: 'failed', why: failureOf(refusal) };
      }
      try {
        return { type: 'conflicted', theirs: storedDraft(await client.configurations.get.query({ id })) };
      } catch (error) {
        return { type: 'failed', why: failureOf(refusalOf(error)?.refusal) };
      }
    },
    [client, id],
  );
}

function failureOf(refusal: string | undefined): SaveFailure {
  switch (refusal) {
    case 'notSignedIn':
      return 'signedOut';
    case 'notPermitted':
      return 'notPermitted';
    case 'configurationNotFound':
      return 'deleted';
    default:
      return 'unreachable';
  }
}
