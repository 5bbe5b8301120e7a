// Who may import whom. A folder of apps/ or packages/ without a line here fails the check.
const packages = {
  core: { imports: [], npm: [] },
  protocol: { imports: ['core'], npm: ['zod'] },
  'use-cases': { imports: ['core'], npm: [] },
  db: { imports: ['core', 'use-cases'] },
  auth: { imports: [] },
  blobs: { imports: ['use-cases'] },
  api: { imports: ['core', 'use-cases', 'auth'] },
  ui: { imports: [] },
};
const apps = {
  gateway: { imports: ['core', 'protocol', 'use-cases', 'api', 'auth', 'blobs'], onlyIn: { 'main\\.ts$': ['db'] } },
  messenger: {
    imports: ['core', 'protocol'],
    onlyFiles: [
      'packages/ui/src/(tokens\\.css|(link-parts|qr-shape|is-composing|emoji-search|extract-emoji|shortcode|skin-tone|type-text)\\.ts)$',
    ],
  },
  web: { imports: ['core', 'protocol', 'ui', 'api'], onlyIn: { 'server/': ['db', 'use-cases', 'auth'] } },
  admin: { imports: ['core', 'protocol', 'ui', 'api'], onlyIn: { 'server/': ['db', 'use-cases', 'auth'] } },
};

const tests = '\\.(test|test-kit|e2e|contract)\\.tsx?$';
const databaseTests = '\\.db\\.test\\.ts$';
const folder = (names) => `^packages/(${names.join('|')})/`;
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

function importsOf(home, { imports, onlyIn = {}, onlyFiles = [] }) {
  const places = Object.entries(onlyIn);
  const own = [`^${home}/`, ...(imports.length ? [folder(imports)] : []), ...onlyFiles.map((file) => `^${file}`)];
  const elsewhere = {
    name: `${home.replace('/', '-')}-imports`,
    comment: `${home} may import ${imports.join(', ') || 'no other package'}. Move the code to where the import is allowed, or take what it needs as a parameter.`,
    severity: 'error',
    from: { path: `^${home}/`, pathNot: [databaseTests, ...places.map(([place]) => `^${home}/src/${place}`)] },
    to: { path: '^(apps|packages)/', pathNot: own },
  };
  const inPlaces = places.map(([place, more]) => ({
    ...elsewhere,
    name: `${home.replace('/', '-')}-wiring-imports`,
    from: { path: `^${home}/src/${place}` },
    to: { path: '^(apps|packages)/', pathNot: [...own, folder(more)] },
  }));
  return [elsewhere, ...inPlaces];
}

function npmOf(home, allowed) {
  return {
    name: `${home.replace('/', '-')}-npm`,
    comment: `${home} may use ${allowed.join(', ') || 'nothing'} of npm and Node. Take what it needs as a parameter.`,
    severity: 'error',
    from: { path: `^${home}/src/`, pathNot: tests },
    to: {
      dependencyTypes: [...npm, 'core'],
      path: '.',
      pathNot: ['^packages/', ...allowed.map((name) => `(^|/)node_modules/${name}/`)],
    },
  };
}

const homes = [
  ...Object.entries(packages).map(([name, line]) => [`packages/${name}`, line]),
  ...Object.entries(apps).map(([name, line]) => [`apps/${name}`, line]),
];
const known = homes.map(([home]) => `^${home}/`);
const browser = '^apps/(web|admin)/src/(?!server/|app/|instrumentation|proxy)';

const general = [
  {
    name: 'folder-is-in-the-law',
    comment: 'Give this folder a line in tooling/boundaries/law.mjs.',
    from: { path: '^(apps|packages)/', pathNot: known },
    to: {},
  },
  {
    name: 'folder-is-in-the-law',
    comment: 'Give this folder a line in tooling/boundaries/law.mjs.',
    from: {},
    to: { path: '^(apps|packages)/', pathNot: known },
  },
  {
    name: 'folder-is-in-the-law',
    comment: 'Give this folder a line in tooling/boundaries/law.mjs.',
    from: { orphan: true, path: '^(apps|packages)/', pathNot: known },
    to: {},
  },
  {
    name: 'no-cycle',
    comment: 'Move what both need into a third file.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'import-exists',
    comment:
      'Import the file that the exports map names (@rejoin/core/conversation/state), and list the package in package.json.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-path-into-another-package',
    comment: 'Import through the exports map: @rejoin/core/conversation/state.',
    from: { path: '^((?:apps|packages)/[^/]+|tests)/' },
    to: { dependencyTypes: ['local'], path: '^(apps|packages|tests)/', pathNot: '^$1/' },
  },
  {
    name: 'apps-are-run-not-imported',
    comment: 'Move what both need into a package.',
    from: { pathNot: '^apps/' },
    to: { path: '^apps/' },
  },
  {
    name: 'browser-takes-only-types-from-api',
    comment: 'Write `import type`: server code may not reach the browser.',
    from: { path: browser },
    to: { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'browser-does-not-import-the-server',
    comment: 'Let a page under src/app load the data and hand it over, or write `import type`.',
    from: { path: browser },
    to: { path: '^apps/[^/]+/src/server/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'features-do-not-import-each-other',
    comment: 'Compose features in src/app, or move what both need out of them.',
    from: { path: '^apps/(web|admin)/src/features/([^/]+)/' },
    to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
  },
  {
    name: 'prisma-stays-in-db',
    comment: 'Ask a port that packages/db implements.',
    from: { pathNot: '^packages/db/' },
    to: { path: ['(^|/)node_modules/(@prisma|prisma|\\.prisma)/', '^packages/db/src/generated/', '^@prisma/'] },
  },
  {
    name: 'product-does-not-import-its-tests',
    comment: 'Move what the product needs into a package.',
    from: { path: '^(apps|packages)/', pathNot: [tests, '/testing/', '\\.contract\\.ts$'] },
    to: { path: ['^(tests|scripts|tooling)/', tests, '/src/testing/'] },
  },
];

export default {
  forbidden: [
    ...general.map((rule) => ({ severity: 'error', ...rule })),
    ...homes.flatMap(([home, line]) => importsOf(home, line)),
    ...homes.flatMap(([home, line]) => (line.npm ? [npmOf(home, line.npm)] : [])),
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: ['node_modules', '(^|/)generated/'] },
    exclude: { path: '(^|/)(\\.next|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'style'],
      mainFields: ['module', 'main', 'types', 'style'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
  },
};
