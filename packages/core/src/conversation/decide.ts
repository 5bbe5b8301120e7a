import { assertNever } from '../assert-never.ts';
import type { Instant } from '../instant.ts';
import { sessionExpired } from '../session/expiry.ts';
import type { ConversationCommand, LaterCommand } from './commands.ts';
import { type Decision, events, refuse } from './decision.ts';
import { decideAnswer, decideDisconnect, decideNote, decidePark, decideResume } from './decisions/agent.ts';
import { decideFlowCalled } from './decisions/flow.ts';
import { decideClear, decideJoin, decideMessage, decideStart } from './decisions/guest.ts';
import { decideAccept, decideDecline, decideOffer, decideTellPlace } from './decisions/offer.ts';
import { decideProgramDisconnect, decideProgramMessage } from './decisions/program.ts';
import { decideReassignToAgent, decideReassignToQueue } from './decisions/reassign.ts';
import { decideTakeOver, decideWhisper } from './decisions/supervisor.ts';
import { decideCancelTransfer, decideTransferToAgent, decideTransferToQueue } from './decisions/transfer.ts';
import { decideWake } from './decisions/wake.ts';
import { decideSkipWrapUp, decideWrapUp } from './decisions/wrap-up.ts';
import { lifeOf } from './life.ts';
import type { ConversationState } from './state.ts';

/**
 * What follows from `command` in `state` at `at`: events to append, in order, or a refusal.
 * An empty list of events means that the command changes nothing and is not an error.
 */
export function decide(state: ConversationState | undefined, command: ConversationCommand, at: Instant): Decision {
  if (command.type === 'start') return decideStart(state, command, at);
  if (command.type === 'join') return decideJoin(state, command, at);
  if (state === undefined) return refuse('conversationEnded');
  if (state.status === 'ended') return decideAfterEnd(state, command, at);
  return sessionExpired(lifeOf(state), at) ? decideTooLate(state, command, at) : decideInTime(state, command, at);
}

/** When the conversation is over only what its legs left to do goes on. */
function decideAfterEnd(state: ConversationState, command: LaterCommand, at: Instant): Decision {
  switch (command.type) {
    case 'wrapUp':
    case 'skipWrapUp':
    case 'wake':
      return decideInTime(state, command, at);
    case 'supersede':
      return events();
    default:
      return refuse('conversationEnded');
  }
}

/** After the session's end: nothing new, and whatever is under way may end. */
function decideTooLate(state: ConversationState, command: LaterCommand, at: Instant): Decision {
  switch (command.type) {
    case 'message':
    case 'offer':
    case 'accept':
    case 'answer':
    case 'resume':
    case 'transferToQueue':
    case 'transferToAgent':
    case 'takeOver':
    case 'reassignToQueue':
    case 'reassignToAgent':
    case 'programMessage':
    case 'signIn':
    case 'flowCalled':
      return refuse('sessionExpired');
    case 'supersede':
    case 'wake':
      return events({ type: 'Ended', reason: 'expired' });
    default:
      return decideInTime(state, command, at);
  }
}

function decideInTime(state: ConversationState, command: LaterCommand, at: Instant): Decision {
  switch (command.type) {
    case 'message':
      return decideMessage(state, command, at);
    case 'signIn':
      return state.guest?.identityId === command.guest.identityId
        ? events()
        : events({ type: 'GuestSignedIn', guest: command.guest });
    case 'clear':
      return decideClear(command);
    case 'supersede':
      return events({ type: 'Ended', reason: 'superseded' });
    case 'wake':
      return decideWake(state, command, at);
    case 'flowCalled':
      return decideFlowCalled(state, command, at);
    default:
      return decideForDesk(state, command, at);
  }
}

type DeskCommand = Exclude<
  LaterCommand,
  { type: 'message' | 'signIn' | 'clear' | 'supersede' | 'wake' | 'flowCalled' }
>;

/** What the router, agents, supervisors and programs want. */
function decideForDesk(state: ConversationState, command: DeskCommand, at: Instant): Decision {
  switch (command.type) {
    case 'offer':
      return decideOffer(state, command, at);
    case 'tellPlace':
      return decideTellPlace(state, command, at);
    case 'accept':
      return decideAccept(state, command, at);
    case 'decline':
      return decideDecline(state, command);
    case 'answer':
      return decideAnswer(state, command);
    case 'disconnect':
      return decideDisconnect(state, command);
    case 'park':
      return decidePark(state, command, at);
    case 'resume':
      return decideResume(state, command);
    case 'transferToQueue':
      return decideTransferToQueue(state, command, at);
    case 'transferToAgent':
      return decideTransferToAgent(state, command, at);
    case 'cancelTransfer':
      return decideCancelTransfer(state, command);
    case 'takeOver':
      return decideTakeOver(state, command);
    case 'reassignToQueue':
      return decideReassignToQueue(state, command, at);
    case 'reassignToAgent':
      return decideReassignToAgent(state, command, at);
    case 'programMessage':
      return decideProgramMessage(state, command);
    case 'programDisconnect':
      return decideProgramDisconnect(state, command);
    case 'whisper':
      return decideWhisper(state, command);
    case 'note':
      return decideNote(state, command);
    case 'wrapUp':
      return decideWrapUp(state, command);
    case 'skipWrapUp':
      return decideSkipWrapUp(state, command);
    default:
      return assertNever(command);
  }
}
