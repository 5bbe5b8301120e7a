import type { BlobStore, FileReader } from '@rejoin/use-cases/ports/attachments';
import type { Clock, NewId } from '@rejoin/use-cases/ports/clock';
import type { EndpointCaller } from '@rejoin/use-cases/ports/endpoint-caller';
import type { StorePorts } from '@rejoin/use-cases/ports/store-ports';
import type { WebhookSender } from '@rejoin/use-cases/ports/webhook-sender';

/** Every port that a gateway works on. */
export type GatewayStores = Omit<StorePorts, 'companyWrites'> & {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly blobs: BlobStore;
  readonly files: FileReader;
  readonly endpoints: EndpointCaller;
  readonly webhookSender: WebhookSender;
};
