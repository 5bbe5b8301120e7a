import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import sdk from 'purecloud-platform-client-v2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectGuest, openGateway, type TestGateway, text } from './gateway.test-kit.ts';
import { addClient } from './platform.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
  const client = sdk.ApiClient.instance;
  client.config.live_reload_config = false;
  client.setGateway({
    ...{ host: '127.0.0.1', protocol: 'http', port: gateway.gateway.port },
    ...{ path_params_login: '', path_params_api: '' },
  });
});
afterAll(() => gateway.close());

test('the official SDK signs in, and makes, publishes, deploys and deletes a messenger', async () => {
  const { client, secret } = await addClient(gateway);
  const { accessToken } = await sdk.ApiClient.instance.loginClientCredentialsGrant(client.id, secret);
  expect(accessToken).toBeTruthy();
  expect(await new sdk.TokensApi().getTokensMe()).toMatchObject({ OAuthClient: { id: client.id } });
  const api = new sdk.WebDeploymentsApi();

  const added = await api.postWebdeploymentsConfigurations({ name: 'Spring' });
  const id = added.id ?? '';
  const draft = await api.getWebdeploymentsConfigurationVersionsDraft(id);
  const styles = { primaryColor: '#00AA00' };
  const launcherButton = { displayType: 'IconAndText', icon: { url: 'https://shop.example/mark.svg' } };
  const humanize = { enabled: true, bot: { name: 'Robin', avatarUrl: 'https://shop.example/robin.png' } };
  const apps = { conversations: { ...draft.messenger?.apps?.conversations, humanize } };
  const homeScreen = { enabled: true, logoUrl: 'https://shop.example/logo.svg' };
  const messenger = { ...draft.messenger, styles, launcherButton, homeScreen, apps };
  await api.putWebdeploymentsConfigurationVersionsDraft(id, { ...draft, messenger });
  const published = await api.postWebdeploymentsConfigurationVersionsDraftPublish(id);
  expect(published).toMatchObject({ version: '1', messenger: { styles, launcherButton, homeScreen, apps } });
  expect(await api.getWebdeploymentsConfigurationVersion(id, '1')).toEqual(published);
  expect((await api.getWebdeploymentsConfigurationVersions(id)).total).toBe(2);
  expect((await api.getWebdeploymentsConfigurations({ showOnlyPublished: true, pageSize: '1' })).total).toBe(2);

  const deployed = await api.postWebdeploymentsDeployments({
    ...{ name: 'Spring shop', allowAllDomains: true },
    configuration: { id, version: '1' },
    flow: { id: SHOP.flow },
  });
  const deploymentId = deployed.id ?? '';
  const expanded = await api.getWebdeploymentsDeployment(deploymentId, { expand: ['Configuration'] });
  expect(expanded.configuration).toMatchObject({ name: 'Spring', version: '1' });
  const { configurationVersion } = await api.getWebdeploymentsDeploymentConfigurations(deploymentId);
  expect(configurationVersion).toMatchObject({ name: 'Spring', version: '1' });
  const inactive = await api.putWebdeploymentsDeployment(deploymentId, { ...deployed, status: 'Inactive' });
  expect(inactive.status).toBe('Inactive');
  expect((await api.getWebdeploymentsDeployments({ expand: ['Configuration'] })).entities).toHaveLength(2);

  const refusal = await api.deleteWebdeploymentsConfiguration(id).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ status: 409, code: 'in.use', details: [{ entityId: deploymentId }] });
  await api.deleteWebdeploymentsDeployment(deploymentId);
  expect(await api.deleteWebdeploymentsConfiguration(id)).toBeUndefined();
});

test('the official SDK reads a conversation and sends it on', async () => {
  const guest = await connectGuest(gateway);
  await guest.configure();
  guest.send({ token: guest.token, ...text('Hello') });
  await guest.next('StructuredMessage');
  const { client, secret } = await addClient(gateway, [SHOP.agentRole]);
  await sdk.ApiClient.instance.loginClientCredentialsGrant(client.id, secret);
  const api = new sdk.ConversationsApi();
  const [listed] = (await api.getConversationsMessages()).entities ?? [];
  const { id = '', participants = [] } = await api.getConversationsMessage(listed?.id ?? '');
  expect(participants).toMatchObject([{ purpose: 'customer' }, { purpose: 'workflow' }, { purpose: 'acd' }]);
  const refusal = await api
    .postConversationsMessageParticipantReplace(id, participants.at(-1)?.id ?? '', { queueId: SHOP.queue })
    .catch((error: unknown) => error);
  expect(refusal).toMatchObject({ status: 409, code: 'general.conflict' });
  guest.socket.close();
});

test('a wrong secret signs nobody in', async () => {
  const { client } = await addClient(gateway);
  const refusal = await sdk.ApiClient.instance
    .loginClientCredentialsGrant(client.id, 'wrong')
    .catch((error: unknown) => error);
  expect(refusal).toMatchObject({ response: { status: 401, data: { error: 'invalid_client' } } });
});
