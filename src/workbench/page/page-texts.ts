/** What the page says, Chinese first. `{…}` facts are arguments. */
const zh = {
  title: "绩效自评助手",
  subtitle: "不用 Excel 也能算",
  open: "打开…",
  save: "另存为 .xlsx",
  sample: "示例",
  blank: "空白",
  file: "文件",
  group: "绩效自评",
  pane: "自评助手",
  calculate: "计算",
  summary: "生成汇总表",
  word: "导出 Word",
  unsaved: "有未保存的改动",
  opening: "正在打开…",
  saving: "正在保存…",
  standIn:
    "这不是 Excel：没有 Excel 或用 WPS 的电脑可在这里打开 .xlsx，计算，再存回去。文件只在本机浏览器里，不上传。图表在存出的文件里，这里不显示。",
  messages: "提示",
  close: "关闭",
  drop: "松开鼠标，打开这个文件",
  loseChanges: (name: string) => `“${name}”有未保存的改动。不保存，直接打开另一个文件吗？`,
  passwordNeeded: (name: string) => `“${name}”有密码。`,
  passwordWrong: "密码不对，或这种加密方式读不了。",
  password: "密码",
  openIt: "打开",
  cancel: "取消",
  protectedSheet: (sheet: string) =>
    `“${sheet}”有保护，不能改。要改，请在 Excel 或 WPS 里取消保护，存好再打开。`,
  protectedStructure: "工作簿结构有保护，不能增加、删除、改名或移动工作表。",
  readOnly: "现在是只读，不能改。",
  blankName: "工作簿1.xlsx",
  newName: "另一个工作簿.xlsx",
  newWorkbook: "要打开另一个工作簿，浏览器拦住了新标签页。",
  openTab: "在新标签页打开",
  unreadable: (name: string) =>
    `“${name}”读不出来：文件移走了，或别的程序占着（例如网盘正在同步）。等一下，或在 Excel 里关掉它，再打开一次。`,
  broken: (what: string) => `打不开：${what}`,
  notSaved: (what: string) => `没有存成：${what}`,
  notDone: (what: string) => `按钮没有起作用：${what}`,
  language: "English",
  dark: "深色",
  light: "浅色",
};

export type PageTexts = {
  readonly [Key in keyof typeof zh]: (typeof zh)[Key] extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : string;
};

const en: PageTexts = {
  title: "Budget Self-Evaluation",
  subtitle: "without Excel",
  open: "Open…",
  save: "Save as .xlsx",
  sample: "Sample",
  blank: "Blank",
  file: "File",
  group: "Self-Evaluation",
  pane: "Assistant",
  calculate: "Calculate",
  summary: "Summary sheet",
  word: "Export Word",
  unsaved: "unsaved changes",
  opening: "Opening…",
  saving: "Saving…",
  standIn:
    "This is not Excel: on a computer without Excel, or with WPS, open an .xlsx here, calculate, and save it back. The file stays in this browser, nothing is uploaded. Charts are in the saved file, not shown here.",
  messages: "Messages",
  close: "Close",
  drop: "Let go to open this file",
  loseChanges: (name) => `“${name}” has unsaved changes. Open another file without saving?`,
  passwordNeeded: (name) => `“${name}” has a password.`,
  passwordWrong: "The password is wrong, or this kind of encryption cannot be read.",
  password: "Password",
  openIt: "Open",
  cancel: "Cancel",
  protectedSheet: (sheet) =>
    `“${sheet}” is protected and cannot be changed. Lift the protection in Excel or WPS, save and open it again.`,
  protectedStructure:
    "The workbook's structure is protected: no sheet can be added, deleted, renamed or moved.",
  readOnly: "Read-only now: nothing can be changed.",
  blankName: "Book1.xlsx",
  newName: "Another workbook.xlsx",
  newWorkbook: "Another workbook is to be opened; the browser stopped the new tab.",
  openTab: "Open in a new tab",
  unreadable: (name) =>
    `“${name}” could not be read: it was moved, or another program holds it. Close it in Excel, or wait, and open it again.`,
  broken: (what) => `Cannot open it: ${what}`,
  notSaved: (what) => `Not saved: ${what}`,
  notDone: (what) => `The button did nothing: ${what}`,
  language: "中文",
  dark: "Dark",
  light: "Light",
};

export const pageTexts = { zh, en } as const;
