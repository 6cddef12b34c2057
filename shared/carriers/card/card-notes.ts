import type { Chart } from '../../model/chart.ts';
import { cardContent, cardNotStated, type CardQuestion, type CardSentence } from './card-content.ts';
import { cardHolds, mostSteps } from './card-form.ts';
import { isRareCharacter } from './common-characters.ts';
import { legalTerms } from './legal-terms.ts';
import { mainSteps } from './main-steps.ts';

/** What makes a card hard to read, and where it is put right. */
export interface CardNote {
  readonly kind: 'missing' | 'long-sentence' | 'term' | 'rare-character' | 'long-step' | 'long-card';
  readonly question: CardQuestion;
  /** Path of the field within its target. */
  readonly field: string;
  /** The step it is about, or null for the chart's own text. */
  readonly nodeId: string | null;
  /** The sentence, word, character or step; empty for what is missing or for the whole card. */
  readonly text: string;
  /** Characters of it. */
  readonly length: number;
  /** Plain words for a term; else empty. */
  readonly plain: string;
}

/** How readable a card is, in figures. */
export interface CardReading {
  /** Characters, spaces not counted. */
  readonly characters: number;
  readonly sentences: number;
  readonly charactersPerSentence: number;
  /** Characters not in daily use, as a part of all. */
  readonly rareShare: number;
  /** Terms of offices for every hundred characters. */
  readonly termsPerHundred: number;
  readonly level: 'easy' | 'fair' | 'hard';
}

/** A sentence longer than this is not taken in at once. */
export const longestSentence = 40;
/** A step's name longer than this does not fit under its number in two lines. */
export const longestStep = 12;

/** What a plain reader would stumble over on the chart's card, in the card's order. Findings of taste, not faults: nothing is held up by them. */
export function cardNotes(chart: Chart): CardNote[] {
  const { answers } = cardContent(chart, noFacts);
  const notes = answers.flatMap(({ question, sentences }) => sentences.flatMap((sentence) => notesOn(question, sentence)));
  const steps = mainSteps(chart, mostSteps.A5).flatMap(({ nodeId, text }): CardNote[] => {
    const length = [...text].length;
    return length > longestStep ? [{ kind: 'long-step', question: 'how', field: 'text', nodeId, text, length, plain: '' }] : [];
  });
  const { characters } = cardReading(chart);
  const whole: CardNote[] = characters > cardHolds.A5 ? [{ kind: 'long-card', question: 'notice', field: 'content.notes', nodeId: null, text: '', length: characters, plain: '' }] : [];
  return onceEach([...notes, ...steps, ...whole]).map(onStatedField);
}

export function cardReading(chart: Chart): CardReading {
  const texts = cardContent(chart, noFacts).answers.flatMap(({ sentences }) => sentences.map(({ lead, text }) => ({ lead, text })));
  const plain = texts.map(({ lead, text }) => `${lead}${text}`.replace(/\s/g, '')).join('');
  const characters = [...plain].length;
  const sentences = texts.flatMap(({ text }) => sentencesOf(text));
  const inSentences = sentences.reduce((sum, each) => sum + lengthOf(each), 0);
  const terms = texts.reduce((sum, { text }) => sum + termsIn(text).reduce((count, { times }) => count + times, 0), 0);
  const charactersPerSentence = inSentences / Math.max(1, sentences.length);
  const rareShare = [...plain].filter(isRareCharacter).length / Math.max(1, characters);
  const termsPerHundred = (terms * 100) / Math.max(1, characters);
  return { characters, sentences: sentences.length, charactersPerSentence, rareShare, termsPerHundred, level: levelOf(charactersPerSentence, rareShare, termsPerHundred) };
}

// helpers

const noFacts = { name: '', address: '', phone: '', website: '' };
const fieldsOfQuestions: Readonly<Partial<Record<CardQuestion, string>>> = {
  where: 'power.implementingBody',
  bring: 'content.notes',
  days: 'content.limits.promised',
  who: 'content.handlingPosts',
  complain: 'content.complaints',
};

function notesOn(question: CardQuestion, { text, field }: CardSentence): CardNote[] {
  const note = (kind: CardNote['kind'], found: string, plain = ''): CardNote => ({ kind, question, field, nodeId: null, text: found, length: [...found].length, plain });
  if (text === cardNotStated) {
    return [note('missing', '')];
  }
  return [
    ...sentencesOf(text).flatMap((sentence) => (lengthOf(sentence) > longestSentence ? [note('long-sentence', sentence)] : [])),
    ...termsIn(text).map(({ term, plain }) => note('term', term, plain)),
    ...[...new Set(text)].filter(isRareCharacter).map((character) => note('rare-character', character)),
  ];
}

/** What is missing has no field of its own yet: it is written into the one the question is answered from. */
function onStatedField(note: CardNote): CardNote {
  return note.field === '' ? { ...note, field: fieldsOfQuestions[note.question] ?? 'content.notes' } : note;
}

/** The same word under one question is told once. */
function onceEach(notes: readonly CardNote[]): CardNote[] {
  const told = new Set<string>();
  return notes.filter(({ kind, question, text, nodeId }) => {
    const key = JSON.stringify([kind, question, text, nodeId]);
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

/** What stands in brackets is read by itself. */
function sentencesOf(text: string): string[] {
  return text.split(/[。；！？;（）()\n]/).map((each) => each.trim()).filter((each) => /[\p{Letter}\p{Number}]/u.test(each));
}

/** Characters of a sentence as it is read: a number, an address or a foreign word is one. */
function lengthOf(sentence: string): number {
  return [...sentence.replace(/[A-Za-z0-9.:/_@%-]+/g, 'x')].length;
}

/** The terms of the text with how often they stand in it; one within another is that other's. */
function termsIn(text: string): readonly { readonly term: string; readonly plain: string; readonly times: number }[] {
  let rest = text;
  return legalTerms.flatMap(({ term, plain }) => {
    const times = rest.split(term).length - 1;
    rest = rest.replaceAll(term, ' ');
    return times === 0 ? [] : [{ term, plain, times }];
  });
}

function levelOf(perSentence: number, rareShare: number, terms: number): CardReading['level'] {
  const worst = Math.max(perSentence / 20, rareShare / 0.01, terms / 1.2);
  return worst <= 1 ? 'easy' : worst <= 1.8 ? 'fair' : 'hard';
}
