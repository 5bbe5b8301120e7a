import type { GuestRequest } from '@rejoin/protocol/up/up';

/** The one socket to the gateway. Events of a socket that was closed or replaced are not heard any more. */
export type GatewaySocket = {
  readonly open: () => void;
  readonly close: () => void;
  readonly send: (frame: GuestRequest) => void;
};

type SocketListener = {
  readonly onOpen: () => void;
  readonly onFrame: (frame: string) => void;
  readonly onLost: () => void;
};

export function createGatewaySocket(url: string, listener: SocketListener): GatewaySocket {
  let current: WebSocket | undefined;

  function close(): void {
    const old = current;
    current = undefined;
    old?.close(1000);
  }

  function open(): void {
    close();
    const socket = new WebSocket(url);
    const heard = (tell: () => void) => () => {
      if (socket === current) tell();
    };
    current = socket;
    socket.onopen = heard(listener.onOpen);
    socket.onclose = heard(listener.onLost);
    socket.onmessage = ({ data }) => heard(() => listener.onFrame(String(data)))();
  }

  return {
    open,
    close,
    send(frame) {
      if (current?.readyState === WebSocket.OPEN) current.send(JSON.stringify(frame));
    },
  };
}
