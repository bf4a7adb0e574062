/** What is wrong with a command as it was typed; how it is to be written follows. */
export const ARGUMENTS_TEXT = {
  unknownOption: (name: string) => `不认识的选项 ${name}`,
  noContent: (name: string) => `选项 ${name} 后面要写内容；内容以“-”开头的，写成 ${name}=内容`,
  takesNothing: (name: string) => `选项 ${name} 后面不写内容`,
  unexpected: (argument: string) => `多余的参数“${argument}”`,
} as const;
