/**
 * 政府收支分类科目, 支出功能分类: the classes (类) by the first three digits of a code. A code that is not among them
 * has no topic rather than a wrong one.
 */
const CLASSES: Readonly<Record<string, string>> = {
  '201': '一般公共服务',
  '203': '国防',
  '204': '公共安全',
  '205': '教育',
  '206': '科学技术',
  '207': '文化旅游体育与传媒',
  '208': '社会保障和就业',
  '210': '卫生健康',
  '211': '节能环保',
  '212': '城乡社区',
  '213': '农林水',
  '214': '交通运输',
  '215': '资源勘探工业信息等',
  '216': '商业服务业等',
  '217': '金融',
  '219': '援助其他地区',
  '220': '自然资源海洋气象等',
  '221': '住房保障',
  '222': '粮油物资储备',
  '224': '灾害防治及应急管理',
  '229': '其他',
};

/** The class of a code by its three digits, such as 205 for 2050202; `null` without a code or for an unknown one. */
export function functionClassCode(code: string | undefined): string | null {
  const first = code?.slice(0, 3);
  return first === undefined || CLASSES[first] === undefined ? null : first;
}

/** The name of the class of a seven-digit code, such as 教育 for 2050202; `null` without a code or for an unknown one. */
export function functionClassName(code: string | undefined): string | null {
  const first = functionClassCode(code);
  return first === null ? null : (CLASSES[first] ?? null);
}
