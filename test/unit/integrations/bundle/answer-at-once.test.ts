import { expect, it } from 'vitest';
import { AnswerAtOnce } from '../../../../src/integrations/bundle/answer-at-once.ts';

it('hands out the bytes that the platform would, whatever the body is', async () => {
  const words = '绩效评价报告\n'.repeat(2000);
  for (const body of [words, '', Buffer.from(words), new Uint8Array([0, 255, 3]), new Blob([words])]) {
    const own = await new AnswerAtOnce(body).bytes();
    const plain = new Uint8Array(await new Response(body).arrayBuffer());
    expect(Buffer.from(own).equals(plain)).toBe(true);
  }
  expect((await new AnswerAtOnce(null).bytes()).length).toBe(0);
});

it('is an answer like any other', () => {
  const answer = new AnswerAtOnce('x', { status: 404, headers: { 'content-type': 'text/csv' } });
  expect(answer).toBeInstanceOf(Response);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/csv']);
});
