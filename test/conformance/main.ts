import { spawnSync } from 'node:child_process';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { checks } from './checks.ts';
import { conformanceContext } from './conformance-context.ts';

/**
 * `npm run conformance [-- NAME …]`: makes the sample department as every carrier and has other people's tools look at it.
 * Java (with Maven) and Python beside Node; what they need is installed into a cache folder, `MINGQUAN_CONFORMANCE_CACHE` or
 * the user's. A check whose commands are not on this machine is left out and named. Exit 1 on a fault.
 */
const cache = process.env['MINGQUAN_CONFORMANCE_CACHE'] ?? path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'mingquan-conformance');
const context = conformanceContext(cache, path.join(tmpdir(), `mingquan-conformance-${process.pid}`));
const named = process.argv.slice(2);
const unknown = named.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No check is named ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

await context.mingquan('demo', '--out', path.dirname(context.library));
let faults = 0;
for (const check of checks.filter(({ name }) => named.length === 0 || named.includes(name))) {
  const missing = check.needs.filter((command) => !isThere(command));
  if (missing.length > 0) {
    console.log(`-  ${check.name}: left out, this machine has no ${missing.join(', ')}`);
    continue;
  }
  const started = performance.now();
  const { checked, faults: told } = await check.run(context).catch((thrown: unknown) => ({ checked: 0, faults: [String(thrown)] }));
  const all = checked === 0 && told.length === 0 ? ['nothing was there to check'] : told;
  faults += all.length;
  console.log(`${all.length === 0 ? '✓' : '✗'}  ${check.name}: ${checked} checked, ${all.length} faults, ${((performance.now() - started) / 1000).toFixed(0)} s`);
  for (const fault of all.slice(0, 50)) {
    console.log(`     ${fault}`);
  }
}
process.exitCode = faults === 0 ? 0 : 1;

function isThere(command: string): boolean {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;
}
