const INSTEAD = '以下是本站自带索引的结果，内容相同，排列次序可能不同。';

/** Said above the results when they are not from the search server that is set up. */
export const SERVER_WORDS = {
  unreachable: `检索服务器连接不上。${INSTEAD}`,
  slow: `检索服务器没有及时回应。${INSTEAD}`,
  refused: `检索服务器暂时不能使用。${INSTEAD}`,
  unreadable: `检索服务器的回应不完整或者不能读取。${INSTEAD}`,
  /** The server holds other reports, or others' words, than the site that asks. */
  edition: `检索服务器里的内容与本站不是同一期。${INSTEAD}`,
} as const;
