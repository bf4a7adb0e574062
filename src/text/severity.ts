/**
 * How grave a finding is, in a word, wherever an editor meets one. 错误 must be put right before a report is published;
 * 提醒 asks to look at the original; 提示 is for the next report.
 */
export const SEVERITY_WORDS = { error: '错误', warn: '提醒', note: '提示' } as const;
