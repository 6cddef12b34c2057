import { checkChart } from '../../shared/rules/check-chart.ts';
import { findingCounts } from '../../shared/rules/finding-counts.ts';
import { severityTerms, type Finding } from '../../shared/rules/finding.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readChoice, readNumber, readWords } from './read-words.ts';
import { readSources } from './sources.ts';

interface CheckedFile {
  readonly path: string;
  readonly power: string;
  readonly findings: readonly Finding[];
}

/** `check`: findings of chart files and of every chart of libraries. */
export const checkCommand: CommandLine = {
  usage: 'check FILE|LIBRARY… [--format text|json] [--max-warnings N]',
  async run(words, host) {
    const { values, positionals } = readWords(words, {
      format: { type: 'string' },
      'max-warnings': { type: 'string' },
    });
    const format = readChoice('format', values.format, ['text', 'json'], 'text');
    const mostWarnings = readNumber('max-warnings', values['max-warnings'], Number.POSITIVE_INFINITY);
    const files = (await readSources(positionals, host)).map(({ path, chart }) => ({
      path,
      power: chart.power.name,
      findings: checkChart(chart, { preset: 'filing' }),
    }));
    host.out(format === 'json' ? printJson(files) : printText(files));
    const findings = files.flatMap((file) => file.findings);
    const { errors, warnings } = findingCounts(findings);
    const isClean = errors === 0 && warnings <= mostWarnings;
    return isClean ? exitCodes.clean : exitCodes.findings;
  },
};

// helpers

function printJson(files: readonly CheckedFile[]): string {
  const plain = files.map(({ path, power, findings }) => ({
    path,
    power,
    findings: findings.map(({ rule, severity, element, target, message, clause }) => ({
      rule,
      severity,
      element,
      target,
      message,
      clause,
    })),
  }));
  return `${JSON.stringify({ files: plain }, null, 2)}\n`;
}

function printText(files: readonly CheckedFile[]): string {
  const parts = files.map(({ path, power, findings }) => {
    const lines = findings.map(
      (finding) =>
        `  ${severityTerms[finding.severity].zh} ${finding.element} ${finding.message}（${finding.clause}）[${finding.rule} @ ${finding.target}]`,
    );
    return [`${path} · ${power}`, ...(lines.length === 0 ? ['  全部合格'] : lines)].join('\n');
  });
  const { errors, warnings, infos } = findingCounts(files.flatMap((file) => file.findings));
  const counts = [
    `${errors} 处${severityTerms.error.zh}`,
    `${warnings} 处${severityTerms.warning.zh}`,
    `${infos} 处${severityTerms.info.zh}`,
  ];
  const total = `${files.length} 张流程图：${counts.join('，')}`;
  return `${[...parts, total].join('\n')}\n`;
}
