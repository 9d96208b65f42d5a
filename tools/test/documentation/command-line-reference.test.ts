import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createReference, referenceFolder } from '../../documentation/command-line/reference.ts'
import { environmentVariables } from '../../documentation/command-line/surroundings.ts'
import { listFiles, root } from '../../shared/repository.ts'

describe('the reference of the command line', () => {
  it('has every command as the program describes it; `npm run generate` writes it', async () => {
    const folder = join(root, referenceFolder)
    const pages = await createReference()
    expect(readdirSync(folder).toSorted()).toEqual([...pages.keys()].toSorted())
    for (const [name, text] of pages) expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
  })

  it('names the variables that the program reads, and no others', () => {
    const sources = listFiles(join(root, 'packages/cli/src')).map((file) => readFileSync(file, 'utf8'))
    const read = sources.flatMap((source) => source.match(/\bCLOUDCONNEXA_[A-Z_]+/g) ?? [])
    const documented = environmentVariables
      .flatMap(({ name }) => name.split(', '))
      .filter((name) => name.startsWith('CLOUDCONNEXA_'))
    expect(documented.toSorted()).toEqual([...new Set(read)].toSorted())
  })
})
