import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checks } from './checks.ts';
import { thisMachine } from './this-machine.ts';
import { exitCodeOf, runChecks, type Verdict } from './run-checks.ts';

/**
 * `npm run conformance [-- --where-possible] [--within SECONDS] [NAME …]`: makes the sample department as every carrier and has
 * other people's tools look at it. Java (with Maven) and Python beside Node; what they need is installed into a cache folder,
 * `MINGQUAN_CONFORMANCE_CACHE` or the user's. Exit 1 on a fault, and where a check had to be left out: its command or its
 * packages are missing, or the time was over. With `--where-possible` what was left out is only named.
 */
const { values, positionals: named } = parseArgs({ options: { 'where-possible': { type: 'boolean', default: false }, within: { type: 'string', default: '1800' } }, allowPositionals: true });
const unknown = named.filter((name) => !checks.some((check) => check.name === name));
const within = Number(values.within);
if (unknown.length > 0 || !(within > 0)) {
  console.error(unknown.length > 0 ? `No check is named ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}.` : '--within SECONDS');
  process.exit(2);
}

const stop = new AbortController();
const timer = setTimeout(() => stop.abort(), within * 1000);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stop.abort());
}
const started = performance.now();
const desk = mkdtempSync(path.join(tmpdir(), 'mingquan-conformance-'));
const cacheFolder = process.env['MINGQUAN_CONFORMANCE_CACHE'] ?? path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'mingquan-conformance');
const machine = await thisMachine({ desk, cacheFolder, signal: stop.signal, has: (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined });
const verdicts = await runChecks(checks.filter(({ name }) => named.length === 0 || named.includes(name)), machine, (check, verdict) => console.log(told(check.name, verdict)));
clearTimeout(timer);

const leftOut = verdicts.filter(({ kind }) => kind === 'left out').length;
console.log(`${verdicts.length - leftOut} of ${verdicts.length} checks in ${seconds(performance.now() - started)}${leftOut > 0 ? `, ${leftOut} left out` : ''}`);
process.exitCode = exitCodeOf(verdicts, { wherePossible: values['where-possible'] });
if (verdicts.some((verdict) => verdict.kind === 'looked' && verdict.faults.length > 0)) {
  console.log(`The files are in ${desk}`);
} else {
  rmSync(desk, { recursive: true, force: true });
}

// helpers

function told(name: string, verdict: Verdict): string {
  if (verdict.kind === 'left out') {
    return `–  ${name}: left out, ${verdict.why}`;
  }
  const { checked, faults } = verdict;
  const head = `${faults.length === 0 ? '✓' : '✗'}  ${name}: ${checked} checked, ${faults.length} faults, ${seconds(verdict.seconds * 1000)}`;
  return [head, ...faults.slice(0, 50).map((fault) => `     ${fault}`)].join('\n');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(0)} s`;
}
