import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

/** What this file uses of WebAssembly, whose types come with the DOM only. */
type WebAssemblyHost = {
  WebAssembly: {
    instantiate: (bytes: Uint8Array, imports: object) => Promise<{ instance: { exports: Record<string, unknown> } }>;
  };
};

type RowDescription = { fields: { name: string; dataTypeID: number }[] };

/**
 * The SQL that leads from the database as it is to the schema; undefined when they agree.
 * Prisma's schema engine runs as WebAssembly here, so that no binary is downloaded.
 */
export async function differenceToSchema(
  databaseUrl: string,
  schema: { path: string; content: string },
): Promise<string | undefined> {
  const bindings = await instantiate();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(readingCatalogue(pool));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    adapter,
  );
  try {
    const filters = { externalTables: [], externalEnums: [] };
    const from = { tag: 'schemaDatasource' as const, files: [schema], configDir: dirname(schema.path) };
    const to = { tag: 'schemaDatamodel' as const, files: [schema] };
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters });
    return !stdout || stdout.includes('This is an empty migration') ? undefined : stdout;
  } finally {
    engine.free();
    await pool.end();
  }
}

/** The engine reads columns of Postgres's own type "char" (oid 18) in the catalogue, which Prisma's adapter refuses: pass them as text (oid 25), named as characters. */
function readingCatalogue(pool: pg.Pool): PrismaPg {
  const characters = new Set<string>();
  pool.on('connect', (client) => {
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
    connection.prependListener('rowDescription', ({ fields }: RowDescription) => {
      for (const field of fields.filter(({ dataTypeID }) => dataTypeID === 18)) {
        characters.add(field.name);
        field.dataTypeID = 25;
      }
    });
  });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type, column) =>
        characters.has(result.columnNames[column] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}

async function instantiate(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const require = createRequire(import.meta.url);
  const wasm = require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  const { WebAssembly } = globalThis as unknown as WebAssemblyHost;
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': { ...bindings },
  });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start !== 'function')
    throw new Error('The schema engine has another shape than expected: pin it to the version of prisma.');
  start();
  return bindings;
}
