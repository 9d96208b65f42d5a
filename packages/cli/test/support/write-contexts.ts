import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Writes a file with contexts as somebody might have written it.
 *
 * @param folder - What `XDG_CONFIG_HOME` names.
 * @param content - What the file holds.
 * @returns The file.
 */
export async function writeContexts(folder: string, content: unknown): Promise<string> {
  const file = join(folder, 'cloudconnexa', 'profiles.json')
  await mkdir(join(folder, 'cloudconnexa'), { recursive: true, mode: 0o700 })
  await writeFile(file, JSON.stringify(content), { mode: 0o600 })
  return file
}
