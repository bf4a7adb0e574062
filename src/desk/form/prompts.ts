/** （100字以内）, （请对照申报时的绩效目标填写）: what a form asks for, left standing by who filled it in. */
const NOTE =
  /[（(【][^（()）【】]*(?:\d+\s*字(?:以内|以下|左右|之内)?|请[^（()）]{0,30}(?:填写|说明|填报)|据实填[写报]|可另附页?)[^（()）【】]*[）)】]/g;
/** How such a request begins, where the brackets hold only its length. */
const REQUEST = /^(?:请|结合|对照|针对|根据|围绕|说明|简述|简要|概述|描述|分析|填写)/;

/** A text of a form without its prompts; `''` where it holds nothing else. */
export function withoutPrompts(text: string): string {
  const rest = text.replace(NOTE, '').trim();
  if (rest === text.trim()) return text;
  // Who answers says more than one sentence, or counts something.
  const isRequest = REQUEST.test(rest) && !/\d/.test(rest) && !/[。；].+/s.test(rest);
  return isRequest ? '' : rest;
}
