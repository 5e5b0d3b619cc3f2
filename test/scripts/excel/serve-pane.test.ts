import { X509Certificate } from "node:crypto";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";

import { type Certificate, localhostCertificate } from "../../../scripts/excel/certificate";
import { servePane } from "../../../scripts/excel/serve-pane";

const folder = mkdtempSync(path.join(tmpdir(), "pane-"));

afterAll(() => rmSync(folder, { recursive: true }));

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const ask = (address: string, ca?: string): Promise<Got> =>
  new Promise((resolve, reject) => {
    const request = get(address, ca === undefined ? {} : { ca }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on("error", reject);
  });

describe("the certificate for localhost", () => {
  const keys = path.join(folder, "keys");

  test("vouches for localhost only, signs nothing, and its key is this user's", async () => {
    const { cert, thumbprint } = await localhostCertificate(keys);
    const read = new X509Certificate(cert);
    expect(read.ca).toBe(false);
    expect(read.subjectAltName).toBe("DNS:localhost");
    expect(thumbprint).toMatch(/^[0-9A-F]{40}$/);
    expect(statSync(path.join(keys, "localhost.key")).mode & 0o077).toBe(0);
  });

  test("is kept until a week before its end", async () => {
    const { thumbprint } = await localhostCertificate(keys);
    const in350Days = new Date(Date.now() + 350 * 86_400_000);
    const in360Days = new Date(Date.now() + 360 * 86_400_000);
    expect((await localhostCertificate(keys, in350Days)).thumbprint).toBe(thumbprint);
    expect((await localhostCertificate(keys, in360Days)).thumbprint).not.toBe(thumbprint);
  });
});

describe("the pane over https", () => {
  let certificate: Certificate;
  let served: Awaited<ReturnType<typeof servePane>>;
  let base: string;

  beforeAll(async () => {
    certificate = await localhostCertificate(path.join(folder, "other-keys"));
    writeFileSync(path.join(folder, "taskpane.html"), "<p>自评助手</p>");
    writeFileSync(path.join(folder, "icon.png"), "x");
    served = await servePane(folder, 0, certificate);
    base = `https://localhost:${String(served.port)}`;
  });

  afterAll(() => served.close());

  test("is believed by whoever trusts the certificate, and by nobody else", async () => {
    const { status, headers, text } = await ask(`${base}/taskpane.html?a=1`, certificate.cert);
    expect([status, text]).toEqual([200, "<p>自评助手</p>"]);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    await expect(ask(`${base}/taskpane.html`)).rejects.toThrow(/self.signed/);
  });

  test("pictures may be kept, pages are asked for anew", async () => {
    const kept = async (name: string): Promise<unknown> =>
      (await ask(`${base}/${name}`, certificate.cert)).headers["cache-control"];
    expect(await kept("icon.png")).toBe("max-age=600");
    expect(await kept("taskpane.html")).toBe("no-cache");
  });

  test.each(["/nothing.js", "/", "//", "/%2e%2e/secret", "/..%2f..%2fetc/passwd"])(
    "%s is not there",
    async (address) => {
      expect((await ask(base + address, certificate.cert)).status).toBe(404);
    },
  );

  test("a file that cannot be read is a failure of this one request", async () => {
    // Longer than a file's name may be.
    const tooLong = await ask(`${base}/${"x".repeat(300)}`, certificate.cert);
    expect(tooLong.status).toBe(500);
    expect((await ask(`${base}/taskpane.html`, certificate.cert)).status).toBe(200);
  });

  test("a port that is taken is said, not changed: the manifest names it", async () => {
    await expect(servePane(folder, served.port, certificate)).rejects.toThrow("EADDRINUSE");
  });
});
