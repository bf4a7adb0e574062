import { describe, expect, test } from 'vitest';
import { writeSounds } from '../../../src/search/build/sounds.ts';
import { slipsIn, swaps } from '../../../src/search/runtime/slips.ts';
import { readSounds, soundAlike, spokenAs } from '../../../src/search/words/sounds.ts';

const SOUNDS = readSounds(writeSounds());
const TEXTS = [
  '群众满意度不低于九成',
  '麦积区市场监督管理局',
  '中蜂养殖产业',
  '阵地建设和基地建设',
  '质量强市项目',
];

describe('one slip away', () => {
  test.each([
    ['满意渡', '满意度', true],
    ['满易度', '满意度', true],
    ['满意意度', '满意度', true],
    ['满意的度', '满意度', false],
    ['意满度', '满意度', true],
    ['群众满度', '群众满意度', false],
    ['麦集区', '麦积区', true],
    ['中峰养殖', '中蜂养殖', true],
    ['质强量市', '质量强市', true],
    ['质量X市', '质量强市', false],
    ['市场监督管里局', '市场监督管理局', true],
    ['市场监督管乙局', '市场监督管理局', true],
    ['市场监督管局', '市场监督管理局', true],
  ])('%s: %s', (typed, text, sure) => {
    expect(slipsIn(typed, TEXTS, SOUNDS, false)[0]).toEqual({ text, sure });
  });

  test.each([['地铁建设'], ['度满'], ['质量强市'], ['质量强市项'], ['质弱'], ['航天发射'], ['积区市场']])(
    '%s is offered no piece of a word and nothing longer or shorter',
    (typed) => {
      expect(slipsIn(typed, TEXTS, SOUNDS, false)).toEqual([]);
    },
  );

  test.each([
    ['群众满意度低于九成'],
    ['群众满意度不低于八成'],
    ['群众满意度不高于九成'],
    ['满意度不低于九成五'],
  ])('%s states another fact and is answered by no text that differs in it', (typed) => {
    expect(slipsIn(typed, [...TEXTS, '比上年减少三项'], SOUNDS, false)).toEqual([]);
    expect(slipsIn('比上年增少三项', ['比上年减少三项'], SOUNDS, false)).toEqual([]);
    expect(slipsIn('比下年减少', ['比上年减少'], SOUNDS, false)).toEqual([]);
  });

  test('two figures are never taken for swapped', () => {
    expect(swaps('73号文')).toEqual(['7号3文', '73文号']);
  });

  test('swapped characters are tried at every place', () => {
    expect(swaps('意满度')).toEqual(['满意度', '意度满']);
  });
});

describe('sounds', () => {
  test.each([
    ['度', '渡', true],
    ['检', '鉴', true],
    ['是', '四', true],
    ['经', '金', true],
    ['重', '虫', true],
    ['强', '市', false],
  ])('%s and %s', (a, b, alike) => {
    expect(soundAlike(a, b, SOUNDS)).toBe(alike);
  });

  test.each([
    ['zhiliangqiangshi', ['质量强市']],
    ['zhi liang qiang shi', ['质量强市']],
    ['ZLQS', ['质量强市']],
    ['zlqsh', ['质量强市']],
    ['zhiliangqs', ['质量强市']],
    ["shichang jian'du", ['市场监督']],
    ['abc', []],
    ['zl', []],
    ['iso9001', []],
  ])('%s', (typed, pieces) => {
    expect(spokenAs(typed, TEXTS, SOUNDS)).toEqual(pieces);
  });
});
