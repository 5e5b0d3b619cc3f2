import { UnreadableFile } from "../unreadable-file";
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

/** What `EncryptionInfo` states in the scheme of Excel 2007 (MS-OFFCRYPTO §2.3.4.5), which WPS uses too. */
interface StandardInfo {
  readonly keyBytes: number;
  readonly salt: Uint8Array;
  readonly verifier: Uint8Array;
  readonly verifierHash: Uint8Array;
}

const spins = 50_000;
const hashName = "SHA-1";

function readInfo(stream: Uint8Array): StandardInfo {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const headerSize = view.getUint32(8, true);
  const keyBits = view.getUint32(12 + 16, true);
  const at = 12 + headerSize;
  const saltSize = view.getUint32(at, true);
  if (saltSize !== 16 || at + 72 > stream.length) throw wrong();
  return {
    keyBytes: keyBits / 8,
    salt: stream.subarray(at + 4, at + 20),
    verifier: stream.subarray(at + 20, at + 36),
    verifierHash: stream.subarray(at + 40, at + 72),
  };
}

/** The key: the password's hash spread over two blocks (MS-OFFCRYPTO §2.3.4.7). */
async function keyFrom(password: string, info: StandardInfo): Promise<Bytes> {
  const spun = await passwordHash(password, info.salt, hashName, spins);
  const last = await digest(hashName, concat(spun, counter(0)));
  const spread = async (fill: number): Promise<Bytes> => {
    const block = new Uint8Array(64).fill(fill);
    last.forEach((byte, i) => (block[i] = byte ^ fill));
    return digest(hashName, block);
  };
  return concat(await spread(0x36), await spread(0x5c)).slice(0, info.keyBytes);
}

/** AES with every block on its own: what chaining mixed in from the block before is taken out again. */
async function decryptBlocks(key: Bytes, data: Uint8Array): Promise<Bytes> {
  const plain = await decrypt(key, new Uint8Array(16), data);
  for (let at = 16; at < plain.length; at++)
    plain[at] = (plain[at] as number) ^ (data[at - 16] as number);
  return plain;
}

/** The workbook encrypted by Excel 2007 or WPS (“standard”). It has no seal against changed bytes. */
export async function decryptStandard(
  infoStream: Uint8Array,
  stream: Bytes,
  password: string,
): Promise<Uint8Array> {
  const info = readInfo(infoStream);
  const key = await keyFrom(password, info);
  const verifier = await digest(hashName, await decryptBlocks(key, info.verifier));
  if (!equal(verifier, await decryptBlocks(key, info.verifierHash))) throw wrong();
  const size = Number(new DataView(stream.buffer).getBigUint64(0, true));
  if (size > stream.length) throw new UnreadableFile("zip-truncated", null, "EncryptedPackage");
  const cipher = stream.subarray(8, stream.length - ((stream.length - 8) % 16));
  return (await decryptBlocks(key, cipher)).subarray(0, size);
}
