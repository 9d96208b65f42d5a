import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configurationGuide, updateConfigurationGuide } from '../../documentation/configuration/guide.ts'
import { rails } from '../../documentation/configuration/rail-table.ts'
import { root } from '../../shared/repository.ts'

const guide = join(root, configurationGuide)

// Some forty commands; a machine that does other things as well takes its time.
const patience = 90_000

describe('the guide to configuration as code', () => {
  it.runIf(process.platform !== 'win32')(
    'shows what its commands write, the kinds and the rails; `npm run generate` writes them',
    async () => {
      const text = readFileSync(guide, 'utf8')
      expect(await updateConfigurationGuide(guide, text)).toBe(text)
    },
    patience,
  )

  it('names every code that the package stops with', () => {
    const sources = globSync('packages/configuration/src/**/*.ts', { cwd: root }).map((path) =>
      readFileSync(join(root, path), 'utf8'),
    )
    const thrown = sources.flatMap((source) =>
      [...source.matchAll(/new WorkflowError\([^;]*?code: '(?<code>[A-Z_]+)'/gs)].map(
        ({ groups }) => groups?.['code'],
      ),
    )
    const named = new Set<string | undefined>(rails.map(({ code }) => code))
    expect(named.size).toBe(rails.length)
    // These stop what was begun.
    const later = new Set<string | undefined>(['OUTCOME_UNCLEAR', 'LOCK_LOST'])
    expect(thrown.filter((code) => !named.has(code) && !later.has(code))).toEqual([])
    const text = sources.join('\n')
    expect(rails.filter(({ code }) => !text.includes(`'${code}'`))).toEqual([])
  })
})
