import type { Colour } from '../typeset/face.ts';

/** Few and calm: dark lines, one restrained blue, nothing that a black-and-white copy would lose. */
export const ink: Colour = '#1a1a1a';
export const accent: Colour = '#1f3a5f';
export const faint: Colour = '#6b7280';
export const hairline: Colour = '#9aa3af';
export const headerFill: Colour = '#e8edf3';
export const terminatorFill: Colour = '#eef2f6';
export const white: Colour = '#ffffff';
