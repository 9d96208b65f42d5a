/**
 * Decodes a text file: UTF-8, with or without a byte order mark, or UTF-16 with one, which PowerShell and Notepad write.
 *
 * @param bytes - The content of the file.
 * @returns `undefined` when it is in another encoding.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = detectEncoding(bytes)
  if (encoding === undefined) return undefined
  try {
    // The decoder drops the byte order mark.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // JSON has no such character; UTF-16 without a byte order mark, read as UTF-8, is full of it.
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

function detectEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) {
    // The mark of UTF-32 begins with that of UTF-16.
    return third === 0 && fourth === 0 ? undefined : 'utf-16le'
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
