import type { Stats } from 'node:fs'
import { readSystemCode } from '../../../errors/system-code.ts'
import { findSharedFile } from '../../../session/connection/shared-state.ts'
import { findContextPath } from '../../../session/contexts/context-file.ts'
import { quoteWord } from '../../../text/quote-word.ts'
import type { Check } from '../state/doctor-state.ts'
import { createFindings, type Finding } from '../state/finding.ts'

const name = 'Files'

async function readStats(path: string): Promise<Stats | undefined> {
  const fs = process.getBuiltinModule('node:fs/promises')
  try {
    return await fs.stat(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(readSystemCode(error) ?? '')) return undefined
    throw error
  }
}

async function checkFile(path: string, purpose: string): Promise<Finding | undefined> {
  const finding = createFindings(name)
  const stats = await readStats(path)
  if (stats === undefined) return undefined
  const mode = (stats.mode & 0o777).toString(8).padStart(4, '0')
  // Windows has no such modes; the folder of the user protects files there.
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
    const message = `${path}, which holds ${purpose}, is open to other users (mode ${mode}).`
    return finding.problem(message, `Run: chmod 600 ${quoteWord(path)}`, 'authentication')
  }
  return finding.ok(`${path} is private.`)
}

/** Whether others can read what holds credentials, tokens and names. */
export const filesCheck: Check = {
  name,
  run: async ({ session }) => {
    const { environment } = session.terminal
    const finding = createFindings(name)
    const [contexts, shared] = [findContextPath(environment), findSharedFile(environment)]
    if (contexts === undefined || shared === undefined) {
      const message =
        'This user has no home folder: contexts are not read, and nothing is shared between runs.'
      return [finding.warning(message, 'Set HOME to the absolute path of a folder.')]
    }
    const found = await Promise.all([checkFile(contexts, 'the contexts'), checkFile(shared, 'access tokens')])
    const findings = found.filter((one) => one !== undefined)
    return findings.length > 0 ? findings : [finding.ok('There are no files yet.')]
  },
}
