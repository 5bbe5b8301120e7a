/**
 * Imported before a program that is kept by another: when that one is gone, and nobody reads what is printed, what would be printed is
 * lost, and only that. Next prints the error of its output to its output, for ever, and does not end when it is asked to.
 */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
