/** What a server of the company's knows the company by: a token, a key. It is written and replaced, and never read back. */
export type FlowSecret = {
  readonly id: string;
  /** By which flows refer to it, so it stays. */
  readonly name: string;
  /** Of the one server that is ever sent it, in lower case, with the port where addresses name one. Stays too. */
  readonly host: string;
};

export const FLOW_SECRET_LIMITS = { nameCharacters: 64, hostCharacters: 255, valueCharacters: 1024 } as const;

export type FlowSecretProblem =
  | { readonly field: 'name'; readonly problem: 'missing' | 'tooLong' | 'notAName' | 'taken' }
  | { readonly field: 'host'; readonly problem: 'missing' | 'tooLong' | 'notAHost' }
  | FlowSecretValueProblem;

/** `unsendable`: a header can't hold it. */
export type FlowSecretValueProblem = {
  readonly field: 'value';
  readonly problem: 'missing' | 'tooLong' | 'unsendable';
};

type NewFlowSecret = Omit<FlowSecret, 'id'> & { readonly value: string };

/** What is wrong with a secret that is to be kept. An empty list: it may be. */
export function validateFlowSecret({ name, host, value }: NewFlowSecret): FlowSecretProblem[] {
  const { nameCharacters, hostCharacters } = FLOW_SECRET_LIMITS;
  const checks: readonly (FlowSecretProblem | false)[] = [
    name === '' && { field: 'name', problem: 'missing' },
    name !== '' && !/^[a-z0-9][a-z0-9._-]*$/i.test(name) && { field: 'name', problem: 'notAName' },
    name.length > nameCharacters && { field: 'name', problem: 'tooLong' },
    host === '' && { field: 'host', problem: 'missing' },
    host !== '' && !isHost(host) && { field: 'host', problem: 'notAHost' },
    host.length > hostCharacters && { field: 'host', problem: 'tooLong' },
  ];
  return [...checks.filter((check) => check !== false), ...validateSecretValue(value)];
}

export function validateSecretValue(value: string): FlowSecretValueProblem[] {
  const checks: readonly (FlowSecretValueProblem | false)[] = [
    value.trim() === '' && { field: 'value', problem: 'missing' },
    !/^[\x20-\x7e]*$/.test(value) && { field: 'value', problem: 'unsendable' },
    value.length > FLOW_SECRET_LIMITS.valueCharacters && { field: 'value', problem: 'tooLong' },
  ];
  return checks.filter((check) => check !== false);
}

function isHost(host: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(host);
}
