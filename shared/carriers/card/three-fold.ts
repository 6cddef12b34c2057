import type { Rectangle } from '../../kernel/geometry.ts';
import { millimetres } from '../../kernel/units.ts';
import type { GroupItem } from '../../scene/display-list.ts';
import { accent, faint, headerFill, ink, white } from '../../scene/palette.ts';
import { pathItem, polyline, roundedPath } from '../../scene/paths.ts';
import { breakLines, textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { fitted } from '../fit-lines.ts';
import { sheetSize } from '../paper.ts';
import { lineAt, lineCentred, type TextStyle } from '../text-items.ts';
import { cardQuestions, type CardContent } from './card-content.ts';
import { cardMargin, innerPanels, outerPanels, type CardSetting } from './card-form.ts';
import { aboveFoot, cardFoot, foldMarks } from './card-furniture.ts';
import type { CardPlan } from './card-sheets.ts';
import type { MainStep } from './main-steps.ts';
import { stepStrip } from './step-strip.ts';

/**
 * An A4 sheet folded twice, its right third inwards first. Outside from the left: the flap (97 mm), the back (100), the
 * cover (100); inside: 100, 100, and the flap's inner face (97). The main steps run along the foot of all three inner panels,
 * the answers over the inner panels, the flap and the back.
 */
export function threeFold(content: CardContent, steps: readonly MainStep[], kind: string, setting: CardSetting, fonts: Fonts): CardPlan {
  const page = sheetSize('A4', 'landscape');
  const { flap, back, cover } = outerPanels;
  const inner = innerPanels.map((width, index) => panelArea(innerPanels.slice(0, index).reduce((sum, each) => sum + each, 0), width, page.height));
  const [flapArea, backArea, coverArea] = [panelArea(0, flap, page.height), panelArea(flap, back, page.height), panelArea(flap + back, cover, page.height)];
  const foot = cardFoot(content, backArea.width, millimetres(26), 10, fonts);
  const closing = aboveFoot(backArea, foot.height, 10);
  const strip = stepsAlongFoot(steps, inner, setting, fonts);
  const head = innerHead(content.name, inner, fonts);
  const answerAreas = inner.map((area) => ({ ...area, y: area.y + head.height, height: area.height - head.height - strip.height - setting.gap }));
  return {
    areas: [...answerAreas, { ...flapArea, fullness: 0.6 }, closing.above],
    answers: content.answers.filter(({ question }) => question !== 'how'),
    compose: (panels) => [
      {
        ...page,
        items: [
          coverItems(content, kind, coverArea, fonts),
          ...(panels[3] ?? []),
          ...(panels[4] ?? []),
          foot.draw(closing.foot),
          ...[flap, flap + back].flatMap((fold) => foldMarks(millimetres(fold), page.height)),
        ],
      },
      {
        ...page,
        items: [
          head.group,
          ...panels.slice(0, 3).flat(),
          strip.group,
          ...[innerPanels[0], innerPanels[0] + innerPanels[1]].flatMap((fold) => foldMarks(millimetres(fold), page.height)),
        ],
      },
    ],
  };
}

// helpers

const headSize = 11;

/** The steps divided among the inner panels, so that no step lies on a fold, over a tinted field that joins them. */
function stepsAlongFoot(steps: readonly MainStep[], areas: readonly Rectangle[], setting: CardSetting, fonts: Fonts): { readonly height: number; readonly group: GroupItem } {
  const starts = [...areas.keys(), areas.length].map((index) => Math.ceil((index * steps.length) / areas.length));
  const parts = areas.map((area, index) => ({
    area,
    part: stepStrip(steps.slice(starts[index], starts[index + 1]), area.width - 12, setting, fonts, (starts[index] ?? 0) + 1),
  }));
  const title: TextStyle = { font: 'sansBold', size: setting.question, colour: accent };
  const titleHeight = setting.question * 1.9;
  const height = titleHeight + Math.max(...parts.map(({ part }) => part.height)) + 12;
  const [first, last] = [areas[0] ?? noArea, areas.at(-1) ?? noArea];
  const field = { x: first.x, y: first.y + first.height - height, width: last.x + last.width - first.x, height };
  const hint: TextStyle = { font: 'sans', size: setting.small, colour: faint };
  const hintStart = field.x + 10 + textWidth(cardQuestions.how, fonts.sansBold, title.size) + 8;
  return {
    height,
    group: {
      type: 'group',
      element: 'card.how',
      items: [
        pathItem(roundedPath(field, 5), { fill: headerFill }),
        lineAt(cardQuestions.how, field.x + 10, field.y + 4, titleHeight, title),
        lineAt('主要环节，按顺序', hintStart, field.y + 4, titleHeight, hint),
        ...parts.flatMap(({ area, part }) => part.draw({ x: area.x + 6, y: field.y + titleHeight + 4 })),
      ],
    },
  };
}

const noArea: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

function panelArea(left: number, width: number, height: number): Rectangle {
  const margin = cardMargin['three-fold'];
  return { x: millimetres(left) + margin, y: margin, width: millimetres(width) - 2 * margin, height: height - 2 * margin };
}

interface InnerHead {
  /** From the panels' top to their first answers. */
  readonly height: number;
  readonly group: GroupItem;
}

/** A line on each of the inner panels, over it the power's name as far as the first two reach. */
function innerHead(name: string, areas: readonly Rectangle[], fonts: Fonts): InnerHead {
  const style: TextStyle = { font: 'sansBold', size: headSize, colour: accent };
  const [first = noArea, second = noArea] = areas;
  const leading = headSize * 1.4;
  const lines = breakLines(name, fonts.sansBold, headSize, second.x + second.width - first.x);
  const under = lines.length * leading + 2.5;
  const rules = areas.map(({ x, y, width }) => pathItem(polyline([{ x, y: y + under }, { x: x + width, y: y + under }]), { stroke: accent, lineWidth: 1.1 }));
  const words = lines.map((line, index) => lineAt(line, first.x, first.y + index * leading, leading, style));
  return { height: under + 10.5, group: { type: 'group', element: 'card.name', structure: { tag: 'artifact' }, items: [...rules, ...words] } };
}

/** The face that lies on top once folded: a dark field with the name, under it unit and telephone. */
function coverItems(content: CardContent, kind: string, area: Rectangle, fonts: Fonts): GroupItem {
  const middle = area.x + area.width / 2;
  const field = { ...area, height: area.height * 0.62 };
  const { size, lines } = fitted(content.name, area.width - 28, [26, 22, 18, 15], fonts);
  const label: TextStyle = { font: 'sans', size: 12, colour: white };
  const title: TextStyle = { font: 'sansBold', size, colour: white };
  const leading = size * 1.38;
  const top = field.y + (field.height - lines.length * leading) / 2;
  const unit: TextStyle = { font: 'sansBold', size: 14, colour: ink };
  const unitLines = breakLines(content.unit, fonts.sansBold, unit.size, area.width);
  const unitTop = field.y + field.height + 34;
  const phone: TextStyle = { font: 'sans', size: 11, colour: faint };
  return {
    type: 'group',
    element: 'card.cover',
    items: [
      pathItem(roundedPath(field, 6), { fill: accent }),
      lineCentred('办事明白卡', middle, field.y + 26, 18, label, fonts),
      pathItem(polyline([{ x: middle - 22, y: field.y + 52 }, { x: middle + 22, y: field.y + 52 }]), { stroke: white, lineWidth: 0.8 }),
      { type: 'group', element: 'card.title', structure: { tag: 'H1' }, items: lines.map((line, index) => lineCentred(line, middle, top + index * leading, leading, title, fonts)) },
      lineCentred(kind, middle, field.y + field.height - 40, 18, label, fonts),
      ...unitLines.map((line, index) => lineCentred(line, middle, unitTop + index * 21, 21, unit, fonts)),
      ...(content.phone === '' ? [] : [lineCentred(`咨询电话：${content.phone}`, middle, unitTop + unitLines.length * 21 + 8, 16, phone, fonts)]),
    ],
  };
}
