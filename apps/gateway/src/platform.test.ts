import { readFile } from 'node:fs/promises';
import { platformError } from '@rejoin/protocol/rest/platform/platform-error';
import { webConfiguration } from '@rejoin/protocol/rest/platform/web-configuration';
import { webDeployment } from '@rejoin/protocol/rest/platform/web-deployment';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGateway, type TestGateway } from './gateway.test-kit.ts';
import { CONFIGURATIONS, DEPLOYMENTS, openCaller } from './platform.test-kit.ts';

let gateway: TestGateway;
let url: string;
beforeAll(async () => {
  gateway = await openGateway();
  url = `http://${gateway.host}`;
});
afterAll(() => gateway.close());

describe('a configuration', () => {
  it('is added, edited, published, shown by a deployment and deleted, all by the client', async () => {
    const { client, call } = await openCaller(gateway);
    const added = webConfiguration.parse((await call(['POST', CONFIGURATIONS], { name: 'Spring' })).body);
    expect(added).toMatchObject({ name: 'Spring', version: 'DRAFT', status: 'Active', languages: ['en-us'] });
    const path = `${CONFIGURATIONS}/${added.id}/versions`;
    const styles = { primaryColor: '#00AA00' };
    const saved = await call(['PUT', added.selfUri ?? ''], { ...added, messenger: { ...added.messenger, styles } });
    expect(saved.body.messenger.styles).toEqual(styles);
    const published = webConfiguration.parse((await call(['POST', `${path}/draft/publish`])).body);
    expect(published).toMatchObject({ version: '1', publishedUser: { id: client.id }, messenger: { styles } });
    await call(['PUT', `${path}/draft`], { name: 'Summer' });
    expect((await call(['GET', `${path}/1`])).body).toEqual(published);
    expect((await call(['GET', `${path}/DRAFT`])).body).toMatchObject({ name: 'Summer', version: 'DRAFT' });
    expect((await call(['GET', path])).body.entities.map(({ version }: { version: string }) => version)).toEqual([
      'DRAFT',
      '1',
    ]);

    const wanted = { name: 'Shop front', configuration: { id: added.id, version: '1' }, flow: { id: SHOP.flow } };
    const deployed = webDeployment.parse(
      (await call(['POST', DEPLOYMENTS], { ...wanted, allowAllDomains: true })).body,
    );
    expect(deployed).toMatchObject({ ...wanted, status: 'Active', allowedDomains: [] });
    expect(deployed.snippet).toContain(deployed.id);
    const inUse = await call(['DELETE', `${CONFIGURATIONS}/${added.id}`]);
    expect(platformError.parse(inUse.body)).toMatchObject({
      ...{ status: 409, code: 'in.use' },
      details: [{ entityId: deployed.id, entityName: 'Shop front' }],
    });
    const expanded = (await call(['GET', `${DEPLOYMENTS}/${deployed.id}?expand=Configuration,X`])).body;
    expect((await call(['GET', `${DEPLOYMENTS}/${deployed.id}?expand=X&expand=Configuration`])).body).toEqual(expanded);
    expect(expanded.configuration).toEqual(published);
    const closed = { ...expanded, status: 'Inactive', allowAllDomains: false, allowedDomains: ['Shop.example'] };
    expect((await call(['PUT', `${DEPLOYMENTS}/${deployed.id}`], closed)).body).toMatchObject({
      ...{ status: 'Inactive', allowedDomains: ['shop.example'] },
    });
    const gone = await call(['DELETE', `${DEPLOYMENTS}/${deployed.id}`]);
    expect([gone.status, gone.body]).toEqual([204, undefined]);
    expect((await call(['DELETE', `${CONFIGURATIONS}/${added.id}`])).status).toBe(204);
    expect((await call(['GET', `${path}/draft`])).status).toBe(404);

    const entries = await gateway.world.audit.find({ personId: client.id }, { limit: 10 });
    expect(entries.toReversed().map(({ by, action, kind }) => `${by.type} ${action} ${kind}`)).toEqual(
      ['created configuration', 'published configuration', 'created deployment', 'changed deployment']
        .concat(['deleted deployment', 'deleted configuration'])
        .map((deed) => `oauthClient ${deed}`),
    );
  });

  it('is refused with every problem, and nothing is dropped in silence', async () => {
    const { call } = await openCaller(gateway);
    const answer = await call(['POST', CONFIGURATIONS], {
      ...{ name: 'Shop', languages: ['xx'], supportCenter: { enabled: true } },
      messenger: { styles: { primaryColor: 'green' } },
    });
    expect(platformError.parse(answer.body)).toMatchObject({
      ...{ status: 400, code: 'not.offered', message: 'supportCenter.enabled: There is no support center.' },
      details: [{ errorCode: 'not.offered', fieldName: 'supportCenter.enabled' }],
    });
    const next = await call(['POST', CONFIGURATIONS], {
      ...{ name: 'Shop', languages: ['xx'] },
      messenger: { styles: { primaryColor: 'green' } },
    });
    expect(next.body.details).toEqual([
      { errorCode: 'unknown.language', fieldName: 'languages' },
      { errorCode: 'not.a.colour', fieldName: 'messenger.styles.primaryColor' },
    ]);
    expect(next.body.errors[1].message).toBe('messenger.styles.primaryColor: It is no colour: write it as #RRGGBB.');
    expect((await call(['POST', CONFIGURATIONS], { name: ' shop' })).body).toMatchObject({
      ...{ status: 400, code: 'taken', message: 'name: Another one has this name: choose a different one.' },
    });
  });

  it('is listed page by page', async () => {
    const { call } = await openCaller(gateway);
    for (const name of ['One', 'Two', 'Three']) await call(['POST', CONFIGURATIONS], { name });
    const names = [];
    let next: string | undefined = `${CONFIGURATIONS}?pageSize=2`;
    while (next !== undefined) {
      const { body }: { body: { entities: { name: string }[]; nextUri?: string; total: number } } = await call([
        'GET',
        next,
      ]);
      names.push(...body.entities.map(({ name }) => name));
      expect(body.total).toBe(4);
      next = body.nextUri;
    }
    expect(names.toSorted()).toEqual(['One', 'Shop', 'Three', 'Two']);
    const published = (await call(['GET', `${CONFIGURATIONS}?showOnlyPublished=true`])).body;
    expect(published.entities).toMatchObject([{ name: 'Shop', version: '1' }]);
    expect((await call(['GET', `${DEPLOYMENTS}?expand=Configuration`])).body.entities[0].configuration).toMatchObject({
      name: 'Shop',
      version: '1',
    });
  });
});

describe('a repeat', () => {
  it('with the same key is answered as the first, and does nothing', async () => {
    const { call } = await openCaller(gateway);
    const key = { 'idempotency-key': 'spring-1' };
    const first = await call(['POST', CONFIGURATIONS], { name: 'Once' }, key);
    expect((await call(['POST', CONFIGURATIONS], { name: 'Once' }, key)).body).toEqual(first.body);
    expect((await call(['POST', CONFIGURATIONS], { name: 'Another' }, key)).status).toBe(422);
    const all = (await call(['GET', CONFIGURATIONS])).body.entities.map(({ name }: { name: string }) => name);
    expect(all.filter((name: string) => name === 'Once')).toHaveLength(1);
    expect(
      (await call(['POST', CONFIGURATIONS], { name: 'Once' }, { 'idempotency-key': 'x'.repeat(256) })).status,
    ).toBe(400);
  });

  it('of what was refused is judged anew', async () => {
    const { call } = await openCaller(gateway);
    const key = { 'idempotency-key': 'publish-1' };
    const path = `${DEPLOYMENTS}`;
    const { body: draft } = await call(['POST', CONFIGURATIONS], { name: 'Later' });
    const wanted = { name: 'Later', configuration: { id: draft.id, version: '1' }, flow: { id: SHOP.flow } };
    const body = { ...wanted, allowAllDomains: true };
    expect((await call(['POST', path], body, key)).body).toMatchObject({ status: 400, code: 'not.published' });
    await call(['POST', `${CONFIGURATIONS}/${draft.id}/versions/draft/publish`]);
    expect((await call(['POST', path], body, key)).status).toBe(200);
  });
});

describe('what nobody should send', () => {
  it.each<[string, string, string, unknown, number]>([
    ['no JSON', 'POST', CONFIGURATIONS, '{"name":', 400],
    ['no body', 'POST', CONFIGURATIONS, undefined, 400],
    ['a list', 'POST', CONFIGURATIONS, [], 400],
    [
      'JSON so deep',
      'POST',
      CONFIGURATIONS,
      `{"name":"x","cobrowse":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`,
      400,
    ],
    ['a prototype', 'POST', CONFIGURATIONS, '{"name":"x","__proto__":{"a":1}}', 400],
    ['too much', 'POST', CONFIGURATIONS, { name: 'x'.repeat(300_000) }, 413],
    ['a number for a name', 'POST', CONFIGURATIONS, { name: 7 }, 400],
    ['an id that is none', 'GET', `${CONFIGURATIONS}/nobody/versions/draft`, undefined, 404],
    ['an id of something else', 'PUT', `${CONFIGURATIONS}/${SHOP.deployment}/versions/draft`, { name: 'x' }, 404],
    ['a version that is none', 'GET', `${CONFIGURATIONS}/${SHOP.configuration}/versions/1e9`, undefined, 404],
    ['an injected id', 'DELETE', `${DEPLOYMENTS}/${encodeURIComponent("' OR 1=1 --")}`, undefined, 404],
    ['a page of none', 'GET', `${CONFIGURATIONS}?pageSize=-1`, undefined, 400],
    ['a deployment of a draft', 'POST', DEPLOYMENTS, deploymentOf('DRAFT'), 400],
    ['a deployment of no version', 'POST', DEPLOYMENTS, deploymentOf('77'), 400],
    ['a configuration without a version', 'GET', `${CONFIGURATIONS}/${SHOP.configuration}`, undefined, 404],
    ['no operation, and slashes too many', 'GET', '//api/v2//conversations/none', undefined, 404],
    ['another method', 'PATCH', `${DEPLOYMENTS}/${SHOP.deployment}`, {}, 404],
    ['what is not offered', 'GET', `${DEPLOYMENTS}/${SHOP.deployment}/identityresolution`, undefined, 404],
    ['an address that can’t be read', 'GET', `${CONFIGURATIONS}/%ZZ/versions`, undefined, 400],
    ['an id without end', 'GET', `${CONFIGURATIONS}/${'a'.repeat(300)}/versions`, undefined, 400],
  ])('%s is refused in full and leaks nothing', async (_, method, path, body, status) => {
    const { call } = await openCaller(gateway);
    const answer = await call([method, path], body);
    expect(answer.status).toBe(status);
    expect(platformError.parse(answer.body)).toMatchObject({ status });
    expect(answer.headers.get('inin-correlation-id')).toBe(answer.body.contextId);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.ts|Error:|stack|prisma/i);
    expect(JSON.stringify(answer.body).length).toBeLessThan(20_000);
  });

  it('is not another type than JSON', async () => {
    const { call } = await openCaller(gateway);
    expect((await call(['POST', CONFIGURATIONS], 'name=x', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('a fault of ours is told as one, and no more of it', async () => {
    const { call } = await openCaller(gateway);
    const { oauthClients } = gateway.world;
    const { find } = oauthClients;
    Object.assign(oauthClients, { find: () => Promise.reject(new Error('password=hunter2')) });
    const answer = await call(['GET', '/api/v2/tokens/me']);
    Object.assign(oauthClients, { find });
    expect(platformError.parse(answer.body)).toMatchObject({ status: 500, code: 'internal.server.error' });
    expect(JSON.stringify(answer.body)).not.toContain('hunter2');
  });
});

it('the description of the API is there for everybody, as it is in the documentation', async () => {
  const served = (await (await fetch(`${url}/api/v2/openapi.json`)).json()) as { servers: unknown };
  const written = JSON.parse(await readFile(new URL('../../../docs/rest-api.openapi.json', import.meta.url), 'utf8'));
  expect(served).toEqual({ ...written, servers: served.servers });
  expect(served.servers).toMatchObject([{ url: gateway.gateway.publicUrl }]);
});

function deploymentOf(version: string): object {
  return {
    name: 'x',
    configuration: { id: SHOP.configuration, version },
    flow: { id: SHOP.flow },
    allowAllDomains: true,
  };
}
