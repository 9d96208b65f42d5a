import type { Environment } from './environment.ts'

/**
 * Whether colours may be written. `FORCE_COLOR` wins over `NO_COLOR`, as in Node.js itself.
 *
 * @param environment - Environment variables.
 * @param isTerminal - Whether somebody reads the output on a terminal.
 */
export function detectColors(environment: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (refused !== undefined && refused !== '') return false
  return isTerminal && terminal !== 'dumb'
}
