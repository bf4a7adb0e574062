/** What is asked and said of units and projects that a draft brings along. Apart: only the checks of a draft load it. */
export const NEW_RECORD_TEXT = {
  example: (words: string) => `原件写着“${words}”。这是不是演示用的示例，内容是虚构的？`,
  exampleUnit: (name: string) => `“${name}”是本站的示例单位。这份报告是不是也是演示用的示例，内容是虚构的？`,
  isExample: '是示例，内容是虚构的',
  isReal: '不是，是真实的报告',
  region: (name: string, typed: string | null) =>
    `${typed === null ? '' : `“${typed}”看不出是哪里，或者代码和名称不是同一级。`}“${name}”是新单位，在哪里？写六位行政区划代码和名称，例如 620503 甘肃省天水市麦积区`,
  placeOf: (name: string) => `“${name}”的所在地`,
  noPlace: (name: string) => `还没有写新单位“${name}”的所在地`,
  wrongPlace: (name: string, place: string) => `新单位“${name}”的所在地“${place}”，代码和名称不是同一级`,
  placeAdvice: '请写六位行政区划代码和名称，例如 620503 甘肃省天水市麦积区；市级后两位是0，省级后四位是0',
  nameTaken: (kind: string, name: string, isExample: boolean) =>
    `名单里已经有叫“${name}”的${kind}${isExample ? '，是示例' : ''}，不能再写一个`,
  nameTakenHint: (kind: string, isExample: boolean) =>
    isExample
      ? `这份报告是演示用的示例的，勾选“示例”，再从名单里选它；真实的${kind}与它重名的，写上带所在地的全称`
      : `请从名单里选它；确实是另一个${kind}的，写上带所在地的全称`,
  mixed: (label: string, kind: string, isExample: boolean) =>
    isExample
      ? `这份报告是示例，“${label}”选的却是真实的${kind}`
      : `“${label}”选的是示例${kind}，这份报告却没有写明是示例`,
  mixedHint: (kind: string) =>
    `演示用的示例，勾选“示例”，单位和项目也都选示例的；真实的报告，不要勾选，在这一栏改选真实的${kind}`,
} as const;

/** The field for the place of a new unit. */
export const PLACE_TEXT = {
  place: '所在地（六位行政区划代码和名称）',
  placeHint: '例如 620503 甘肃省天水市麦积区',
} as const;
