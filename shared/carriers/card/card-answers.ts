import type { Point } from '../../kernel/geometry.ts';
import type { GroupItem, SceneItem } from '../../scene/display-list.ts';
import { accent, faint, headerFill, ink } from '../../scene/palette.ts';
import { pathItem, roundedPath } from '../../scene/paths.ts';
import { breakPieces, fillLines, textWidth } from '../../typeset/break-lines.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { lineAt, lineCentred, type TextStyle } from '../text-items.ts';
import { cardNotStated, cardQuestions, type CardAnswer, type CardSentence } from './card-content.ts';
import type { CardSetting } from './card-form.ts';
import { stepStrip } from './step-strip.ts';
import type { MainStep } from './main-steps.ts';

/** An answer set at a width: it stays whole. Lengths in points. */
export interface SetAnswer {
  readonly answer: CardAnswer;
  readonly height: number;
  draw(at: Point): GroupItem;
}

/** Sets a question with its answer, `width` points wide; 怎么办 is answered by the strip of `steps`. */
export function setAnswer(answer: CardAnswer, steps: readonly MainStep[], width: number, setting: CardSetting, fonts: Fonts): SetAnswer {
  const isBeside = setting.questionColumn > 0;
  const indent = isBeside ? setting.questionColumn + answerGap : 0;
  const head = isBeside ? 0 : headHeight(setting) + 3;
  const body =
    answer.question === 'how'
      ? stepStrip(steps, width - indent, setting, fonts)
      : setSentences(answer.sentences, width - indent, setting, fonts);
  const least = isBeside ? headHeight(setting) : 0;
  return {
    answer,
    height: Math.max(least, head + body.height),
    draw: (at) => ({
      type: 'group',
      element: `card.${answer.question}`,
      structure: { tag: 'Sect' },
      items: [
        ...questionItems(cardQuestions[answer.question], at, isBeside ? setting.questionColumn : width, setting, fonts),
        ...body.draw({ x: at.x + indent, y: at.y + head }),
      ],
    }),
  };
}

/** Something set, with its height in points. */
export interface SetPart {
  readonly height: number;
  draw(at: Point): SceneItem[];
}

// helpers

const answerGap = 9;

function headHeight(setting: CardSetting): number {
  return setting.question * 1.75;
}

/** The question in a tinted tag; above its answer the tag runs over the whole width. */
function questionItems(text: string, at: Point, width: number, setting: CardSetting, fonts: Fonts): SceneItem[] {
  const height = headHeight(setting);
  const style: TextStyle = { font: 'sansBold', size: setting.question, colour: accent };
  const tag = pathItem(roundedPath({ x: at.x, y: at.y, width, height }, 3), { fill: headerFill });
  const words = setting.questionColumn > 0 ? lineCentred(text, at.x + width / 2, at.y, height, style, fonts) : lineAt(text, at.x + 7, at.y, height, style);
  return [tag, { type: 'group', element: 'card.question', structure: { tag: 'H2' }, items: [words] }];
}

function setSentences(sentences: readonly CardSentence[], width: number, setting: CardSetting, fonts: Fonts): SetPart {
  const parts = sentences.map((sentence) => setSentence(sentence, width, setting, fonts));
  const gap = setting.body * 0.22;
  return {
    height: parts.reduce((sum, part) => sum + part.height, 0) + Math.max(0, parts.length - 1) * gap,
    draw(at) {
      let y = at.y;
      return parts.flatMap((part) => {
        const items = part.draw({ x: at.x, y });
        y += part.height + gap;
        return items;
      });
    },
  };
}

function setSentence({ lead, text, weight }: CardSentence, width: number, setting: CardSetting, fonts: Fonts): SetPart {
  const style = styleOf(text, weight, setting);
  const leading = weight === 'body' ? setting.leading : style.size * 1.42;
  const leadStyle: TextStyle = { font: 'sansBold', size: style.size, colour: ink };
  const leadWidth = lead === '' ? 0 : textWidth(lead, fonts.sansBold, style.size) + style.size * 0.6;
  // A lead that would leave its sentence no room stands on a line of its own.
  const isAlone = leadWidth > width * 0.5;
  const lines = fillLines(breakPieces(text, fonts[style.font]), fonts[style.font], style.size, (line) => width - (line === 0 && !isAlone ? leadWidth : 0));
  const first = isAlone ? 1 : 0;
  return {
    height: (lines.length + first) * leading,
    draw: (at) => [
      {
        type: 'group',
        element: 'card.sentence',
        structure: { tag: 'P' },
        items: [
          ...(lead === '' ? [] : [lineAt(lead, at.x, at.y, leading, leadStyle)]),
          ...lines.map((line, index) => lineAt(line, at.x + (index === 0 && !isAlone ? leadWidth : 0), at.y + (index + first) * leading, leading, style)),
        ],
      },
    ],
  };
}

function styleOf(text: string, weight: CardSentence['weight'], setting: CardSetting): TextStyle {
  if (text === cardNotStated) {
    return { font: 'sans', size: setting.body, colour: faint };
  }
  switch (weight) {
    case 'strong':
      return { font: 'sansBold', size: setting.strong, colour: accent };
    case 'body':
      return { font: 'sans', size: setting.body, colour: ink };
    case 'small':
      return { font: 'sans', size: setting.small, colour: ink };
  }
}
