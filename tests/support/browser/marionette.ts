import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * A client of Marionette, Firefox's own remote protocol: every message is `length:json`. Unlike WebDriver BiDi it
 * reaches what surrounds the page: the toolbar, the side bar, the browser's own questions.
 */
export class Marionette {
  private received = Buffer.alloc(0);
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => this.take(data));
    socket.on('close', () => this.end(new Error('Firefox is gone')));
    socket.on('error', (error) => this.end(error));
  }

  static async to(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return new Marionette(socket);
  }

  /** Sends a command and gives its result. */
  send(name: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.lastId;
    const text = JSON.stringify([0, id, name, parameters]);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /** Runs the body of an async function with all privileges in the browser's own window; its arguments are `args`. */
  async inWindow<T>(body: string, ...args: unknown[]): Promise<T> {
    const script = `return (async (args) => {${body}})([...arguments])`;
    const answer = await this.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system' });
    return (answer as { value: T }).value;
  }

  private take(data: Buffer): void {
    this.received = Buffer.concat([this.received, data]);
    for (;;) {
      const colon = this.received.indexOf(':');
      if (colon === -1) return;
      const end = colon + 1 + Number(this.received.subarray(0, colon));
      if (this.received.length < end) return;
      const message = JSON.parse(this.received.subarray(colon + 1, end).toString()) as unknown;
      this.received = this.received.subarray(end);
      // anything else is the greeting
      if (Array.isArray(message)) this.answer(message);
    }
  }

  private answer([, id, error, result]: unknown[]): void {
    const waiting = this.waiting.get(id as number);
    this.waiting.delete(id as number);
    if (error) {
      const { error: kind, message } = error as { error: string; message: string };
      waiting?.reject(new Error(`${kind}: ${message}`));
    } else waiting?.resolve(result);
  }

  private end(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
