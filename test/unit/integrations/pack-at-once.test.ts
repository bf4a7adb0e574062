import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { PackedAtOnce } from '../../../src/integrations/pack-at-once.ts';

async function packed(
  stream: { readable: ReadableStream; writable: WritableStream },
  parts: readonly Uint8Array[],
) {
  const writer = stream.writable.getWriter();
  const written = Promise.all([...parts.map((part) => writer.write(part)), writer.close()]);
  const bytes = await buffer(stream.readable);
  await written;
  return bytes.toString('hex');
}

it('gives the bytes that the platform gives, however they come', async () => {
  const words = Buffer.from('绩效评价报告，指标得分。'.repeat(20_000));
  for (const parts of [
    [],
    [Buffer.alloc(0)],
    [words],
    [words, randomBytes(70_000)],
    [randomBytes(3), words],
  ]) {
    const own = await packed(new PackedAtOnce('deflate-raw'), parts);
    expect(own).toBe(await packed(new CompressionStream('deflate-raw'), parts));
  }
});

it('refuses what it cannot do', () => {
  expect(() => new PackedAtOnce('gzip')).toThrow('gzip');
});
