import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { checks } from './checks.ts';
import { filesIn } from './files-in.ts';
import { runCommand } from './run-command.ts';

/** `node run-check.ts`: runs one check in this process. What it works with comes in, its result goes out, as JSON. */
export const checkInputSchema = z.strictObject({ name: z.string(), desk: z.string(), python: z.string(), classPath: z.string() });

const { name, desk, python, classPath } = checkInputSchema.parse(JSON.parse(await text(process.stdin)));
const check = checks.find((each) => each.name === name);
if (check === undefined) {
  throw new TypeError(name);
}
const workFolder = path.join(desk, `work-${name}`);
mkdirSync(workFolder, { recursive: true });
const result = await check.run({
  workFolder,
  library: path.join(desk, 'sample.mingquan'),
  formerPackage: path.join(desk, 'former.zip'),
  roots: path.join(desk, 'roots.pem'),
  strangers: path.join(desk, 'strangers.pem'),
  made: (making) => filesIn(path.join(desk, making)),
  run: runCommand,
  python,
  classPath,
});
process.stdout.write(JSON.stringify(result));
