import { leadOf } from "../../src/taskpane/issues/lead-of";

test.each([
  ["写着 6 人，名单只有 5 人", "写着 6 人，名单只有 5 人", ""],
  [
    "“表一”没写金额单位（如 表一!C5），元和万元差一万倍，这张表的金额先不取。请写上“单位：元”或者选一个。",
    "“表一”没写金额单位（如 表一!C5），元和万元差一万倍，这张表的金额先不取。",
    "请写上“单位：元”或者选一个。",
  ],
  [
    "“Sheet1” states no unit (e.g. Sheet1!C5); its amounts are left out until you say 元 or 万元. Choose one.",
    "“Sheet1” states no unit (e.g. Sheet1!C5);",
    "its amounts are left out until you say 元 or 万元. Choose one.",
  ],
])("%s", (sentence, lead, rest) => {
  expect(leadOf(sentence)).toEqual({ lead, rest });
});
