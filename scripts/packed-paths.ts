/** Commands that need what is not packed: they are for development, or play guests and flows. */
const UNPACKED_COMMANDS = ['bench', 'build', 'chaos', 'conformance', 'flow', 'guests', 'pack', 'simulate', 'test'];

const PACKED = [
  /^(package\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml)$/,
  /^(apps|packages)\/[^/]+\/package\.json$/,
  /^apps\/(web|admin)\/next\.config\.ts$/,
  /^apps\/(web|admin)\/\.next(\/|$)/,
  /^(patches|scripts|apps\/gateway\/src|apps\/messenger\/dist|packages\/[^/]+\/src|packages\/db\/prisma\/migrations)(\/|$)/,
];
const LEFT_OUT = [
  /\.test(-kit)?\.tsx?$/,
  /^packages\/(use-cases\/src\/(contracts|memory)|db\/src\/testing)(\/|$)/,
  /^apps\/[^/]+\/\.next\/cache(\/|$)/,
  new RegExp(`^scripts/(${UNPACKED_COMMANDS.join('|')})\\.ts$`),
];
const ON_THE_WAY = /^(|apps|packages|(apps|packages)\/[^/]+|packages\/db\/prisma)$/;

/** Whether a file or folder of the repository, once it is built, is needed where it only runs. */
export function isPacked(path: string): boolean {
  if (LEFT_OUT.some((one) => one.test(path))) return false;
  return ON_THE_WAY.test(path) || PACKED.some((one) => one.test(path));
}
