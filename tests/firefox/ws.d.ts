/** What the bridge uses of `ws`, which brings no types. */
declare module 'ws' {
  import type { EventEmitter } from 'node:events';
  import type { AddressInfo } from 'node:net';

  interface Socket extends EventEmitter {
    send(text: string): void;
    close(): void;
    on(event: 'message', listen: (data: Buffer) => void): this;
    on(event: 'close', listen: () => void): this;
  }

  export class WebSocketServer extends EventEmitter {
    constructor(options: { host: string; port: number });
    address(): AddressInfo;
    on(event: 'listening', listen: () => void): this;
    on(event: 'connection', listen: (client: Socket) => void): this;
  }
}
