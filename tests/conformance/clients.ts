import type { Deployment } from './deployments.ts';
import type { Host } from './host.ts';
import { originHeaders } from './table.ts';

type Request = Readonly<Record<string, unknown>>;

/** How a client in the wild puts the same things. */
export type Client = {
  readonly name: string;
  /** What it adds to the address of the WebSocket. */
  readonly query: string;
  headers(host: Host, deployment: Deployment): Record<string, string>;
  configure(session: { readonly token: string; readonly deploymentId: string; readonly startNew: boolean }): Request;
  text(words: string): Request;
  attributes(words: string, customAttributes: Readonly<Record<string, string>>): Request;
  file(attachmentId: string): Request;
  echo(token: string): Request;
  announce(file: { readonly fileName: string; readonly fileType: string; readonly fileSize: number }): Request;
};

const text = (words: string, more: object = {}) => ({ type: 'Text', text: words, ...more });
const attachment = (id: string) => [{ contentType: 'Attachment', attachment: { id } }];
const onMessage = (message: object, more: object = {}) => ({ action: 'onMessage', message, ...more });

/** The official mobile SDK. */
const mobile: Client = {
  name: 'the mobile SDK',
  query: '&application=MessengerSDK-1.4.0%2FTransportSDK-2.14.0',
  headers: (host) => ({ origin: new URL(host.url).hostname }),
  configure: ({ token, deploymentId, startNew }) => ({
    action: 'configureSession',
    deploymentId,
    token,
    startNew,
    tracingId: crypto.randomUUID(),
    journeyContext: { customer: { id: token, idType: 'cookie' }, customerSession: { id: '', type: 'web' } },
  }),
  text: (words) => onMessage(text(words)),
  attributes: (words, customAttributes) => onMessage(text(words, { channel: { metadata: { customAttributes } } })),
  file: (id) => onMessage(text('', { content: attachment(id) })),
  echo: (token) => ({
    action: 'echo',
    token,
    tracingId: 'SGVhbHRoQ2hlY2tNZXNzYWdlSWQ=',
    message: { type: 'Text', text: 'ping' },
  }),
  announce: (file) => ({
    action: 'onAttachment',
    attachmentId: crypto.randomUUID(),
    tracingId: crypto.randomUUID(),
    errorsAsJson: true,
    ...file,
  }),
};

/** The official Java SDK. */
const java: Client = {
  name: 'the Java SDK',
  query: '&application=web-messaging-sdk-18.1.0',
  headers: (host, deployment) => ({
    origin: 'app.mypurecloud.com',
    ...originHeaders(host, deployment),
    deploymentId: deployment.id,
  }),
  configure: ({ token, deploymentId, startNew }) => ({
    action: 'configureSession',
    tracingId: crypto.randomUUID(),
    deploymentId,
    token,
    startNew,
  }),
  text: (words) => onMessage(text(words)),
  attributes: (words, customAttributes) => onMessage(text(words), { channel: { metadata: { customAttributes } } }),
  file: (id) => onMessage(text('A file', { content: attachment(id) })),
  echo: (token) => ({ action: 'echo', token, tracingId: crypto.randomUUID(), message: { type: 'Text', text: 'ping' } }),
  announce: (file) => ({ action: 'onAttachment', tracingId: crypto.randomUUID(), ...file }),
};

/** The command-line test tools. */
const tester: Client = {
  name: 'the test tool',
  query: '',
  headers: originHeaders,
  configure: ({ token, deploymentId }) => ({ action: 'configureSession', deploymentId, token }),
  text: (words) => onMessage(text(words)),
  attributes: (words, customAttributes) => onMessage(text(words), { channel: { metadata: { customAttributes } } }),
  file: (id) => onMessage(text('', { content: attachment(id) })),
  echo: (token) => ({ action: 'echo', token, message: { type: 'Text', text: 'ping' } }),
  announce: (file) => ({ action: 'onAttachment', ...file, fileMd5: '0cc175b9c0f1b6a831c399e269772661' }),
};

/** The official messenger of web pages. */
const web: Client = {
  name: 'the web messenger',
  query: '',
  headers: originHeaders,
  configure: ({ token, deploymentId, startNew }) => ({
    action: 'configureSession',
    deploymentId,
    token,
    startNew,
    tracingId: crypto.randomUUID(),
  }),
  text: (words) => onMessage(text(words, { metadata: { id: crypto.randomUUID() } })),
  attributes: (words, customAttributes) =>
    onMessage(text(words, { metadata: { id: crypto.randomUUID() }, channel: { metadata: { customAttributes } } })),
  file: (id) => onMessage({ content: attachment(id), metadata: { id: crypto.randomUUID() } }),
  echo: () => ({ action: 'echo', message: { type: 'Text', text: 'ping' } }),
  announce: (file) => ({ action: 'onAttachment', ...file }),
};

export const CLIENTS: readonly Client[] = [mobile, java, tester, web];
