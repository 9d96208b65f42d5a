// Start of a process to the end of an import, and how many files that loads.
import { runChild } from '../measure/child.ts'
import { createFigure } from '../measure/figures.ts'
import { runProgram } from '../measure/program.ts'
import { measureStarts, computeRatiosOverBare, buildStartsTable } from '../measure/starts.ts'

const all = '@cloudconnexa/client'
const names = [
  all,
  '@cloudconnexa/users',
  'got',
  'undici',
  '@octokit/core',
  'openai',
  'stripe',
  'cloudflare',
  '@azure-rest/core-client',
  '@aws-sdk/client-lambda',
]
const tooEarly = /\/node_modules\/(got|zod|keytar|@napi-rs\/keyring)\//

await runProgram(async ({ settings: { starts: count }, progress }) => {
  const starts = await measureStarts(names, 'import-only', (name) => [name], count, progress)
  const loaded = new Map<string, readonly string[]>()
  for (const name of names) {
    const { said } = await runChild('loaded-modules', [import.meta.resolve(name)])
    // The child is ours.
    loaded.set(name, said as readonly string[])
  }
  const { head, rows, title } = buildStartsTable('Importing', 'package', names, starts)
  return {
    tables: [
      {
        title,
        head: [...head, 'files loaded'],
        rows: rows.map(([name = '', ...cells]) => [name, ...cells, countFiles(loaded.get(name))]),
      },
    ],
    figures: [
      createFigure('importTime', computeRatiosOverBare(starts.time, all, 'stripe')),
      {
        goal: 'importedTooEarly',
        value: loaded.get(all)?.filter((url) => tooEarly.test(url)).length ?? Number.NaN,
      },
    ],
  }
})

function countFiles(urls: readonly string[] = []): string {
  return String(urls.filter((url) => url.startsWith('file:')).length)
}
