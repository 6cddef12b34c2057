import type { Waiver } from '../../shared/model/waiver.ts';
import { staleWaivers } from '../../shared/rules/apply-waivers.ts';
import { findingCounts } from '../../shared/rules/finding-counts.ts';
import { severityTerms, waivedTerm, type Finding } from '../../shared/rules/finding.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { readChoice, readNumber, readWords } from './read-words.ts';
import { readSources } from './sources.ts';

interface CheckedFile {
  readonly path: string;
  readonly power: string;
  readonly findings: readonly Finding[];
  /** Explanations of the chart that no longer explain anything. */
  readonly stale: readonly Waiver[];
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
    const sources = await readSources(positionals, host);
    const maker = host.maker();
    const files = sources.map(({ path, chart, facts }) => {
      const findings = maker.check(chart, facts);
      return { path, power: chart.power.name, findings, stale: staleWaivers(findings, chart.waivers) };
    });
    host.out(format === 'json' ? printJson(files) : printText(files));
    const findings = files.flatMap((file) => file.findings);
    const { errors, warnings } = findingCounts(findings);
    const isClean = errors === 0 && warnings <= mostWarnings;
    return isClean ? exitCodes.clean : exitCodes.findings;
  },
};

// helpers

function printJson(files: readonly CheckedFile[]): string {
  const plain = files.map(({ path, power, findings, stale }) => ({
    path,
    power,
    findings: findings.map(({ rule, severity, element, target, message, clause, waiver }) => ({
      rule,
      severity,
      element,
      target,
      message,
      clause,
      waiver: waiver === null ? null : { reason: waiver.reason, by: waiver.by, on: waiver.on },
    })),
    staleWaivers: stale,
  }));
  return `${JSON.stringify({ files: plain }, null, 2)}\n`;
}

function printText(files: readonly CheckedFile[]): string {
  const parts = files.map(({ path, power, findings, stale }) => {
    const lines = findings.map(findingLine);
    const left = stale.map((waiver) => `  说明已没有对应的问题：${waiver.message} ${printWaiver(waiver)}`);
    return [`${path} · ${power}`, ...(lines.length === 0 ? ['  全部合格'] : lines), ...left].join('\n');
  });
  const { errors, warnings, infos, waived } = findingCounts(files.flatMap((file) => file.findings));
  const counts = [
    `${errors} 处${severityTerms.error.zh}`,
    `${warnings} 处${severityTerms.warning.zh}`,
    `${infos} 处${severityTerms.info.zh}`,
    ...(waived === 0 ? [] : [`${waived} 处${waivedTerm.zh}`]),
  ];
  const total = `${files.length} 张流程图：${counts.join('，')}`;
  return `${[...parts, total].join('\n')}\n`;
}

function findingLine({ severity, element, message, clause, rule, target, waiver }: Finding): string {
  const level = waiver === null ? severityTerms[severity].zh : waivedTerm.zh;
  const explained = waiver === null ? '' : ` ${printWaiver(waiver)}`;
  return `  ${level} ${element} ${message}（${clause}）[${rule} @ ${target}]${explained}`;
}

function printWaiver({ reason, by, on }: Waiver): string {
  const who = [by, on].filter((part) => part !== '').join('，');
  return `理由：${reason}${who === '' ? '' : `（${who}）`}`;
}
