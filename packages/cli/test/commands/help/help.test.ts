import { catalogs } from '@cloudconnexa/catalog'
import { describe, expect, it, vi } from 'vitest'
import type { CommandGroup } from '../../../src/command/command-group.ts'
import { buildCommandTree } from '../../../src/commands/command-tree.ts'
import { listServices } from '../../../src/commands/operations/operation-groups.ts'
import { runLine } from '../../support/run.ts'

interface DescribedCommand {
  readonly words: readonly string[]
  readonly listed: string
  readonly page: string
}

/** Describes all commands but those of services. */
async function describeOwnCommands(
  { list }: CommandGroup,
  above: readonly string[] = [],
): Promise<readonly DescribedCommand[]> {
  const services = new Set(listServices().keys())
  const places = [...list()].filter(([word]) => above.length > 0 || !services.has(word))
  const described = places.map(async ([word, place]): Promise<readonly DescribedCommand[]> => {
    const words = [...above, word]
    if (place.kind === 'group') return describeOwnCommands(place, words)
    return [{ words, listed: place.summary, page: (await place.describe()).summary }]
  })
  return (await Promise.all(described)).flat()
}

describe('help', () => {
  it('fits a terminal of 60 columns and shows how to begin', async () => {
    const { exitCode, stdout, stderr } = await runLine([], { columns: 60 })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
    expect(stdout).toContain('Everyday resources\n  users')
    expect(stdout).toContain('\n  cloudconnexa users list --local\n')
  })

  it.each(['--quiet --version', '-V --local'])('gives way to the version: %s', async (line) => {
    const { exitCode, stdout } = await runLine(line)
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it('explains `--version` where both are asked for', async () => {
    const { stdout } = await runLine('--version --help')
    expect(stdout).toContain('-V, --version')
  })

  it('lists every first word once', async () => {
    const { stdout } = await runLine('--help')
    for (const word of ['networks', 'audit-log', 'regions', 'help'])
      expect(stdout.match(new RegExp(`^ {2}${word} `, 'gm'))).toHaveLength(1)
  })

  it('lists own commands by what their pages say', async () => {
    const described = await describeOwnCommands(buildCommandTree())
    expect(described.length).toBeGreaterThan(15)
    expect(described.filter(({ listed, page }) => listed !== page)).toEqual([])
  })

  it('reads no entries of the catalogs for the list of commands', async () => {
    const reads = catalogs.map((catalog) => vi.spyOn(catalog, 'entries', 'get'))
    await runLine('--help')
    expect(reads.filter(({ mock }) => mock.calls.length > 0)).toEqual([])
  })

  it('is the same for `help users list` and for `users list --help`', async () => {
    const { stdout } = await runLine('help users list')
    expect(stdout).toBe((await runLine('users list --help')).stdout)
    expect(stdout).toMatch(/^Lists users.*\n\nUsage\n {2}cloudconnexa users list \[flags\]\n/)
    expect(stdout).toContain('\nFlags of every command\n  -o, --output <')
    expect(stdout).toContain('\nSee also\n  cloudconnexa users get\n')
  })

  it('shows examples before the flags of every command, and begins every summary with a verb', async () => {
    const { stdout } = await runLine('networks create --help')
    expect(stdout.indexOf('\nExamples\n')).toBeLessThan(stdout.indexOf('\nFlags of every command\n'))
    for (const noun of [
      'networks connectors profile',
      'hosts connectors profile',
      'dns log',
      'access-visibility',
    ]) {
      const [, commands = ''] = (await runLine(noun)).stdout.split(/\nCommands\n|\n\nExamples\n/)
      expect(commands.match(/^ {2}[a-z-]+ +[A-Z][a-z]*(?<!s) /gm)).toBeNull()
    }
  })

  it('tells commands of a group from groups below it', async () => {
    const { stdout } = await runLine('networks')
    expect(stdout).toMatch(/\nCommands\n {2}create /)
    expect(stdout).toMatch(/\nCommand groups\n {2}applications /)
    // A group says what is in it.
    const connectors = await runLine('networks connectors')
    expect(connectors.stdout).toMatch(/\n {2}profile +Commands: generate, generate-bundle, revoke\n/)
  })

  it('colours headings on a terminal that has colours, and nowhere else', async () => {
    const colored = await runLine('users --help', { columns: 80, hasColors: true })
    expect(colored.stdout).toContain('\u001B[1mCommands\u001B[22m')
    const plain = await runLine('users --help', { columns: 80 })
    expect(plain.stdout).not.toContain('\u001B')
  })

  it('needs neither credentials nor a valid command line behind --help', async () => {
    const { exitCode, stdout } = await runLine('users get --nonsense --help')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('cloudconnexa users get <')
  })
})
