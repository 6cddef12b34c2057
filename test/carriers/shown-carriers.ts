import type { CarrierOrderInput } from '../../shared/contract/carrier-order.ts';

/** A page of a carrier that docs/carriers shows and the tests keep: of the sample department, on a fixed day. */
export interface ShownCarrier {
  /** Name of its picture, without ending. */
  readonly name: string;
  readonly title: string;
  /** Words of `export` that make it. */
  readonly command: string;
  readonly order: CarrierOrderInput;
  /** Titles of the charts it is made of; all of them where none is named. */
  readonly charts?: readonly string[];
  /** Whether it is sealed, with a ring that is nobody's seal. */
  readonly isSealed?: boolean;
  /** Counted from 1. */
  readonly page: number;
  /** Width of the picture in pixels. */
  readonly width: number;
}

/** The day everything shown is made on. */
export const shownDay = '2026-03-02';
export const shownPenalty = '对非法占用土地行为的处罚';
const penalty = [shownPenalty];

/** Carriers with pages; what is made of HTML is shown by a browser. */
export const shownCarriers: readonly ShownCarrier[] = [
  { name: 'filing-copy', command: '--as pdf', title: '备案件：流程图与文字', order: { as: 'pdf' }, charts: penalty, page: 1, width: 900 },
  { name: 'ofd', command: '--as ofd --seal seal.png', title: '备案件：开放版式文档（OFD），加盖印章', order: { as: 'ofd' }, charts: penalty, isSealed: true, page: 2, width: 900 },
  { name: 'report', command: '--as documents --documents report', title: '文书：备案报告', order: { as: 'documents', documents: ['report'] }, page: 1, width: 620 },
  { name: 'plan', command: '--as documents --documents plan', title: '文书：岗责分解方案', order: { as: 'documents', documents: ['plan'] }, page: 1, width: 800 },
  { name: 'poster', command: '--as poster --paper A1', title: '公开栏：一张流程图，A1', order: { as: 'poster', paper: 'A1' }, charts: penalty, page: 1, width: 800 },
  { name: 'wall', command: '--as poster --show wall --paper A0 --orientation landscape', title: '公开栏：整面墙，A0', order: { as: 'poster', show: 'wall', paper: 'A0', orientation: 'landscape' }, page: 1, width: 1000 },
  { name: 'tile', command: '--as poster --paper A1 --tiles A4', title: '公开栏：拼接用的一张 A4', order: { as: 'poster', paper: 'A1', tiles: { paper: 'A4', overlap: 10 } }, charts: penalty, page: 2, width: 620 },
  { name: 'card', command: '--as card --form A5', title: '明白卡：A5', order: { as: 'card', form: 'A5' }, charts: penalty, page: 1, width: 560 },
  { name: 'card-three-fold', command: '--as card --form three-fold', title: '明白卡：A4 三折', order: { as: 'card', form: 'three-fold' }, charts: penalty, page: 1, width: 900 },
  { name: 'card-sheet', command: '--as card --form A6 --sheet A4 --copies 1', title: '明白卡：四张拼一张 A4，带裁切线', order: { as: 'card', form: 'A6', sheet: 'A4', copies: 1 }, page: 1, width: 620 },
  { name: 'handbook', command: '--as handbook --page A4', title: '信息手册：目录', order: { as: 'handbook', page: 'A4' }, page: 4, width: 620 },
  { name: 'booklet', command: '--as handbook --page A5 --booklet', title: '信息手册：折页装订的一面', order: { as: 'handbook', page: 'A5', isBooklet: true }, page: 9, width: 900 },
  { name: 'slide', command: '--as screen --form png', title: '电子屏：一幅画面', order: { as: 'screen', form: 'png' }, charts: penalty, page: 3, width: 960 },
];
