import { UnreadableFile } from "../unreadable-file";

/** The pieces both of Office's encryption schemes are made of, over the browser's own cryptography. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The password is wrong, or the scheme is not one of Excel's two: from outside they look alike. */
export const wrong = (): UnreadableFile => new UnreadableFile("password-wrong", null);

/** The pieces one after the other. */
export function concat(...pieces: readonly (Uint8Array | readonly number[])[]): Bytes {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

export const digest = async (hash: string, data: Bytes) =>
  new Uint8Array(await crypto.subtle.digest(hash, data));

/** A whole number as four bytes, little end first. */
export const counter = (n: number): Uint8Array =>
  new Uint8Array([n & 255, (n >>> 8) & 255, (n >>> 16) & 255, n >>> 24]);

/** The password hashed with its salt, then `spins` times over, which is what makes guessing slow. */
export async function passwordHash(
  password: string,
  salt: Uint8Array,
  hashName: string,
  spins: number,
): Promise<Bytes> {
  const wide = [...password].flatMap((letter) =>
    Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i)),
  );
  const text = wide.flatMap((code) => [code & 255, code >> 8]);
  let hash = await digest(hashName, concat(salt, text));
  const block = new Uint8Array(4 + hash.length);
  for (let n = 0; n < spins; n++) {
    block.set(counter(n));
    block.set(hash, 4);
    hash = await digest(hashName, block);
  }
  return hash;
}

/** AES-CBC without padding: the browser only knows it with, so one more block is made that is padding. */
export async function decrypt(key: Bytes, iv: Bytes, data: Uint8Array): Promise<Bytes> {
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

export const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length > 0 && a.every((byte, i) => byte === b[i]);
