import { describe, expect, it } from 'vitest'
import { runLine } from '../../support/run.ts'
import { listOperationCommands } from '../../support/list-operation-commands.ts'

describe('documentation of methods, as help shows it', () => {
  it('speaks of no promises, calls and values of JavaScript, for any command', async () => {
    const texts = (await listOperationCommands()).map(({ words, command }) => ({
      words: words.join(' '),
      text: [command.summary, command.documentation, ...command.examples.map(({ summary }) => summary)].join(
        '\n',
      ),
    }))
    const strange = texts.filter(({ text }) =>
      /promise|await|reject|`(?:null|undefined|timeout|signal)`|`\w+\(|`stopOnFailure`/.test(text),
    )
    expect(strange).toEqual([])
    expect(texts.length).toBeGreaterThan(160)
  })

  it.each([
    ['users patch', 'What somebody else changes between reading and replacing is lost.'],
    ['users patch', 'First name; the official Terraform provider allows 1 to 20 characters'],
    ['dns log list', 'Use `list-range` for more.'],
    ['dns log list-range', 'more entries than `--size`.'],
    ['settings auth trusted-devices disable', 'does what `set false` does.'],
    ['cyber-shield allow-list add-all', 'unless `--stop-on-failure` is set.'],
  ])('keeps what %s does, in words that can be typed', async (words, sentence) => {
    const { stdout } = await runLine(`${words} --help`)
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(sentence)
  })
})
