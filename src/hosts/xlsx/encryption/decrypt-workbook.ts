import { UnreadableFile } from "../unreadable-file";
import { parseXml, type XmlElement } from "../xml/xml-tree";
import { readStream } from "./compound-file";

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

const wrong = (): UnreadableFile => new UnreadableFile("password-wrong", null);

function bytesOf(element: XmlElement, name: string): Uint8Array<ArrayBuffer> {
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

function concat(...pieces: readonly (Uint8Array | readonly number[])[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

const digest = async (hash: string, data: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest(hash, data));

/** A hash cut or filled up (with 0x36) to the length needed. */
function fitted(hash: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length).fill(0x36);
  bytes.set(hash.subarray(0, length));
  return bytes;
}

const counter = (n: number): Uint8Array =>
  new Uint8Array([n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24]);

/** The password hashed with its salt, then `spins` times over, which is what makes guessing slow. */
async function passwordHash(password: string, settings: KeySettings, spins: number) {
  const wide = [...password].flatMap((letter) =>
    Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i)),
  );
  const text = wide.flatMap((code) => [code & 255, code >> 8]);
  let hash = await digest(settings.hash, concat(settings.salt, text));
  const block = new Uint8Array(4 + hash.length);
  for (let n = 0; n < spins; n++) {
    block.set(counter(n));
    block.set(hash, 4);
    hash = await digest(settings.hash, block);
  }
  return hash;
}

/** AES-CBC without padding: the browser only knows it with, so one more block is made that is padding. */
async function decrypt(
  key: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  data: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  if (data.length === 0 || data.length % 16 !== 0) throw wrong();
  const imported = await crypto.subtle.importKey("raw", key, "AES-CBC", false, [
    "encrypt",
    "decrypt",
  ]);
  const last = data.slice(data.length - 16);
  const empty = new Uint8Array(0);
  const padding = await crypto.subtle.encrypt({ name: "AES-CBC", iv: last }, imported, empty);
  const padded = new Uint8Array(data.length + 16);
  padded.set(data);
  padded.set(new Uint8Array(padding), data.length);
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-CBC", iv }, imported, padded));
}

async function derived(hash: Uint8Array, purpose: Purpose, settings: KeySettings) {
  const whole = await digest(settings.hash, concat(hash, purposes[purpose]));
  return fitted(whole, settings.keyBytes);
}

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length > 0 && a.every((byte, i) => byte === b[i]);

/** The key the workbook is encrypted with, itself encrypted with the password. */
async function secretKey(encryptedKey: XmlElement, password: string) {
  const settings = settingsOf(encryptedKey);
  const spins = Number(encryptedKey.attributes.get("spinCount"));
  if (!(spins >= 0 && spins <= maxSpins)) throw wrong();
  const hash = await passwordHash(password, settings, spins);
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
async function checkIntegrity(
  info: XmlElement,
  key: Uint8Array<ArrayBuffer>,
  stream: Uint8Array<ArrayBuffer>,
): Promise<void> {
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

async function plainPackage(
  info: XmlElement,
  key: Uint8Array<ArrayBuffer>,
  stream: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
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

/**
 * The workbook inside an encrypted file. Excel's own scheme since 2010 (“agile”, AES) is known.
 * @throws UnreadableFile: wrong password, another scheme, or a file that was changed.
 */
export async function decryptWorkbook(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const infoStream = readStream(bytes, "EncryptionInfo");
  // Version 4.4 is agile; its XML follows after eight bytes.
  if (infoStream[0] !== 4 || infoStream[2] !== 4) throw wrong();
  const info = parseXml(infoStream.subarray(8), "EncryptionInfo");
  const stream = readStream(bytes, "EncryptedPackage").slice();
  const key = await secretKey(find(info, "encryptedKey"), password);
  await checkIntegrity(info, key, stream);
  return plainPackage(info, key, stream);
}
