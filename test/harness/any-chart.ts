import fc from 'fast-check';
import { chartSchema, type Chart } from '../../shared/model/chart.ts';
import { complaintKinds, rightKinds } from '../../shared/model/content.ts';
import { sides } from '../../shared/model/edge.ts';
import { laneKinds } from '../../shared/model/lane.ts';
import { limitUnits } from '../../shared/model/limit.ts';
import { nodeKinds } from '../../shared/model/node.ts';
import { powerKinds } from '../../shared/model/power.ts';
import { proceduralRoles } from '../../shared/model/role.ts';

/**
 * Any chart the schema lets through, however little sense it makes: ids used twice, lines to nowhere, nodes in lanes that
 * are not there, cycles, empty and odd texts. For properties that must hold on whatever a file may contain.
 */
export function anyChart(): fc.Arbitrary<Chart> {
  const nodes = fc.array(anyNode, { maxLength: 25 });
  const edges = fc.array(anyEdge, { maxLength: 40 });
  const lanes = fc.array(anyLane, { maxLength: 5 });
  return fc
    .record({ power: anyPower, title: text, content: anyContent, lanes, nodes, edges })
    .map((part) =>
      chartSchema.parse({
        format: 'mingquan-chart',
        version: 3,
        procedure: null,
        template: null,
        waivers: [],
        stages: [],
        id: 'any',
        issuer: '',
        issuedOn: '',
        follows: [],
        ...part,
      }),
    );
}

// helpers

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'chart', '__proto__', 'constructor'];
const id = fc.constantFrom(...ids);
const text = fc.oneof(
  fc.constantFrom('', ' ', '是', '否', '听证五日', '法制审核', '作出决定', '受理、审查', '$&', '{step}', '0000-7000001', '简易程序'),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const ordinal = fc.option(fc.integer({ min: 1, max: 9999 }));
const anyCitation = fc.record({
  law: text,
  documentNumber: text,
  version: text,
  article: ordinal,
  paragraph: ordinal,
  item: ordinal,
});
const anyLimit = fc.record({
  amount: fc.integer({ min: 1, max: 100000 }),
  unit: fc.constantFrom(...limitUnits),
  start: text,
});
const anyOverall = fc.option(
  fc.oneof(
    fc.record({ mode: fc.constant('period' as const), limit: anyLimit }),
    fc.constant({ mode: 'immediate' as const }),
    fc.record({ mode: fc.constant('none' as const), reason: text }),
  ),
);
const anyNode = fc.record({
  id,
  kind: fc.constantFrom(...nodeKinds),
  laneId: id,
  stageId: fc.option(id),
  text,
  duty: text,
  section: text,
  limit: fc.option(anyLimit),
  limitId: fc.option(fc.constantFrom('P-90', 'L-5', 'nothing')),
  notCounted: fc.boolean(),
  roles: fc.option(fc.array(fc.constantFrom(...proceduralRoles), { maxLength: 3 })),
  documents: fc.array(text, { maxLength: 2 }),
  rights: fc.array(fc.constantFrom(...rightKinds), { maxLength: 3 }),
  citations: fc.array(anyCitation, { maxLength: 2 }),
  chartReference: text,
  position: fc.constant(null),
  size: fc.constant(null),
  locked: fc.boolean(),
});
const anyEdge = fc.record({
  id: fc.oneof(id, fc.constantFrom('line-1', 'line-2', 'line-3')),
  from: id,
  to: id,
  label: text,
  interfaceMark: text,
  route: fc.constant(null),
  bends: fc.constant([]),
  fromSide: fc.option(fc.constantFrom(...sides)),
  toSide: fc.option(fc.constantFrom(...sides)),
});
const anyLane = fc.record({
  id,
  name: text,
  kind: fc.constantFrom(...laneKinds),
  postId: fc.constant(null),
  width: fc.integer({ min: 60, max: 2000 }),
});
const anyPower = fc.record({ code: text, name: text, kind: fc.constantFrom(...powerKinds), implementingBody: text });
const supervisor = fc.record({ name: text, contact: text });
const anyContent = fc.record({
  basis: fc.array(anyCitation, { maxLength: 3 }),
  handlingPosts: text,
  limits: fc.record({ statutory: anyOverall, promised: anyOverall, note: text }),
  quality: fc.record({ rules: text, handling: text, attitude: text }),
  supervision: fc.record({ internal: supervisor, external: supervisor }),
  rights: fc.array(fc.record({ right: fc.constantFrom(...rightKinds), applies: fc.boolean(), text }), { maxLength: 6 }),
  complaints: fc.array(fc.record({ kind: fc.constantFrom(...complaintKinds), address: text, note: text }), {
    maxLength: 3,
  }),
  liability: fc.record({ text, citations: fc.array(anyCitation, { maxLength: 2 }) }),
  remedy: fc.record({
    reviewBody: text,
    reviewFirst: fc.boolean(),
    reviewPeriod: text,
    court: text,
    suitPeriod: text,
    note: text,
  }),
  businessPhone: text,
  notes: text,
});
