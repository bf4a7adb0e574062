import type { Diagnostic } from '../model/diagnostic.ts';
import { SEVERITY_WORDS } from '../text/severity.ts';

/** `reports/2023/x/report.json:12:18 错误 FIELD_MONEY …`: a finding without its code frame and hint. */
export function oneLine({ file, position, severity, id, message }: Diagnostic): string {
  const place = position ? `${file}:${position.line}:${position.column}` : file;
  return `${place} ${SEVERITY_WORDS[severity]} ${id} ${message}`;
}
