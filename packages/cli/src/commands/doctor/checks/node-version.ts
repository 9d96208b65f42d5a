import type { Check } from '../state/doctor-state.ts'
import { createFindings } from '../state/finding.ts'

const name = 'Node.js'
const oldest = [22, 18] as const

/** Whether Node.js is one that the command line is made for. */
export const nodeCheck: Check = {
  name,
  run: () => {
    const finding = createFindings(name)
    const { version, platform, arch } = process
    const [major = 0, minor = 0] = version.slice(1).split('.').map(Number)
    const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1])
    return [
      isOld
        ? finding.problem(
            `Node.js ${version} is older than ${oldest.join('.')}.`,
            'Install a newer version of Node.js.',
            'other',
          )
        : finding.ok(`Node.js ${version} on ${platform} ${arch}.`),
    ]
  },
}
