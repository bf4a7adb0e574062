import { describe, expect, test } from 'vitest';
import { LEAST, pictureSize } from '../../../../src/disclosure/attachment/picture-size.ts';
import { ATTACHMENT_FINDINGS } from '../../../../src/text/attachments.ts';
import { png } from '../../../support/attachments.ts';

const bytes = (...parts: readonly (string | number | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : part)),
  );

describe('the size of a picture', () => {
  test.each([
    ['PNG', png(300, 40)],
    ['GIF', bytes('GIF89a', 0x2c, 1, 40, 0)],
    ['BMP', bytes('BM', new Array(16).fill(0), 0x2c, 1, 0, 0, 0xd8, 0xff, 0xff, 0xff)],
    // A table and a filling byte before the frame.
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xc4, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 40, 1, 0x2c, 3)],
    ['WebP, lossy', bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8 ', new Array(10).fill(0), 0x2c, 1, 40, 0)],
    ['WebP, lossless', bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8L', 0, 0, 0, 0, 0x2f, 0x2b, 0xc1, 0x09, 0)],
    [
      'WebP, extended',
      bytes('RIFF', 0, 0, 0, 0, 'WEBPVP8X', 10, 0, 0, 0, 0, 0, 0, 0, 0x2b, 1, 0, 39, 0, 0, 0),
    ],
  ])('stands in its head: %s', (_, picture) => {
    expect(pictureSize(picture)).toEqual({ width: 300, height: 40 });
    for (let length = 0; length < picture.length - 1; length += 1)
      expect([null, 300]).toContain(pictureSize(picture.subarray(0, length))?.width ?? null);
  });

  test('is not known of what has no such head', () => {
    expect(pictureSize(bytes('II*', 0, 8, 0, 0, 0))).toBeNull();
    expect(pictureSize(png(0, 40))).toBeNull();
  });

  test('from which a person is asked is what the finding says', () => {
    const said = ATTACHMENT_FINDINGS.ATTACHMENT_PICTURES.hint({ where: '', count: 1 });
    expect(said).toContain(`长边不到 ${LEAST.longer} 像素的图标、短边不到 ${LEAST.shorter} 像素的线条不用看`);
  });
});
