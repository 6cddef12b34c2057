import { millimetres } from '../../kernel/units.ts';

/** What a card is printed as: A5 or A6, front and back, or an A4 sheet folded twice. */
export const cardForms = ['A5', 'A6', 'three-fold'] as const;
export type CardForm = (typeof cardForms)[number];

/** How the words of a card are set. Lengths in points. */
export interface CardSetting {
  readonly body: number;
  readonly leading: number;
  readonly strong: number;
  readonly small: number;
  readonly question: number;
  /** Width of the column of questions left of the answers; 0 = each question stands above its answer. */
  readonly questionColumn: number;
  /** Least space between two answers. */
  readonly gap: number;
}

/** Sizes of body type tried, largest first. None is under what is read without glasses at arm's length on such paper: 9.5, 8 and 9 points. */
export const bodySizes: Readonly<Record<CardForm, readonly number[]>> = {
  A5: [12, 11.5, 11, 10.5, 10, 9.5],
  A6: [10, 9.5, 9, 8.5, 8],
  'three-fold': [14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9],
};

/** Margin within a card or a panel, in points: what a cutter or a fold may stray. */
export const cardMargin: Readonly<Record<CardForm, number>> = { A5: millimetres(9), A6: millimetres(5.5), 'three-fold': millimetres(8) };

/** Most steps the simplified flow shows. */
export const mostSteps: Readonly<Record<CardForm, number>> = { A5: 8, A6: 6, 'three-fold': 8 };

/** Characters a card surely holds in its smallest type; with few and long answers it holds up to a quarter more. */
export const cardHolds: Readonly<Record<CardForm, number>> = { A5: 880, A6: 550, 'three-fold': 1180 };

/** Panels of the three-fold, in mm from the left, as the side that lies outside is seen: the flap goes in and is 3 mm narrower. */
export const outerPanels = { flap: 97, back: 100, cover: 100 } as const;
/** The same of the side inside; its last panel is the flap's other face. */
export const innerPanels = [100, 100, 97] as const;

export const cardFormNames: Readonly<Record<CardForm, string>> = { A5: 'A5', A6: 'A6', 'three-fold': '三折页' };

export function cardSetting(form: CardForm, body: number): CardSetting {
  const question = form === 'A6' ? body : Math.min(body, form === 'A5' ? 11 : 12);
  return {
    body,
    leading: body * (form === 'A6' ? 1.42 : 1.5),
    strong: body * (form === 'three-fold' ? 1.1 : 1.22),
    small: Math.max(form === 'A6' ? 7.5 : 8.5, body * 0.86),
    question,
    questionColumn: form === 'three-fold' ? 0 : question * 5 + 20,
    gap: body * (form === 'three-fold' ? 0.9 : form === 'A5' ? 0.8 : 0.65),
  };
}
