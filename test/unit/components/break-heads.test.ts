import { expect, test } from 'vitest';
import { breakHeads } from '../../../src/components/parts/break-heads.ts';

const table = (...heads: string[]) =>
  `<table><thead><tr>${heads.join('')}</tr></thead><tbody><tr><td>未了结问题`;

test('a head longer than the room of its column may break, between words', () => {
  expect(breakHeads(table('<th scope="col">未了结问题</th>', '<th>得分减执行率</th>'))).toBe(
    table('<th scope="col">未了结<wbr>问题</th>', '<th>得分<wbr>减<wbr>执行率</th>'),
  );
});

test('four characters stay together, and so does what is no text', () => {
  const html = table('<th title="与本报告的关系">执行率</th>', '<th>预算 &amp; 支出的合计</th>');
  expect(breakHeads(html)).toBe(html);
});

test('a head with a link keeps it', () => {
  const [before, after] = ['<th>占<a class="term" href="/glossary/#a">', '</a></th>'];
  expect(breakHeads(table(`${before}全年预算数${after}`))).toContain(`${before}全年<wbr>预算数${after}`);
  expect(breakHeads(table(`${before}预算数${after}`))).toContain(`${before}预算数${after}`);
});

test('the rows below, and pages without a table, stay as they are', () => {
  expect(breakHeads(table('<th>得分减执行率</th>'))).toContain('<td>未了结问题');
  expect(breakHeads('<p>与本报告的关系</p>')).toBe('<p>与本报告的关系</p>');
});
