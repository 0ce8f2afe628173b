import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../browser/anywhere/hosts.ts';

/** Where a server serves which folder. */
type Place = { path: string; folder: string; port: number; scratch: string };

type Server = {
  /** Debian's package, and the command that it brings. */
  command: string;
  /** The sample in the finished folder that is tried. */
  sample: string;
  /** A whole configuration around the sample. */
  configure: (sample: string, place: Place) => string;
  args: (configuration: string, place: Place) => string[];
};

/** The sample as a person fills it in: their path, their folder. */
const filledIn = (sample: string, { path, folder }: Place): string =>
  sample.replaceAll('/handbook/', path).replaceAll('/srv/steady/', `${folder}/`);

const nginx: Server = {
  command: 'nginx',
  sample: 'hosting/nginx.conf',
  configure: (sample, { port, scratch }) => `
    pid ${scratch}/pid; error_log ${scratch}/errors; daemon off; worker_processes 1;
    user ${process.getuid?.() === 0 ? 'root' : 'nobody'};
    events {}
    http {
      include /etc/nginx/mime.types; access_log off;
      client_body_temp_path ${scratch}/body; proxy_temp_path ${scratch}/proxy;
      fastcgi_temp_path ${scratch}/fastcgi; uwsgi_temp_path ${scratch}/uwsgi; scgi_temp_path ${scratch}/scgi;
      server { listen 127.0.0.1:${port}; root ${scratch}/empty;
${sample}
      }
    }`,
  args: (configuration) => ['-c', configuration],
};

const apacheModules = ['mpm_event', 'authz_core', 'dir', 'mime', 'alias', 'headers'];

const apache: Server = {
  command: 'apache2',
  sample: 'hosting/apache.conf',
  configure: (sample, { port, scratch }) => `
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${scratch}/pid
ErrorLog ${scratch}/errors
DocumentRoot ${scratch}/empty
${apacheModules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
${sample}`,
  args: (configuration) => ['-f', configuration, '-D', 'FOREGROUND'],
};

const caddy: Server = {
  command: 'caddy',
  sample: 'hosting/Caddyfile',
  configure: (sample, { port }) =>
    `{\n  admin off\n  auto_https off\n}\n${sample.replace('example.org', `http://127.0.0.1:${port}`)}`,
  args: (configuration) => ['run', '--adapter', 'caddyfile', '--config', configuration],
};

export const servers = { nginx, apache, caddy } as const satisfies Record<string, Server>;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const isUp = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Starts an installed server with the finished folder's own sample, its path and folder filled in. */
export const startServer = async (server: Server, folder: string, path: string): Promise<Host> => {
  if (spawnSync('which', [server.command]).status !== 0)
    throw new Error(`"${server.command}" is not installed. On Debian: apt-get install ${server.command}`);
  const scratch = mkdtempSync(join(tmpdir(), 'steady-host-'));
  mkdirSync(join(scratch, 'empty'));
  const place = { path, folder, port: await freePort(), scratch };
  const configuration = join(scratch, 'configuration');
  const sample = readFileSync(join(folder, server.sample), 'utf8');
  writeFileSync(configuration, server.configure(filledIn(sample, place), place));
  const child = spawn(server.command, server.args(configuration, place), {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)));
  const address = `http://127.0.0.1:${place.port}${path}`;
  for (let tries = 0; !(await isUp(`${address}index.html`)); tries++) {
    if (tries > 50 || child.exitCode !== null)
      throw new Error(`${server.command} does not serve ${address}\n${said}`);
    await pause(100);
  }
  const close = (): void => {
    child.kill();
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  return { address, hasNotFoundPage: true, close };
};
