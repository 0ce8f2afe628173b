import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

let built = false;

/** Builds the real site once for all tests that read it; what the build printed is shown where it fails. */
export default function build(): void {
  if (built || process.env['STEADY_BUILT']) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The build failed, so nothing can be tested.\n${stdout}\n${stderr}`);
  built = true;
  process.env['STEADY_BUILT'] = 'yes';
}
