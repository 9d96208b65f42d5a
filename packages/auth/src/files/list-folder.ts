/**
 * Names of what is in a folder.
 *
 * By `opendir`, because `readdir`, `stat` and `unlink` of `fs/promises` in Node.js 22.18 end the process where the permission
 * model refuses them, instead of failing.
 *
 * @param folder - The folder.
 */
export async function listFolder(folder: string): Promise<readonly string[]> {
  const { opendir } = await import('node:fs/promises')
  const names: string[] = []
  for await (const { name } of await opendir(folder)) names.push(name)
  return names
}
