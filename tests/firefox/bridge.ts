import { spawn } from 'node:child_process';
import { WebSocketServer } from 'ws';

/*
 * Stands between Playwright and an ordinary Firefox. Playwright sends emulation commands that an
 * extended-support Firefox does not know yet, and gives up on the first; here they are answered with "done".
 * Goes when the oldest Firefox that we test knows `emulation.setMediaFeaturesOverride`.
 */

type Message = { id?: number; method?: string; type?: string; error?: string };

const firefox = spawn(process.env['STEADY_FIREFOX'] ?? 'firefox', process.argv.slice(2), {
  stdio: ['ignore', 'ignore', 'pipe'],
});

/** An unknown emulation as if it had been done; any other answer as it is. */
const forgiving = (text: string, emulations: ReadonlySet<number>): string => {
  const { id, type, error } = JSON.parse(text) as Message;
  const isForgiven =
    type === 'error' && error === 'unknown command' && id !== undefined && emulations.has(id);
  return isForgiven ? JSON.stringify({ type: 'success', id, result: {} }) : text;
};

const bridge = (address: string): void => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('listening', () => {
    const { port } = server.address();
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`);
  });
  server.on('connection', (client) => {
    const emulations = new Set<number>();
    const behind = new WebSocket(`${address}/session`);
    const opened = new Promise((resolve) => behind.addEventListener('open', resolve));
    client.on('message', (data) => {
      const text = String(data);
      const { id, method } = JSON.parse(text) as Message;
      if (id !== undefined && method?.startsWith('emulation.')) emulations.add(id);
      void opened.then(() => behind.send(text));
    });
    behind.addEventListener('message', ({ data }) => client.send(forgiving(String(data), emulations)));
    behind.addEventListener('close', () => client.close());
    client.on('close', () => behind.close());
  });
};

let said = '';
firefox.stderr.on('data', (chunk: Buffer) => {
  const before = said;
  said += String(chunk);
  const pattern = /WebDriver BiDi listening on (ws:\/\/\S+)\n/;
  const address = pattern.exec(said)?.[1];
  if (address && !pattern.test(before)) bridge(address);
});
firefox.on('exit', (code) => process.exit(code ?? 0));
process.on('SIGTERM', () => firefox.kill());
