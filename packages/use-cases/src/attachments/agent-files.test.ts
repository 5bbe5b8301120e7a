import { describe, expect, it } from 'vitest';
import { publishConfiguration } from '../configuration/publish-configuration.ts';
import { saveConfigurationDraft } from '../configuration/save-configuration-draft.ts';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { announceAgentUpload } from './announce-agent-upload.ts';
import { findAttachment } from './find-attachment.ts';

const file = { fileName: 'parcel.png', fileType: 'image/png', fileSize: 1000 };

async function connected() {
  const house = await openHouse();
  const session = await house.guest('token');
  const conversationId = await house.connect(session, 'Where is my parcel?');
  return { ...house, conversationId };
}

describe("an agent's file", () => {
  it('can be announced by the agent who has the conversation, and by nobody else', async () => {
    const { ports, conversationId } = await connected();
    expect(await announceAgentUpload(ports, { agentId: SHOP.mara, conversationId, ...file })).toMatchObject({
      type: 'announced',
    });
    const notYours = { type: 'refused', refusal: 'notYourConversation' };
    expect(await announceAgentUpload(ports, { agentId: SHOP.jonas, conversationId, ...file })).toEqual(notYours);
    expect(await announceAgentUpload(ports, { agentId: SHOP.mara, conversationId: SHOP.queue, ...file })).toEqual(
      notYours,
    );
  });

  it('is refused by what is said of it', async () => {
    const { ports, conversationId } = await connected();
    const announced = announceAgentUpload(ports, {
      agentId: SHOP.mara,
      conversationId,
      ...file,
      fileName: 'parcel.svg',
    });
    expect(await announced).toEqual({ type: 'refused', refusal: 'typeNotAllowed' });
  });

  it('can be read once its bytes are there, and not before', async () => {
    const { ports, conversationId } = await connected();
    const announced = await announceAgentUpload(ports, { agentId: SHOP.mara, conversationId, ...file });
    if (announced.type !== 'announced') throw new Error(announced.refusal);
    const asked = { agentId: SHOP.mara, conversationId, id: announced.id };
    const notFound = { type: 'refused', refusal: 'attachmentNotFound' };
    expect(await findAttachment(ports, asked)).toEqual(notFound);
    const stored = { mime: 'image/png', size: 900, width: 10, height: 10 };
    await ports.attachments.settle(announced.id, { status: 'stored', file: stored });
    expect(await findAttachment(ports, asked)).toEqual({ type: 'found', file: stored });
  });

  it('is read by nobody who does not have the conversation, nor under another one', async () => {
    const { ports, conversationId, ...house } = await connected();
    const announced = await announceAgentUpload(ports, { agentId: SHOP.mara, conversationId, ...file });
    if (announced.type !== 'announced') throw new Error(announced.refusal);
    await ports.attachments.settle(announced.id, { status: 'stored', file: { mime: 'image/png', size: 900 } });
    const other = await house.guest('another token');
    await house.say(other, 'Hello');
    await house.route();
    const { conversationId: another } = await house.current(other);
    const notFound = { type: 'refused', refusal: 'attachmentNotFound' };
    const { id } = announced;
    expect(await findAttachment(ports, { agentId: SHOP.jonas, conversationId, id })).toEqual(notFound);
    expect(await findAttachment(ports, { agentId: SHOP.mara, conversationId: another, id })).toEqual(notFound);
  });

  it('does not go where the configuration has attachments off', async () => {
    const { ports, conversationId } = await connected();
    const configuration = await ports.configurations.find(SHOP.configuration);
    const deployment = await ports.deployments.find(SHOP.deployment);
    if (configuration === undefined || deployment === undefined) throw new Error('The shop is not furnished');
    const { draft } = configuration;
    const id = SHOP.configuration;
    await saveConfigurationDraft(ports, {
      id,
      draft: {
        ...draft,
        messenger: { ...draft.messenger, attachments: { ...draft.messenger.attachments, enabled: false } },
      },
      revision: 1,
    });
    await publishConfiguration(ports, { id, revision: 2, personId: SHOP.ines });
    await ports.deployments.save({ deployment: { ...deployment, configurationVersion: 2 }, revision: 1, at: 0 });
    ports.pictures.forget();
    const announced = announceAgentUpload(ports, { agentId: SHOP.mara, conversationId, ...file });
    expect(await announced).toEqual({ type: 'refused', refusal: 'disabled' });
  });
});
