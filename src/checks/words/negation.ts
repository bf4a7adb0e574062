import type { Sighting } from './wording.ts';

/** Words before a phrase that deny it or speak of it as past or wanted. */
const DENIAL =
  /(?:没有?|未能?|不|无|非|尚未|不存在|弥补|缓解|解决|填补|避免|消除|应当?|需要?|确保|力争|争取)(?:有效|再|得到|能够?|了|出现|发生|将|把)*$/;
const LOOK_BACK = 10;

/** Whether a phrase is said of what is, and not denied, demanded or remedied. */
export function isAffirmed({ passage, offset }: Sighting): boolean {
  return !DENIAL.test(passage.text.slice(Math.max(0, offset - LOOK_BACK), offset));
}
