import type { ChartNode } from '../../../model/node.ts';
import type { CheckContext } from '../../check-context.ts';
import { hasRole, nodesWith } from '../../flow.ts';
import { plain } from '../../sentences.ts';
import { saidAt } from '../../said.ts';

export function isLicence({ procedure }: CheckContext): boolean {
  return procedure === 'licence';
}

/** The steps at which an application is taken up: the question whether it is, or the paper that says so. */
export function acceptances(context: CheckContext): ChartNode[] {
  return context.flow.filter((node) => hasRole(context, node, 'acceptance') || node.documents.some((paper) => acceptancePaper.test(paper)));
}

/** The steps that refuse to take the application up 不予受理. */
export function rejections({ flow }: CheckContext): ChartNode[] {
  return flow.filter((node) => /不予受理|不受理/.test(saidAt(node)) && !/补正/.test(node.text));
}

/** The steps that tell the applicant what is missing. */
export function corrections(context: CheckContext): ChartNode[] {
  return nodesWith(context, 'correction');
}

/** The steps at which the application is examined 审查, not its form. */
export function reviews(context: CheckContext): ChartNode[] {
  return context.flow.filter(
    (node) =>
      node.kind !== 'terminator' &&
      (hasRole(context, node, 'review', 'on-site-check') || /核查|审查|审核/.test(node.text)) &&
      !/受理|形式|材料(?:是否)?(?:齐全|审查)|听证|归档/.test(node.text),
  );
}

/** The steps at which it is decided whether the licence is granted, and those that make the decision out; else those of approval. */
export function licenceDecisions(context: CheckContext): ChartNode[] {
  const points = context.flow.filter(
    (node) =>
      ((node.kind === 'decision' || /是否/.test(node.text)) && deciding.test(node.text) && !asksOther.test(node.text)) ||
      (hasRole(context, node, 'decision') && !/听证|补正|受理|延长|延期|变更|撤销|注销/.test(node.text)) ||
      node.documents.some((paper) => /准予.{0,10}决定书/.test(paper) && !/不准?予/.test(paper)),
  );
  return points.length > 0 ? points : nodesWith(context, 'approval');
}

/** The steps that refuse the licence. */
export function licenceRefusals({ flow }: CheckContext): ChartNode[] {
  return flow.filter((node) => refusing.test(plain(saidAt(node))) && node.kind !== 'decision');
}

/** The steps at which the certificate or the decision is handed over. */
export function deliveries(context: CheckContext): ChartNode[] {
  const given = context.flow.filter(
    (node) => node.kind !== 'decision' && !refusing.test(node.text) && !/受理|补正|听证|公示|公告|申请/.test(node.text) && delivering.test(saidAt(node)),
  );
  return given;
}

/** The first place at which what belongs to acceptance is said to be missing. */
export function acceptancePlace(context: CheckContext): ChartNode | undefined {
  const taken = acceptances(context);
  return taken.find((node) => node.kind === 'document') ?? taken[0];
}

/** Where the chart asks whether the application is taken up, by the matter or by its material; else where it is taken up. */
export function acceptanceQuestion(context: CheckContext, about: RegExp): ChartNode | undefined {
  const asked = context.flow.filter((node) => node.kind === 'decision');
  return asked.find((node) => about.test(node.text)) ?? asked.find((node) => /受理|材料|属(?:于)?(?:本|我)/.test(node.text)) ?? acceptances(context)[0];
}

// helpers

const acceptancePaper = /^(?!.*不予).*受理.{0,4}(?:书|单|凭证|回执)/;
const deciding = /准予|同意|批准|决定|审定|审批|许可|(?:符合|具备|满足|达到).{0,8}(?:条件|标准|要求|规定)/;
const asksOther = /属|受理|材料|听证|利益|延长|延期|申请|需要|更正|补正|收费|缴费|补证/;
const refusing = /不(?:准)?予(?:行政)?许可|不予(?:批准|同意|核准|登记|颁发|发证)|不(?:同意|批准|准予)|驳回申请/;
const delivering = /颁发|颁证|发证|核发|送达|交付|领取|返回.{0,8}(?:手中|当事)|制证|加贴标签/;
