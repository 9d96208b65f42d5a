import { clearLine, cursorTo } from 'node:readline'

/** One line that says what is going on, on a terminal; nothing where the output is piped. */
export interface StatusLine {
  show(text: string): void
  clear(): void
}

/** Makes a {@link StatusLine} on standard error. */
export function createStatusLine(stream: NodeJS.WriteStream = process.stderr): StatusLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined }
  const clear = (): void => {
    cursorTo(stream, 0)
    clearLine(stream, 0)
  }
  return {
    clear,
    show: (text) => {
      clear()
      stream.write(text.slice(0, (stream.columns || 80) - 1))
    },
  }
}
