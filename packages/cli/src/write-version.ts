import { writeSync } from 'node:fs'
import manifest from '../package.json' with { type: 'json' }

const standardOutput = 1

/**
 * Writes the version, if nothing else is asked for. Nothing is loaded for it.
 *
 * @param inputs - What was typed after the name of the program.
 * @returns Whether it was.
 */
export function writeVersion(inputs: readonly string[]): boolean {
  const [input] = inputs
  if (inputs.length !== 1 || (input !== '--version' && input !== '-V')) return false
  try {
    // `process.stdout` would take a third of the time of the whole program.
    writeSync(standardOutput, `${manifest.version}\n`)
  } catch {
    // Nobody reads it.
    process.exitCode = 1
  }
  return true
}
