import { connect } from "node:net";

import { serveWorkbench, type Served } from "../../scripts/workbench/serve";

let served: Served;

beforeAll(async () => {
  served = await serveWorkbench({ port: 0 });
});

afterAll(() => served.close());

/** One request as it is typed here: `fetch` would tidy up the path first. */
function ask(path: string, method = "GET"): Promise<string> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const line = connect(Number(port), hostname, () =>
      line.write(`${method} ${path} HTTP/1.1\r\nHost: workbench\r\nConnection: close\r\n\r\n`),
    );
    let heard = "";
    line.on("data", (piece) => (heard += piece.toString("utf8")));
    line.on("end", () => resolve(heard));
    line.on("error", reject);
  });
}

const statusOf = async (path: string, method?: string): Promise<number> =>
  Number(/^HTTP\/1.1 (\d+)/.exec(await ask(path, method))?.[1]);

test("the page is there, never kept by the browser", async () => {
  const heard = await ask("/?lang=zh-CN");
  expect(heard).toContain("绩效自评助手");
  expect(heard).toMatch(/content-type: text\/html; charset=utf-8/i);
  expect(heard).toMatch(/cache-control: no-store/i);
  expect(heard).toMatch(/content-security-policy: .*connect-src 'self'/i);
});

test.each([
  "/pane/../package.json",
  "/pane/%2e%2e/package.json",
  "/pane/..%2fpackage.json",
  "/pane/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "/pane/..%5cpackage.json",
  "//package.json",
  "/package.json",
  "/pane/",
  "/pane",
  "/workbench/",
  "/pane/%ff",
  "/pane/%00",
])("%s is nothing here", async (path) => {
  expect(await statusOf(path)).toBe(404);
});

test("a file that cannot be read is a failure of this one request", async () => {
  // Longer than a file's name may be.
  expect(await statusOf(`/pane/${"x".repeat(300)}`)).toBe(500);
  expect(await statusOf("/")).toBe(200);
});

test("only reading is answered", async () => {
  expect(await statusOf("/", "POST")).toBe(405);
  expect(await statusOf("/", "HEAD")).toBe(200);
});

test("a port that is taken is left to its owner", async () => {
  const port = Number(new URL(served.address).port);
  const second = await serveWorkbench({ port });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await second.close();
});
