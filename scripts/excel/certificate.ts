import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { generate } from "selfsigned";

/** A certificate for https://localhost, in files of this project. */
export interface Certificate {
  readonly certFile: string;
  readonly cert: string;
  readonly key: string;
  /** SHA-1 of the certificate, 40 hex digits: how Windows names it. */
  readonly thumbprint: string;
}

const day = 24 * 60 * 60 * 1000;
const lasts = 365 * day;
/** One that ends sooner is made anew. */
const least = 7 * day;

/**
 * The certificate kept in `folder`, made where there is none or it is about to end. It can vouch for
 * localhost only and sign nothing: whoever gets hold of its key can pretend to be this computer, no more.
 */
export async function localhostCertificate(folder: string, now = new Date()): Promise<Certificate> {
  const certFile = path.join(folder, "localhost.crt");
  const keyFile = path.join(folder, "localhost.key");
  const usable = existsSync(certFile) && existsSync(keyFile) && isGood(certFile, now);
  if (!usable) {
    const made = await make(now);
    mkdirSync(folder, { recursive: true });
    writeFileSync(keyFile, made.private, { mode: 0o600 });
    writeFileSync(certFile, made.cert);
  }
  const cert = readFileSync(certFile, "utf8");
  const thumbprint = new X509Certificate(cert).fingerprint.replaceAll(":", "");
  return { certFile, cert, key: readFileSync(keyFile, "utf8"), thumbprint };
}

function isGood(certFile: string, now: Date): boolean {
  const { validTo } = new X509Certificate(readFileSync(certFile));
  return new Date(validTo).getTime() - now.getTime() > least;
}

const make = (now: Date): ReturnType<typeof generate> =>
  generate([{ name: "commonName", value: "localhost (绩效自评助手 / Budget Self-Evaluation)" }], {
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - day),
    notAfterDate: new Date(now.getTime() + lasts),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
