import { filingCheckOn } from '../electron/backend/chart-checks.ts';
import { readFonts } from '../electron/ports/fonts.ts';
import type { Chart } from '../shared/model/chart.ts';
import type { Finding } from '../shared/rules/finding.ts';
import { defaultKnowledge } from '../shared/rules/knowledge.ts';
import { cleanCharts, sampleFacts } from '../test/mutation/clean-charts.ts';
import { mutationScore, type OperatorScore } from '../test/mutation/mutation-score.ts';
import { operators } from '../test/mutation/operators.ts';

/** Every operator's score on the sample department and on every template. */
export function scores(): Promise<OperatorScore[]> {
  return mutationScore(cleanCharts(), operators, filingCheck());
}

/** The check a filing office would make: strict, of the chart as it is printed, among the sample department's facts. */
export function filingCheck(): (chart: Chart) => readonly Finding[] {
  const check = filingCheckOn(readFonts());
  const facts = { ...defaultKnowledge(), ...sampleFacts() };
  return (chart) => check(chart, facts);
}

/** docs/mutation-score.md: every operator with its provision, how many charts it spoiled, how many were noticed, and each that was not. */
export function mutationDocs(scored: readonly OperatorScore[]): string {
  const mutants = scored.reduce((sum, { mutants: count }) => sum + count, 0);
  const survivors = scored.flatMap(({ operator, survivors: list }) => list.map((survivor) => ({ id: operator.id, ...survivor })));
  const share = ((100 * (mutants - survivors.length)) / mutants).toFixed(1);
  return `${[
    '# 变异检验',
    '',
    '把合格的流程图（示例单位和全部模板）按法律逐项改坏，看规则能不能发现。*Lawful charts, the sample department and every template, are made defective one provision at a time, to see whether the rule meant for it notices.*',
    '',
    `**${scored.length} 种改法，${mutants} 张改坏的图，发现 ${share}%。** *${scored.length} operators, ${mutants} mutants, ${share}% noticed by the rule meant for it.*`,
    '',
    '改法写在 `test/mutation/operators`，依据法条，不看规则怎么写。本页由 `node scripts/make-mutation-docs.ts` 生成。*The operators are written from the law, not from the rules. Generated.*',
    '',
    '| 改法 | 做了什么 | 依据 | 应当发现的规则 | 图 | 发现 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...scored.map(
      ({ operator, mutants: count, survivors: list }) =>
        `| \`${operator.id}\` | ${operator.what.zh} *${operator.what.en}* | ${operator.provision} | ${operator.meantFor.map((id) => `[${id}](rules/${id}.md)`).join(', ')} | ${count} | ${count - list.length} |`,
    ),
    '',
    '## 没有发现的 *Survivors*',
    '',
    ...(survivors.length === 0
      ? ['无。*None.*']
      : survivors.map(({ id, name, where, reported }) => `- \`${id}\`：${name}，${where}${reported.length === 0 ? '' : `（另有：${reported.join('、')}）`}`)),
  ].join('\n')}\n`;
}
