import type { Chart } from '../../../shared/model/chart.ts';
import type { Content } from '../../../shared/model/content.ts';
import { each, once, withContent, withEdge, withNode } from '../change.ts';
import type { Operator } from '../operator.ts';

/** Defects in the elements the Opinion asks of every chart (二（二）), and in what its 三、四 ask of powers. */
export const elementOperators: readonly Operator[] = [
  {
    id: 'basis-removed',
    what: { zh: '删去全部依据', en: 'no basis at all' },
    provision: '意见二（二）依据',
    meantFor: ['basis-required'],
    mutate: (chart) => once(chart, withContent(chart, { basis: [] })),
  },
  {
    id: 'basis-without-article',
    what: { zh: '依据只写法名，不写条', en: 'a basis without its article' },
    provision: '意见二（二）依据',
    meantFor: ['basis-article'],
    mutate: (chart) =>
      each(chart, [...chart.content.basis.keys()].slice(0, 2), basisPlace, (index) =>
        withBasis(chart, index, { article: null, paragraph: null, item: null }),
      ),
  },
  {
    id: 'basis-version-superseded',
    what: { zh: '依据引用已被修订的旧版本', en: 'a basis of a version that was superseded' },
    provision: '立法法关于施行与废止；意见三“及时增删完善”',
    meantFor: ['citation-in-force'],
    mutate: (chart) =>
      each(chart, indexesOf(chart, /行政(?:处罚|许可|复议)法$/), basisPlace, (index) => withBasis(chart, index, { version: '1996-03-17' })),
  },
  {
    id: 'basis-article-beyond-law',
    what: { zh: '依据的条号超出该法的总条数', en: 'an article the law does not have' },
    provision: '意见二（二）依据',
    meantFor: ['citation-in-force'],
    mutate: (chart) =>
      each(chart, indexesOf(chart, /行政(?:处罚|许可|强制)法$/), basisPlace, (index) => withBasis(chart, index, { article: 399 })),
  },
  {
    id: 'basis-only-normative-document',
    what: { zh: '依据只剩规范性文件', en: 'only a normative document as basis' },
    provision: '处罚法第十六条；许可法第十七条；强制法第十条',
    meantFor: ['basis-rank', 'coercion-basis-rank', 'licence-basis-rank'],
    mutate: (chart) =>
      ['penalty', 'licence', 'coercion'].includes(chart.power.kind)
        ? once(
            chart,
            withContent(chart, {
              basis: [{ law: '关于加强管理工作的通知', documentNumber: '清政办〔2020〕5号', version: '2020-05-01', article: 3, paragraph: null, item: null }],
            }),
          )
        : [],
  },
  {
    id: 'section-missing',
    what: { zh: '办理环节没有承办处（科）室', en: 'a step nobody handles' },
    provision: '意见二（二）承办岗位',
    meantFor: ['handling-posts-required', 'lane-named'],
    mutate: (chart) =>
      each(
        chart,
        chart.lanes.filter((lane) => lane.kind !== 'party' && lane.kind !== 'external').slice(0, 2),
        (lane) => lane.name,
        (lane) => ({ ...chart, lanes: chart.lanes.map((other) => (other.id === lane.id ? { ...lane, name: '', postId: null } : other)) }),
      ),
  },
  {
    id: 'interface-unmarked',
    what: { zh: '跨处（科）室的流程线没有接口说明', en: 'a hand-over without its interface mark' },
    provision: '意见二（二）运行程序及相关接口',
    meantFor: ['interface-marked'],
    mutate: (chart) =>
      each(
        chart,
        chart.edges.filter((edge) => edge.interfaceMark !== '' && isInside(chart, edge.from) && isInside(chart, edge.to)).slice(0, 2),
        (edge) => `${textOf(chart, edge.from)}→${textOf(chart, edge.to)}`,
        (edge) => withEdge(chart, edge.id, { interfaceMark: '' }),
      ),
  },
  {
    id: 'limits-removed',
    what: { zh: '删去总的办理时限', en: 'no overall limit' },
    provision: '意见二（二）办理时限',
    meantFor: ['limit-required'],
    mutate: (chart) => once(chart, withContent(chart, { limits: { ...chart.content.limits, statutory: null, promised: null } })),
  },
  {
    id: 'promise-longer-than-law',
    what: { zh: '承诺时限长于法定时限', en: 'a promise longer than the law allows' },
    provision: '优化营商环境条例第三十六条',
    meantFor: ['promised-within-statutory'],
    mutate(chart) {
      const { limits } = chart.content;
      const { statutory } = limits;
      if (statutory?.mode !== 'period' || statutory.limit.unit === 'unspecified') {
        return [];
      }
      const promised = { mode: 'period' as const, limit: { ...statutory.limit, amount: statutory.limit.amount + 5 } };
      return once(chart, withContent(chart, { limits: { ...limits, promised } }));
    },
  },
  ...qualityOperators(),
  ...supervisionOperators(),
  {
    id: 'right-removed',
    what: { zh: '删去一项相对人的权利', en: 'a right of the counterparty left out' },
    provision: '意见二（二）相对人的权利',
    meantFor: ['rights-stated'],
    mutate: (chart) =>
      each(
        chart,
        (['reasons', 'statement', 'defence', 'hearing'] as const).filter((right) => chart.content.rights.some((entry) => entry.right === right)),
        (right) => right,
        (right) => {
          const rid = withContent(chart, { rights: chart.content.rights.filter((entry) => entry.right !== right) });
          return { ...rid, nodes: rid.nodes.map((node) => ({ ...node, rights: node.rights.filter((other) => other !== right) })) };
        },
      ),
  },
  {
    id: 'right-denied',
    what: { zh: '图上给出的权利在文字中写成不适用', en: 'a right shown at a step and denied in the text' },
    provision: '意见二（二）“流程图与文字说明相结合”',
    meantFor: ['rights-in-text'],
    mutate: (chart) =>
      each(
        chart,
        chart.content.rights.filter((entry) => entry.applies && chart.nodes.some((node) => node.rights.includes(entry.right))).slice(0, 2),
        (entry) => entry.right,
        (entry) =>
          withContent(chart, {
            rights: chart.content.rights.map((other) => (other === entry ? { ...other, applies: false, text: '不适用：本职权不涉及' } : other)),
          }),
      ),
  },
  {
    id: 'complaints-removed',
    what: { zh: '删去投诉举报途径', en: 'no complaint channel' },
    provision: '意见二（二）投诉举报途径和方式',
    meantFor: ['complaint-route'],
    mutate: (chart) => once(chart, withContent(chart, { complaints: [] })),
  },
  {
    id: 'complaint-without-number',
    what: { zh: '投诉途径没有号码或者地址', en: 'a complaint channel without number or address' },
    provision: '意见二（二）投诉举报途径和方式',
    meantFor: ['complaint-route'],
    mutate: (chart) => once(chart, withContent(chart, { complaints: chart.content.complaints.map((channel) => ({ ...channel, address: '' })) })),
  },
  {
    id: 'telephone-blank',
    what: { zh: '业务电话空白', en: 'a blank business telephone' },
    provision: '意见二（二）监督制约、投诉举报“联系方式”',
    meantFor: ['business-telephone'],
    mutate: (chart) => once(chart, withContent(chart, { businessPhone: '' })),
  },
  {
    id: 'telephone-digit-lost',
    what: { zh: '电话号码少一位', en: 'a telephone number that lost a digit' },
    provision: '意见二（二）“联系方式”',
    meantFor: ['telephone-form'],
    mutate: (chart) =>
      once(chart, withContent(chart, { businessPhone: '0799-00000' }), '业务电话').concat(
        once(
          chart,
          withContent(chart, {
            supervision: { ...chart.content.supervision, internal: { ...chart.content.supervision.internal, contact: '0799-000' } },
          }),
          '内部监督电话',
        ),
      ),
  },
  {
    id: 'liability-without-citation',
    what: { zh: '责任追究没有引用规定', en: 'liability without a provision' },
    provision: '意见二（二）执法责任追究',
    meantFor: ['liability-cited'],
    mutate: (chart) => once(chart, withContent(chart, { liability: { ...chart.content.liability, citations: [] } })),
  },
  {
    id: 'liability-blank',
    what: { zh: '责任追究空白', en: 'blank liability' },
    provision: '意见二（二）执法责任追究',
    meantFor: ['liability-cited'],
    mutate: (chart) => once(chart, withContent(chart, { liability: { ...chart.content.liability, text: '' } })),
  },
  {
    id: 'text-panel-empty',
    what: { zh: '只有图，没有文字说明', en: 'a drawing without its text' },
    provision: '意见二（二）“流程图与文字说明相结合”',
    meantFor: ['chart-and-text'],
    mutate: (chart) => once(chart, { ...chart, content: { ...blankContent(chart.content) } }),
  },
  {
    id: 'drawing-empty',
    what: { zh: '只有文字说明，没有图', en: 'a text without its drawing' },
    provision: '意见二（二）“流程图与文字说明相结合”',
    meantFor: ['chart-and-text', 'steps-required'],
    mutate: (chart) => once(chart, { ...chart, nodes: [], edges: [] }),
  },
  {
    id: 'power-unnamed',
    what: { zh: '没有职权名称或者实施主体', en: 'no power or no body named' },
    provision: '意见二（一）“职权”',
    meantFor: ['power-identified'],
    mutate: (chart) =>
      once(chart, { ...chart, power: { ...chart.power, name: '' } }, '职权名称').concat(
        once(chart, { ...chart, power: { ...chart.power, implementingBody: '' } }, '实施主体'),
      ),
  },
  {
    id: 'reference-blank',
    what: { zh: '转入流程没有写转入哪张图', en: 'a hand-over to a chart that is not named' },
    provision: '意见二（二）“流程中与相关岗位的衔接点”',
    meantFor: ['chart-reference'],
    mutate: (chart) =>
      each(
        chart,
        chart.nodes.filter((node) => node.kind === 'predefined' && node.chartReference !== '').slice(0, 2),
        (node) => node.text,
        (node) => withNode(chart, node.id, { chartReference: '' }),
      ),
  },
];

// helpers

function basisPlace(index: number): string {
  return `依据第${index + 1}项`;
}

function indexesOf(chart: Chart, law: RegExp): number[] {
  return [...chart.content.basis.entries()].filter(([, citation]) => law.test(citation.law)).map(([index]) => index).slice(0, 1);
}

function withBasis(chart: Chart, index: number, change: Partial<Content['basis'][number]>): Chart {
  return withContent(chart, { basis: chart.content.basis.map((citation, other) => (other === index ? { ...citation, ...change } : citation)) });
}

function isInside(chart: Chart, nodeId: string): boolean {
  const node = chart.nodes.find((each) => each.id === nodeId);
  const kind = chart.lanes.find((lane) => lane.id === node?.laneId)?.kind;
  return kind === 'post' || kind === 'section';
}

function textOf(chart: Chart, nodeId: string): string {
  return chart.nodes.find((node) => node.id === nodeId)?.text ?? nodeId;
}

function qualityOperators(): Operator[] {
  const fields = [
    ['rules', '执法规定', 'the rules'],
    ['handling', '办理质量', 'handling quality'],
    ['attitude', '服务态度', 'service attitude'],
  ] as const;
  return fields.map(([field, zh, en]) => ({
    id: `quality-${field}-blank`,
    what: { zh: `工作质量标准缺“${zh}”`, en: `a quality standard without ${en}` },
    provision: '意见二（二）工作质量标准',
    meantFor: ['quality-standard-complete'],
    mutate: (chart) => once(chart, withContent(chart, { quality: { ...chart.content.quality, [field]: '' } })),
  }));
}

function supervisionOperators(): Operator[] {
  const fields = [
    ['internal', 'name', '内部监督机构'],
    ['internal', 'contact', '内部监督电话'],
    ['external', 'name', '外部监督渠道'],
    ['external', 'contact', '外部监督联系方式'],
  ] as const;
  return fields.map(([body, field, zh]) => ({
    id: `supervision-${body}-${field}-blank`,
    what: { zh: `缺${zh}`, en: `no ${body} supervision ${field}` },
    provision: '意见二（二）监督制约环节',
    meantFor: ['supervision-complete'],
    mutate(chart) {
      const { supervision } = chart.content;
      return once(chart, withContent(chart, { supervision: { ...supervision, [body]: { ...supervision[body], [field]: '' } } }));
    },
  }));
}

function blankContent(content: Content): Content {
  return {
    ...content,
    basis: [],
    handlingPosts: '',
    limits: { statutory: null, promised: null, note: '' },
    quality: { rules: '', handling: '', attitude: '' },
    supervision: { internal: { name: '', contact: '' }, external: { name: '', contact: '' } },
    rights: [],
    complaints: [],
    liability: { text: '', citations: [] },
    remedy: { reviewBody: '', reviewFirst: false, reviewPeriod: '', court: '', suitPeriod: '', note: '' },
    businessPhone: '',
    notes: '',
  };
}
