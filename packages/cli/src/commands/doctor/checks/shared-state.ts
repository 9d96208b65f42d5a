import { readSystemCode } from '../../../errors/system-code.ts'
import { findSharedFile } from '../../../session/connection/shared-state.ts'
import type { Check } from '../state/doctor-state.ts'
import { createFindings } from '../state/finding.ts'

const name = 'Shared state'

/** Whether runs of the command line can share their token and limits. */
export const sharedStateCheck: Check = {
  name,
  run: async ({ session, target }) => {
    const finding = createFindings(name)
    const file = findSharedFile(session.terminal.environment)
    if (target?.isLocal === true) return [finding.skipped('Nothing is shared with the private emulator.')]
    if (file === undefined) return [finding.skipped('There is no home folder.')]
    const fs = process.getBuiltinModule('node:fs/promises')
    try {
      const handle = await fs.open(file, 'r+')
      const header = Buffer.alloc(15)
      const { bytesRead } = await handle.read(header, 0, header.length, 0)
      await handle.close()
      if (bytesRead === 0 || header.toString('latin1') === 'SQLite format 3')
        return [finding.ok(`${file} can be read and written.`)]
      return [finding.warning(`${file} is not a database.`, 'Delete it; it is made anew.')]
    } catch (error) {
      if (readSystemCode(error) === 'ENOENT')
        return [finding.ok('There is none yet; the first command makes it.')]
      const advice = `Make ${file} readable and writable for you, or delete it.`
      return [
        finding.warning(`${file} cannot be read and written; each command needs its own token.`, advice),
      ]
    }
  },
}
