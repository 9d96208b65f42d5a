// Compares the generated check of every model with its schema, on many values:
//
//   node --conditions=@cloudconnexa/source tools/model-checks/main.ts [--runs <number>] [--seed <number>]
//
// Every failure names the model, the value and the seed.
import { join } from 'node:path'
import { readCommandLine, refuseCommandLine } from '../shared/command-line.ts'
import { root } from '../shared/repository.ts'
import { compareVerdicts } from './compare-verdicts.ts'
import { loadModelPairs } from './model-pairs.ts'

const usage =
  'node --conditions=@cloudconnexa/source tools/model-checks/main.ts [--runs <number>] [--seed <number>]'
const { values } = readCommandLine(usage, {
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed))
  refuseCommandLine('--runs and --seed are integers.', usage)

const pairs = await loadModelPairs({ specFolder: join(root, 'spec'), packagesFolder: join(root, 'packages') })
const problems: string[] = []
const totals = { values: 0, fitting: 0 }
for (const pair of pairs) {
  try {
    const { values: compared, fitting } = compareVerdicts(pair, { seed, runs })
    totals.values += compared
    totals.fitting += fitting
  } catch (error) {
    problems.push(String(error))
  }
}
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
console.log(
  `${pairs.length} models, ${totals.values} values, ${Math.round((totals.fitting / totals.values) * 100)} % of them fitting, ` +
    `${problems.length} differences; seed ${seed}`,
)
