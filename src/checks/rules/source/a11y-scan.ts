import { valueOf } from '../../../model/absence.ts';
import { SOURCE_CHECKS } from '../../../text/checks/source.ts';
import { defineCheck } from '../../check.ts';

const PICTURE = /\.(?:jpe?g|png|gif|bmp|tiff?|webp|avif)$/i;

export const A11Y_SCAN = defineCheck({
  id: 'A11Y_SCAN',
  text: SOURCE_CHECKS.A11Y_SCAN,
  *run({ report }) {
    let known = 0;
    let sound = true;
    for (const [index, { file, title, kind, textLayer }] of (valueOf(report.annexes) ?? []).entries()) {
      if (file === undefined || kind === 'photo') continue;
      const isScan = textLayer === 'none' || (textLayer === undefined && PICTURE.test(file));
      if (textLayer !== undefined) known += 1;
      if (!isScan) continue;
      sound = false;
      const key = textLayer === undefined ? 'file' : 'textLayer';
      const at = { in: 'facts', pointer: ['annexes', index, key] } as const;
      yield { status: 'fail', at, args: { title, file } };
    }
    if (sound && known > 0) yield { status: 'pass', args: {} };
  },
});
