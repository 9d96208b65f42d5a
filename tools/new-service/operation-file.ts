import { readFileSync } from 'node:fs'

const template = new URL('../../packages/create-service/template/service/src/operation.ts', import.meta.url)

/**
 * The text of `src/operation.ts`, which is the same in every service package.
 *
 * @param models - Module of the models below `src`, without extension.
 */
export function operationFile(models: 'models/index' | 'models/index.gen'): string {
  return readFileSync(template, 'utf8').replaceAll('./models/index.ts', `./${models}.ts`)
}
