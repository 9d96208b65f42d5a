import type { Outcome } from '../check.ts'
import { runCommand } from '../command.ts'

const minutes = '0.2'
const seed = '1'

/** A soak of seconds, always with the same seed. The whole: `npm run check:trust` and `npm run soak`. */
export async function trustCheck(): Promise<Outcome> {
  const { code, output, standardOutput } = await runCommand([
    process.execPath,
    '--conditions=@cloudconnexa/source',
    'tools/trust/soak/main.ts',
    '--minutes',
    minutes,
    '--seed',
    seed,
  ])
  const note = standardOutput.trimEnd().split('\n').at(-1) ?? ''
  return code === 0 ? { state: 'passed', note } : { state: 'failed', output }
}
