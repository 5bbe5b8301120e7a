import { type ConfigJson, configJson, domainsJson } from './wire/rest.ts';

/** What can be known of a deployment from outside; a case names what it needs. */
export type Facts = {
  readonly active: boolean;
  /** Lets guests in from any domain, and without an `Origin`. */
  readonly open: boolean;
  readonly clear: boolean;
  readonly notice: 'nothing' | 'Send' | 'ReadOnly';
  readonly autoStart: boolean;
  readonly attachments: boolean;
  /** Guests may send files of any type. */
  readonly anyFile: boolean;
  /** Guests may sign in; without `upgrade` they must. */
  readonly signIn: boolean;
  readonly upgrade: boolean;
  /** Sessions live less than an hour. */
  readonly briefSessions: boolean;
  /** The other side is shown that the guest is typing; the guest, that an agent is. */
  readonly typing: boolean;
  readonly agentTyping: boolean;
  /** A bot writes when a conversation begins. */
  readonly greets: boolean;
  /** Whoever writes waits in a queue, where nobody is. */
  readonly lonely: boolean;
  /** Clients may ask for the guest's place in the queue. */
  readonly queuePlace: boolean;
  /** The suite has a hand on the agents' side. */
  readonly attended: boolean;
  /** The suite can make sessions whose time is nearly over. */
  readonly aging: boolean;
  /** The suite has accounts at the provider where guests sign in. */
  readonly identified: boolean;
  /** Nobody else is on it: it may be overrun. */
  readonly spare: boolean;
};

export type Deployment = {
  readonly id: string;
  readonly facts: Facts;
  readonly config: ConfigJson;
  readonly allowedDomains: readonly string[];
};

export type Wish = Partial<Facts>;

/** What can't be read from outside. */
type Known = Pick<Facts, 'lonely' | 'attended' | 'greets' | 'aging' | 'identified' | 'spare'>;

const BRIEF_SECONDS = 3600;

/** Reads what the host says of a deployment. Throws a sentence when it says nothing that a client could read. */
export async function readDeployment(httpUrl: string, id: string, known: Known): Promise<Deployment> {
  const config = configJson.parse(await read(`${httpUrl}/webdeployments/v1/deployments/${id}/config.json`));
  const domains = domainsJson.parse(await read(`${httpUrl}/webdeployments/v1/deployments/${id}/domains.json`));
  const { conversations } = config.messenger.apps;
  const disconnect = conversations.conversationDisconnect;
  const facts: Facts = {
    active: config.status === 'Active',
    open: domains.allowAllDomains,
    clear: conversations.conversationClear?.enabled ?? false,
    notice: disconnect?.enabled ? disconnect.type : 'nothing',
    autoStart: conversations.autoStart?.enabled ?? false,
    attachments: config.messenger.fileUpload.enableAttachments ?? config.messenger.fileUpload.modes.length > 0,
    anyFile: config.messenger.fileUpload.modes.some(({ fileTypes }) => fileTypes.includes('*/*')),
    signIn: config.auth.enabled,
    upgrade: config.auth.allowSessionUpgrade ?? false,
    briefSessions: (conversations.sessionDurationSeconds ?? BRIEF_SECONDS) < BRIEF_SECONDS,
    typing: conversations.showUserTypingIndicator ?? false,
    agentTyping: conversations.showAgentTypingIndicator ?? false,
    queuePlace: conversations.queuePlace?.enabled ?? false,
    ...known,
  };
  return { id, facts, config, allowedDomains: domains.allowedDomains };
}

async function read(url: string): Promise<unknown> {
  const answer = await fetch(url).catch(() => {
    throw new Error(`GET ${url} is not answered: is the host up?`);
  });
  if (!answer.ok) throw new Error(`GET ${url} is answered with ${answer.status}: is this the id of a deployment?`);
  return answer.json();
}

/** The first deployment that has all of it. */
export function findDeployment(deployments: readonly Deployment[], wish: Wish): Deployment | undefined {
  const wanted = Object.entries({ active: true, signIn: false, spare: false, ...wish });
  return deployments.find(({ facts }) => wanted.every(([fact, value]) => facts[fact as keyof Facts] === value));
}
