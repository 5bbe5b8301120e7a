import { flowCommand } from '../tests/flows/flow-command.ts';
import { ASKED_IN } from './asked-in.ts';

process.exitCode = await flowCommand(process.argv.slice(2), ASKED_IN);
