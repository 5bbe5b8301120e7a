import { parseArgs } from 'node:util';

export type Options = {
  readonly json: boolean;
  /** Origin of the host, `ws://` or `wss://`; undefined: bring one up. */
  readonly url: string | undefined;
  readonly deployments: readonly string[];
  readonly origin: string | undefined;
  /** Part of the names of the cases to run. */
  readonly only: string | undefined;
};

export const USAGE = `npm run -s conformance -- [--json] [--url ws://localhost:4000] [--deployment ID]… [--origin https://shop.example] [--only WORDS]

  --url         the host to put to the test; without it a gateway with a company of its own is brought up and taken down
  --deployment  a deployment of that host, as often as there are; by default the one of the demo company
  --origin      what the clients send as Origin; by default nothing, or a domain of a deployment that is restricted
  --only        run the cases whose name or section has these words in it
  --json        one line of JSON on stdout`;

/** Reads the words after the command. A string says what is wrong with them. */
export function readOptions(words: readonly string[], usualDeployment: string): Options | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        json: { type: 'boolean', default: false },
        url: { type: 'string' },
        deployment: { type: 'string', multiple: true },
        origin: { type: 'string' },
        only: { type: 'string' },
      },
    });
    const { json, url, deployment = [usualDeployment], origin, only } = values;
    if (url !== undefined && !/^wss?:$/.test(URL.parse(url)?.protocol ?? ''))
      return 'Write --url as ws://host:port or wss://host.';
    return { json, url: url && originOf(url), deployments: deployment, origin, only };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
