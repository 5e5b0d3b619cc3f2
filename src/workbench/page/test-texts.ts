/** Words of the ⚙ menu; only who tries things out opens it. */
const zh = {
  menu: "测试用",
  latency: "每次回答等",
  next: "下一次写入出错",
  mishap: "怎么错",
  code: "错误代码",
  plan: "安排一次",
  refused: "拒绝，什么也没做",
  "half-done": "做了一半被拒绝",
  "answer-lost": "做完了，回答丢了",
  "no-answer": "做完了，一直没有回答",
  typing: "有人正在格里输入",
  readOnly: "只读",
  protectedSheet: "保护当前工作表",
};

const en: typeof zh = {
  menu: "For testing",
  latency: "Every answer waits",
  next: "The next write goes wrong",
  mishap: "How",
  code: "Code",
  plan: "Plan it once",
  refused: "refused, nothing done",
  "half-done": "refused half-way",
  "answer-lost": "done, the answer is lost",
  "no-answer": "done, no answer ever",
  typing: "Somebody types into a cell",
  readOnly: "Read-only",
  protectedSheet: "Protect the current sheet",
};

export const testTexts = { zh, en } as const;
