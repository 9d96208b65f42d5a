import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { formatKindNames } from '../generate/format-kind-names.ts'
import { formatSchemas } from '../generate/format-schemas.ts'
import { openAccount, type TestAccount } from './support/connect.ts'

const folder = new URL('../schema/', import.meta.url)
let account: TestAccount | undefined

afterEach(async () => {
  await account?.close()
  account = undefined
})

/** Checks a file by the schema that an editor would use. */
function findErrors(schema: string, text: string): unknown {
  const validate = new Ajv2020({ strict: true, strictTypes: false, formats: { int32: true } }).compile(
    JSON.parse(readFileSync(new URL(`${schema}.schema.json`, folder), 'utf8')) as object,
  )
  return validate(parse(text)) ? undefined : validate.errors
}

describe('JSON Schemas of the files', () => {
  it('are what `npm run generate` writes', async () => {
    const written = new Map(
      readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
    )
    expect(written).toEqual(await formatSchemas())
  })

  it('stand beside the names of kinds that the command line completes, which are what `npm run generate` writes', () => {
    const file = new URL('../../cli/src/commands/configuration/kind-names.gen.ts', import.meta.url)
    expect(readFileSync(file, 'utf8')).toBe(formatKindNames())
  })

  it('accept every exported file', async () => {
    account = await openAccount({ seed: 'demo' })
    const files = await account.service.toFiles('folder')
    for (const [path, text] of files) {
      if (!path.endsWith('.yaml')) continue
      expect(findErrors(path.split(/[./]/)[0] ?? '', text), path).toBeUndefined()
    }
    const [whole] = (await account.service.toFiles('file')).values()
    expect(findErrors('cloudconnexa', whole ?? '')).toBeUndefined()
  })

  it.each([
    ['networks', 'name: office\nroute: []', 'an unknown property'],
    ['networks', 'description: no name', 'a missing name'],
    [
      'networks',
      'name: office\nconnectors:\n  - { name: a, vpnRegion: b, ipSecConfig: { preSharedKey: clear } }',
      'a secret',
    ],
    ['user-groups', 'name: staff\nmaxDevice: many', 'a string for a number'],
  ])('refuse in %s: %s', (schema, text) => {
    expect(findErrors(schema, text)).toBeDefined()
  })
})
