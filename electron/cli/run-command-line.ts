import { MingquanError, toPlainError } from '../../shared/kernel/mingquan-error.ts';
import { exitCodes, type CommandHost, type CommandLine } from './command-line.ts';
import { calendarCommand } from './calendar.ts';
import { checkCommand } from './check.ts';
import { deadlineCommand } from './deadline.ts';
import { demoCommand } from './demo.ts';
import { exportCommand } from './export.ts';
import { filingCheckCommand } from './filing-check.ts';
import { lawCommand } from './law.ts';
import { layoutCommand } from './layout.ts';
import { newCommand } from './new.ts';
import { packageCommand } from './package.ts';
import { serveCommand } from './serve.ts';
import { signCommand } from './sign.ts';
import { verifyCommand } from './verify.ts';

const commandLines: Readonly<Record<string, CommandLine>> = {
  check: checkCommand,
  'filing-check': filingCheckCommand,
  layout: layoutCommand,
  export: exportCommand,
  package: packageCommand,
  sign: signCommand,
  verify: verifyCommand,
  new: newCommand,
  deadline: deadlineCommand,
  law: lawCommand,
  calendar: calendarCommand,
  serve: serveCommand,
  demo: demoCommand,
};

/** Runs one command. The number is the exit code: 0 clean, 1 findings, 2 wrong usage or failure. */
export async function runCommandLine(words: readonly string[], host: CommandHost): Promise<number> {
  const [name = '', ...rest] = words;
  const command = Object.hasOwn(commandLines, name) ? commandLines[name] : undefined;
  if (command === undefined) {
    const isHelp = ['help', '--help', '-h'].includes(name);
    (isHelp ? host.out : host.err)(`${usage()}\n`);
    return isHelp ? exitCodes.clean : exitCodes.failure;
  }
  try {
    return await command.run(rest, host);
  } catch (thrown) {
    const error = toPlainError(thrown);
    host.err(`${error.message}\n${error.messageEnglish}\n`);
    if (thrown instanceof MingquanError && thrown.code === 'usage.invalid') {
      host.err(`${command.usage}\n`);
    }
    return exitCodes.failure;
  }
}

// helpers

function usage(): string {
  return ['用法 Usage: npm run -s mingquan -- COMMAND', ...Object.values(commandLines).map((line) => `  ${line.usage}`)].join('\n');
}
