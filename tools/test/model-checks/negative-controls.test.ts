import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareVerdicts } from '../../model-checks/compare-verdicts.ts'
import { loadModelPairs, type ModelPair } from '../../model-checks/model-pairs.ts'
import { root } from '../../shared/repository.ts'
import { temporaryFolder, write } from '../generate/workspace.ts'

const specFolder = join(root, 'spec')
const packagesFolder = join(root, 'packages')
const options = { seed: 20_261_101, runs: 20 }

/** Mistakes in generated checks: the package to make one in, what is replaced in its files, and by what. */
const mistakes = [
  ['an absent property must be there', 'users', / \|\| !\('\w+' in value\)/g, ''],
  ['undefined counts as absent', 'users', /!\('(\w+)' in value\)/g, 'value.$1 === undefined'],
  [
    'an inherited property counts as absent',
    'networks',
    /!\('(\w+)' in value\)/g,
    "!Object.hasOwn(value, '$1')",
  ],
  [
    'a required property may be absent',
    'users',
    "typeof value.username === 'string'",
    "(typeof value.username === 'string' || !('username' in value))",
  ],
  ['any number is an integer of 32 bits', 'networks', '(value | 0) === value', 'Number.isInteger(value)'],
  ['NaN is a number', 'networks', /Number\.isFinite\((value\.\w+)\)/g, "typeof $1 === 'number'"],
  ['arrays are objects', 'users', ' && !Array.isArray(value)', ''],
  ['null is an object', 'users', ' && value !== null', ''],
  [
    'holes are not looked at',
    'users',
    'for (let index = 0; index < value.length; index += 1)',
    'for (const index in value)',
  ],
  ['only the first item is looked at', 'users', 'index < value.length', 'index < Math.min(1, value.length)'],
  ['one more item', 'cyber-shield', '<= 1000', '<= 1001'],
  ['one item less', 'cyber-shield', '<= 1000', '<= 999'],
  [
    'unknown properties are not looked at',
    'networks',
    'if (!names.includes(key)) return false',
    'if (names.length === 0) return key === undefined',
  ],
  [
    'inherited unknown properties are not looked at',
    'networks',
    'for (const key in value)',
    'for (const key of Object.keys(value))',
  ],
  [
    'hidden unknown properties count',
    'networks',
    'for (const key in value)',
    'for (const key of Object.getOwnPropertyNames(value))',
  ],
  [
    'any string is among the choices',
    'networks',
    'choices.includes(value)',
    "typeof value === 'string' && choices.length > 0",
  ],
  ['a GUID may go on', 'networks', '{12}$/i', '{12}/i'],
  ['a GUID is in small letters', 'networks', '{12}$/i', '{12}$/'],
  ['a mask is a secret', 'networks', ' && !isMaskedSecret(value)', ' && isMaskedSecret !== undefined'],
  [
    'a string is a secret that was wrapped',
    'networks',
    'isSecret(value.preSharedKey)',
    "(isSecret(value.preSharedKey) || typeof value.preSharedKey === 'string')",
  ],
  ['any object is a record', 'audit-log', ' || !isPlain(value)', ' || isPlain === undefined'],
  ['symbols are keys of a record', 'audit-log', "typeof key === 'string' && isItem", 'isItem'],
  ['__proto__ is a key of a record', 'audit-log', "key === '__proto__' ||", ''],
] as const

/** A copy of the generated checks of a package in which something is replaced. */
function copyWith(packageName: string, searched: string | RegExp, replacement: string): string {
  const folder = temporaryFolder()
  const from = join(packagesFolder, packageName, 'src/models')
  let places = 0
  for (const file of readdirSync(from)) {
    const text = readFileSync(join(from, file), 'utf8')
    const changed = text.replace(searched, replacement)
    if (changed !== text) places += 1
    write(join(folder, packageName, 'src/models', file), changed)
  }
  if (places === 0) throw new Error(`${packageName} has nothing like ${String(searched)}`)
  return folder
}

function findDifference(pair: ModelPair): string | undefined {
  try {
    compareVerdicts(pair, options)
    return undefined
  } catch (error) {
    return String(error)
  }
}

describe('the comparison finds a check where', () => {
  it.each(mistakes)('%s (%s)', async (_, packageName, searched, replacement) => {
    const checksFolder = copyWith(packageName, searched, replacement)
    const pairs = await loadModelPairs({
      specFolder,
      packagesFolder,
      checksFolder,
      packageNames: [packageName],
    })
    let found: string | undefined
    for (const pair of pairs) found ??= findDifference(pair)
    expect(found).toMatch(/seed: 20261101/)
    expect(found).toContain(packageName)
  })
})
