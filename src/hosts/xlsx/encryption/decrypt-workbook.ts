import { decryptAgile } from "./agile";
import { readStream } from "./compound-file";
import { wrong } from "./primitives";
import { decryptStandard } from "./standard";

/**
 * The workbook inside an encrypted file, in either of Excel's two schemes with AES.
 * @throws UnreadableFile: wrong password, another scheme, or a file that was changed.
 */
export async function decryptWorkbook(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  const info = readStream(bytes, "EncryptionInfo");
  const stream = readStream(bytes, "EncryptedPackage").slice();
  const [major = 0, , minor = 0] = info;
  if (major === 4 && minor === 4) return decryptAgile(info, stream, password);
  if (major >= 2 && major <= 4 && minor === 2) return decryptStandard(info, stream, password);
  throw wrong();
}
