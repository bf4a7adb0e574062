/** Words by which a sentence says why something was not done. */
export const CAUSE =
  /原因|由于|因为|因(?!此|而|地|素|人|子)|受[^。；]{1,20}影响|导致|致使|所致|主要是|尚未|推迟|延期|晚于/;
