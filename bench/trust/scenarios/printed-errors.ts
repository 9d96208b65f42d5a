import { format, inspect } from 'node:util'
import { canaries } from '../peers/peer.ts'
import { loseResponse, refuse } from '../server/scripted-server.ts'
import { awaitEnding, onServer, type Scenario } from './scenario.ts'

/** The error of a create that fails, printed in the ways in which programs print. */
export const printedErrors: Scenario = {
  rows: [
    'secrets in the printed error of a POST rejected with 400',
    'secrets in the printed error of a POST whose response is lost',
  ],
  run: async (peer) => {
    const findSecretsIn = async (script: typeof loseResponse): Promise<string> =>
      onServer(peer, script, async (client) => {
        const { error, isGood } = await awaitEnding(client.create())
        return isGood ? 'no error' : findSecrets(error)
      })
    return Promise.all([findSecretsIn((response) => refuse(response, 400)), findSecretsIn(loseResponse)])
  },
}

/** Which secrets can be read in which prints of an error. */
export function findSecrets(error: unknown): string {
  const prints = Object.entries(collectPrints(error))
  const found = Object.entries(canaries).flatMap(([name, canary]) => {
    const where = prints.filter(([, text]) => text.includes(canary)).map(([way]) => way)
    return where.length === 0 ? [] : [`${name} (${where.join(', ')})`]
  })
  return found.length === 0 ? 'none' : found.join('; ')
}

/** An error as programs print it, by the way of printing. */
function collectPrints(error: unknown): Readonly<Record<string, string>> {
  return {
    log: format(error),
    inspect: inspect(error, { depth: 20 }),
    JSON: tryPrint(() => JSON.stringify(error)),
    clone: tryPrint(() => inspect(structuredClone(error), { depth: 20 })),
  }
}

/** What cannot be printed like this shows nothing. */
function tryPrint(print: () => string): string {
  try {
    return print()
  } catch {
    return ''
  }
}
