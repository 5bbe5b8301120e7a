import { type Dispatch, useEffect, useReducer, useRef } from 'react';
import { isNameTaken } from '../api/name-taken.ts';
import { refusalOf } from '../api/refusal.ts';
import {
  beginDraft,
  type DraftEvent,
  type DraftReducer,
  type DraftState,
  type SaveFailure,
  type StoredDraft,
} from './draft-saver.ts';

/** How long a person pauses before the draft is saved. */
const PAUSE_MS = 600;
const RETRY_MS = 5_000;
/** How long an answer is waited for before leaving counts as losing what is being saved. */
const DELAYED_MS = 3_000;

/** Where a draft is kept. It has to stay the same from one drawing to the next. */
export type DraftStore<Content> = {
  /** Rejects where the server refused or could not be reached. */
  readonly save: (content: Content, revision: number) => Promise<{ readonly revision: number }>;
  readonly read: () => Promise<StoredDraft<Content>>;
};

/** Saves a draft while it is edited; what is under way when the screen is left is saved too. */
export function useDraftSaver<Content>(
  fresh: StoredDraft<Content>,
  reducer: DraftReducer<Content>,
  store: DraftStore<Content>,
): readonly [DraftState<Content>, Dispatch<DraftEvent<Content>>] {
  const [state, dispatch] = useReducer(reducer, fresh, beginDraft<Content>);
  const latest = useRef(state);
  const left = useRef(false);
  useEffect(() => {
    latest.current = state;
  });

  useEffect(() => dispatch({ type: 'refreshed', stored: fresh }), [fresh]);

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
      const event = await put(store, sent, latest.current.stored.revision);
      dispatch(event);
      const after = reducer(latest.current, event);
      if (left.current && after.phase.type === 'changed') await put(store, after.edited, after.stored.revision);
    };
    void save();
    const timer = setTimeout(() => dispatch({ type: 'delayed' }), DELAYED_MS);
    return () => clearTimeout(timer);
  }, [sent, store, reducer]);

  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      const { phase: lastPhase, edited: last, stored } = latest.current;
      if (lastPhase.type === 'changed') void put(store, last, stored.revision);
    };
  }, [store]);

  return [state, dispatch];
}

function waitBefore({ phase }: DraftState<unknown>): number | undefined {
  if (phase.type === 'changed') return PAUSE_MS;
  return phase.type === 'failed' && phase.why === 'unreachable' ? RETRY_MS : undefined;
}

/** Sends a draft and tells what came of it. */
async function put<Content>(
  store: DraftStore<Content>,
  content: Content,
  revision: number,
): Promise<DraftEvent<Content>> {
  try {
    const saved = await store.save(content, revision);
    return { type: 'saved', revision: saved.revision, at: Date.now() };
  } catch (error) {
    const refusal = refusalOf(error)?.refusal;
    if (isNameTaken(error)) return { type: 'failed', why: 'nameTaken' };
    if (refusal !== 'conflict') return { type: 'failed', why: failureOf(refusal) };
  }
  try {
    return { type: 'conflicted', theirs: await store.read() };
  } catch (error) {
    return { type: 'failed', why: failureOf(refusalOf(error)?.refusal) };
  }
}

function failureOf(refusal: string | undefined): SaveFailure {
  switch (refusal) {
    case 'notSignedIn':
      return 'signedOut';
    case 'notPermitted':
      return 'notPermitted';
    case 'configurationNotFound':
    case 'flowNotFound':
      return 'deleted';
    default:
      return 'unreachable';
  }
}
