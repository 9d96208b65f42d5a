import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandLineGuide, updateCommandLineGuide } from '../../documentation/command-line/guide.ts'
import { root } from '../../shared/repository.ts'

const guide = join(root, commandLineGuide)

describe.runIf(process.platform !== 'win32')('the guide to the command line', () => {
  it('shows what its commands write, and the exit codes; `npm run generate` writes both', async () => {
    const text = readFileSync(guide, 'utf8')
    expect(await updateCommandLineGuide(guide, text)).toBe(text)
    // It reads 100,000 users among other things: four seconds of a core, which others may want at the same time.
  }, 120_000)
})
