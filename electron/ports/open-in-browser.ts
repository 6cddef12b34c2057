import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

export interface BrowserCommand {
  readonly program: string;
  readonly words: readonly string[];
}

/** Whether windows can be shown: always but on a Linux without a display. */
export function hasDisplay(platform: NodeJS.Platform, environment: Environment): boolean {
  return platform === 'win32' || platform === 'darwin' || isSet(environment['DISPLAY']) || isSet(environment['WAYLAND_DISPLAY']);
}

/** What opens the address in the default browser; null where nobody would see it (no display, CI, `BROWSER=none`). */
export function browserCommand(address: string, platform: NodeJS.Platform, environment: Environment): BrowserCommand | null {
  if (isSet(environment['CI']) || environment['BROWSER'] === 'none' || !hasDisplay(platform, environment)) {
    return null;
  }
  if (platform === 'win32') {
    return { program: 'rundll32', words: ['url.dll,FileProtocolHandler', address] };
  }
  if (platform === 'darwin') {
    return { program: 'open', words: [address] };
  }
  return isOnPath('xdg-open', environment) ? { program: 'xdg-open', words: [address] } : null;
}

/** Opens the address in the default browser if there is one. Never fails: the address is printed anyway. */
export function openInBrowser(address: string, platform: NodeJS.Platform, environment: Environment): void {
  const command = browserCommand(address, platform, environment);
  if (command === null) {
    return;
  }
  const child = spawn(command.program, command.words, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

// helpers

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function isOnPath(program: string, environment: Environment): boolean {
  return (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .some((folder) => isExecutable(path.join(folder, program)));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
