import type { Rectangle } from '../../kernel/geometry.ts';
import { MingquanError } from '../../kernel/mingquan-error.ts';
import { millimetres, rounded } from '../../kernel/units.ts';
import type { Chart } from '../../model/chart.ts';
import { powerKindTerms } from '../../model/terms.ts';
import type { GroupItem, SceneItem, Sheet } from '../../scene/display-list.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { requireGlyphs } from '../missing-characters.ts';
import { sheetSize } from '../paper.ts';
import { setAnswer, type SetAnswer } from './card-answers.ts';
import { cardContent, cardQuestions, type CardAnswer, type CardContent, type CardFacts } from './card-content.ts';
import { bodySizes, cardFormNames, cardMargin, cardSetting, mostSteps, type CardForm, type CardSetting } from './card-form.ts';
import { aboveFoot, cardFoot, cardHead, runningName, type CardPart } from './card-furniture.ts';
import { drawPanel, fillPanels, type FilledPanels, type PanelArea } from './fill-panels.ts';
import { mainSteps, type MainStep } from './main-steps.ts';
import { threeFold } from './three-fold.ts';

/** The places answers go to, and what stands on the sheets besides. */
export interface CardPlan {
  readonly areas: readonly PanelArea[];
  /** The answers that run through the areas. */
  readonly answers: readonly CardAnswer[];
  /** The sheets, front first, from the drawn answers of each area. */
  compose(panels: readonly (readonly GroupItem[])[]): { readonly width: number; readonly height: number; readonly items: readonly SceneItem[] }[];
}

/**
 * The chart's explainer card 明白卡, front and back: A5 and A6 upright, the three-fold as the two sides of an A4 sheet. The
 * words are set as large as they fit; nothing is left out.
 * @throws MingquanError `card.does-not-fit` where the smallest type is too large still, `font.character-missing`.
 */
export function cardSheets(chart: Chart, facts: CardFacts, form: CardForm, fonts: Fonts): Sheet[] {
  const content = cardContent(chart, facts);
  const steps = stepsOn(form, chart);
  requireGlyphs(textsOnCard(content, steps), fonts, ['sans', 'sansBold']);
  const kind = powerKindTerms[chart.power.kind].zh;
  const planFor = (setting: CardSetting): CardPlan =>
    form === 'three-fold' ? threeFold(content, steps, kind, setting, fonts) : twoSides(content, kind, form, fonts);
  const { plan, setting, filled } = largestFitting(content, steps, planFor, form, fonts);
  const panels = filled.panels.map((answers, panel) => drawPanel(answers, plan.areas[panel] ?? noArea, setting.gap));
  const sides = plan.compose(panels);
  return sides.map((side, index) => ({ ...side, page: index + 1, pages: sides.length }));
}

// helpers

const noArea: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/** An A6 has no room to say what else a time is counted from; such a time is left to the headline and the chart. */
function stepsOn(form: CardForm, chart: Chart): MainStep[] {
  const steps = mainSteps(chart, mostSteps[form]);
  return form === 'A6' ? steps.map((step) => (step.limitStart === '' ? step : { ...step, limit: '', limitStart: '' })) : steps;
}

function textsOnCard({ name, unit, answers }: CardContent, steps: readonly MainStep[]): { place: string; text: string }[] {
  return [
    { place: '职权名称', text: name },
    { place: '实施主体', text: unit },
    ...answers.map(({ question, sentences }) => ({ place: cardQuestions[question], text: sentences.map((each) => each.lead + each.text).join('') })),
    { place: cardQuestions.how, text: steps.map((step) => step.text + step.who + step.limitStart).join('') },
  ];
}

function twoSides(content: CardContent, kind: string, form: 'A5' | 'A6', fonts: Fonts): CardPlan {
  const page = sheetSize(form, 'portrait');
  const margin = cardMargin[form];
  const area = { x: margin, y: margin, width: page.width - 2 * margin, height: page.height - 2 * margin };
  const isSmall = form === 'A6';
  const head = cardHead(content, kind, area.width, isSmall ? [14, 12, 10.5, 9] : [20, 17, 14, 12], isSmall, fonts);
  const name = runningName(content.name, area.width, isSmall ? 8.5 : 10, fonts);
  const foot = cardFoot(content, area.width, millimetres(isSmall ? 19 : 27), isSmall ? 8 : 10, fonts);
  const front = below(area, head, isSmall ? 8 : 12);
  const back = aboveFoot(below(area, name, isSmall ? 7 : 10), foot.height, isSmall ? 6 : 10);
  return {
    areas: [front, back.above],
    answers: content.answers,
    compose: ([first = [], second = []]) => [
      { ...page, items: [head.draw(area), ...first] },
      { ...page, items: [name.draw(area), ...second, foot.draw(back.foot)] },
    ],
  };
}

function below(area: Rectangle, { height }: CardPart, gap: number): Rectangle {
  return { ...area, y: rounded(area.y + height + gap), height: area.height - height - gap };
}

interface FittingCard {
  readonly plan: CardPlan;
  readonly setting: CardSetting;
  readonly filled: FilledPanels;
}

function largestFitting(content: CardContent, steps: readonly MainStep[], planFor: (setting: CardSetting) => CardPlan, form: CardForm, fonts: Fonts): FittingCard {
  for (const body of bodySizes[form]) {
    const setting = cardSetting(form, body);
    const plan = planFor(setting);
    const filled = fillPanels(plan.areas, (panel) => plan.answers.map((answer) => setAnswer(answer, steps, plan.areas[panel]?.width ?? 0, setting, fonts)), setting.gap);
    if (filled.over.every((over) => over <= 0)) {
      return { plan, setting, filled };
    }
    if (body === bodySizes[form].at(-1)) {
      throw tooLong(content, filled, setting, plan, form);
    }
  }
  throw new RangeError('a card form has no type size');
}

/** Names the longest answer of the panels that are overfull, and by how many characters they are. */
function tooLong(content: CardContent, filled: FilledPanels, setting: CardSetting, plan: CardPlan, form: CardForm): MingquanError {
  const over = filled.over.reduce((sum, each, panel) => {
    const width = (plan.areas[panel]?.width ?? 0) - setting.questionColumn;
    return sum + Math.ceil(each / setting.leading) * Math.floor(width / setting.body);
  }, 0);
  const crowded = filled.panels.flatMap((answers, panel): readonly SetAnswer[] => ((filled.over[panel] ?? 0) > 0 ? answers : []));
  const longest = [...crowded].sort((first, second) => lengthOf(second) - lengthOf(first))[0];
  const question = longest === undefined ? '' : cardQuestions[longest.answer.question];
  return new MingquanError('card.does-not-fit', { title: content.name, form: cardFormNames[form], over, field: question, length: longest === undefined ? 0 : lengthOf(longest) });
}

function lengthOf({ answer }: SetAnswer): number {
  return answer.sentences.reduce((sum, { lead, text }) => sum + [...lead, ...text].length, 0);
}
