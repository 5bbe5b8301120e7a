import { flowCommand } from '../tests/flows/flow-command.ts';

process.exitCode = await flowCommand(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
