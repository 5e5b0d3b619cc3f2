import { UnreadableFile } from "../unreadable-file";
import { parseXml, type XmlElement } from "../xml/xml-tree";
import {
  concat,
  counter,
  decrypt,
  digest,
  equal,
  passwordHash,
  wrong,
  type Bytes,
} from "./primitives";

/** How a key is made and used, as `EncryptionInfo` states it (MS-OFFCRYPTO §2.3.4.10, agile). */
interface KeySettings {
  readonly salt: Uint8Array;
  readonly hash: string;
  readonly keyBytes: number;
  readonly blockSize: number;
}

const maxSpins = 10_000_000;
const segmentSize = 4096;

const purposes = {
  verifierInput: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierValue: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
  hmacKey: [0x5f, 0xb2, 0xad, 0x01, 0x0c, 0xb9, 0xe1, 0xf6],
  hmacValue: [0xa0, 0x67, 0x7f, 0x02, 0xb2, 0x2c, 0x84, 0x33],
} as const;

type Purpose = keyof typeof purposes;

function bytesOf(element: XmlElement, name: string): Bytes {
  const text = atob(element.attributes.get(name) ?? "");
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function settingsOf(element: XmlElement): KeySettings {
  const number = (name: string): number => Number(element.attributes.get(name));
  return {
    salt: bytesOf(element, "saltValue"),
    // “SHA512” in the file is “SHA-512” to the browser.
    hash: (element.attributes.get("hashAlgorithm") ?? "").replace(/^SHA-?/, "SHA-"),
    keyBytes: number("keyBits") / 8,
    blockSize: number("blockSize"),
  };
}

function find(element: XmlElement, name: string): XmlElement {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === name) return next;
    waiting.push(...next.children);
  }
  throw wrong();
}

/** A hash cut or filled up (with 0x36) to the length needed. */
function fitted(hash: Uint8Array, length: number): Bytes {
  const bytes = new Uint8Array(length).fill(0x36);
  bytes.set(hash.subarray(0, length));
  return bytes;
}

async function derived(hash: Uint8Array, purpose: Purpose, settings: KeySettings) {
  const whole = await digest(settings.hash, concat(hash, purposes[purpose]));
  return fitted(whole, settings.keyBytes);
}

/** The key the workbook is encrypted with, itself encrypted with the password. */
async function secretKey(encryptedKey: XmlElement, password: string) {
  const settings = settingsOf(encryptedKey);
  const spins = Number(encryptedKey.attributes.get("spinCount"));
  if (!(spins >= 0 && spins <= maxSpins)) throw wrong();
  const hash = await passwordHash(password, settings.salt, settings.hash, spins);
  const open = async (purpose: Purpose, name: string) => {
    const key = await derived(hash, purpose, settings);
    const iv = fitted(settings.salt, settings.blockSize);
    return decrypt(key, iv, bytesOf(encryptedKey, name));
  };
  const input = await open("verifierInput", "encryptedVerifierHashInput");
  const value = await open("verifierValue", "encryptedVerifierHashValue");
  if (!equal(await digest(settings.hash, input), value)) throw wrong();
  return (await open("key", "encryptedKeyValue")).slice(0, settings.keyBytes);
}

/** Refuses a file whose bytes were changed after it was encrypted. */
async function checkIntegrity(info: XmlElement, key: Bytes, stream: Bytes): Promise<void> {
  const settings = settingsOf(find(info, "keyData"));
  const stated = find(info, "dataIntegrity");
  const open = async (purpose: Purpose, name: string) => {
    const iv = await digest(settings.hash, concat(settings.salt, purposes[purpose]));
    return decrypt(key, fitted(iv, settings.blockSize), bytesOf(stated, name));
  };
  const hashSize = (await digest(settings.hash, new Uint8Array(0))).length;
  const hmacKey = (await open("hmacKey", "encryptedHmacKey")).slice(0, hashSize);
  const imported = await crypto.subtle.importKey(
    "raw",
    hmacKey,
    { name: "HMAC", hash: settings.hash },
    false,
    ["sign"],
  );
  const actual = new Uint8Array(await crypto.subtle.sign("HMAC", imported, stream));
  if (!equal(actual, await open("hmacValue", "encryptedHmacValue")))
    throw new UnreadableFile("zip-damaged", null, "加密数据被改过 / encrypted data was changed");
}

async function plainPackage(info: XmlElement, key: Bytes, stream: Bytes): Promise<Uint8Array> {
  const settings = settingsOf(find(info, "keyData"));
  const size = Number(new DataView(stream.buffer).getBigUint64(0, true));
  if (size > stream.length) throw new UnreadableFile("zip-truncated", null, "EncryptedPackage");
  const cipher = stream.subarray(8, stream.length - ((stream.length - 8) % 16));
  const plain = new Uint8Array(cipher.length);
  for (let at = 0; at < cipher.length; at += segmentSize) {
    const iv = await digest(settings.hash, concat(settings.salt, counter(at / segmentSize)));
    const segment = cipher.subarray(at, at + segmentSize);
    plain.set(await decrypt(key, fitted(iv, settings.blockSize), segment), at);
  }
  return plain.subarray(0, size);
}

/** The workbook encrypted by Excel 2010 and later (“agile”). */
export async function decryptAgile(
  infoStream: Uint8Array,
  stream: Bytes,
  password: string,
): Promise<Uint8Array> {
  // Its XML follows after eight bytes of version and flags.
  const info = parseXml(infoStream.subarray(8), "EncryptionInfo");
  const key = await secretKey(find(info, "encryptedKey"), password);
  await checkIntegrity(info, key, stream);
  return plainPackage(info, key, stream);
}
