import { spawn } from 'node:child_process';
import { browserCommand, type BrowserCommand } from './open-in-browser.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What shows a folder in the system's file manager; null where nobody would see it. */
export function folderCommand(platform: NodeJS.Platform, environment: Environment): ((folder: string) => BrowserCommand) | null {
  if (browserCommand('', platform, environment) === null) {
    return null;
  }
  const program = platform === 'win32' ? 'explorer.exe' : platform === 'darwin' ? 'open' : 'xdg-open';
  return (folder) => ({ program, words: [folder] });
}

/** Shows folders by the system's own file manager; null where there is none. */
export function folderOpener(platform: NodeJS.Platform, environment: Environment): ((folder: string) => Promise<void>) | null {
  const command = folderCommand(platform, environment);
  if (command === null) {
    return null;
  }
  return (folder) =>
    new Promise((resolve, reject) => {
      const { program, words } = command(folder);
      const child = spawn(program, words, { stdio: 'ignore', detached: true });
      child.once('error', reject);
      child.once('spawn', () => {
        child.unref();
        resolve();
      });
    });
}
