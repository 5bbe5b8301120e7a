import { type Installation, startNextApp } from '../../scripts/programs.ts';

/** Keeps the workspace, as `npm start` does, in a process that a test can kill. Tells the number of the one that it has started. */
const [installation = '{}', port] = process.argv.slice(2);
const { pid } = startNextApp(JSON.parse(installation) as Installation, 'web', Number(port));
process.send?.(pid);
