import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

/** Formats files by the repository's prettier settings, wherever they will be written. */
export async function createFormatter(): Promise<
  (files: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, string>>
> {
  const settings = await resolveConfig(fileURLToPath(import.meta.url))
  return async (files) => {
    const formatted = new Map<string, string>()
    for (const [fileName, text] of files) {
      // The name tells prettier which language it is.
      formatted.set(fileName, await format(text, { ...settings, filepath: fileName }))
    }
    return formatted
  }
}
