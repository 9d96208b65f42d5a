import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quoteForBash, quoteForPowerShell } from '../../../src/commands/completion/quote-value.ts'
import { runLine } from '../../support/run.ts'

const hasShell = (name: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
const awkward = [
  'plain',
  'Ada Lovelace',
  "O'Brien",
  'say "hi"',
  '$(touch x) `y`',
  String.raw`back\slash`,
  'wow! a',
  'Zoë',
  '~a;b|c&d*?[e]{f}#',
  "it is 'so'",
  'a:b=c',
]

describe.runIf(process.platform !== 'win32')('completion in shells', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cloudconnexa-completion-'))
    // Stands for the program: keeps what it is given, and offers what it is told to offer.
    const program = '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.inputs"\ncat "$0.offers"\n'
    writeFileSync(join(folder, 'cloudconnexa'), program, { mode: 0o755 })
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  async function run(shell: string, offers: string, lines: readonly string[]): Promise<string> {
    writeFileSync(join(folder, 'cloudconnexa.offers'), offers)
    const { stdout: script } = await runLine(['completion', shell])
    writeFileSync(join(folder, 'script'), script)
    const { stdout, stderr } = spawnSync(shell, ['-c', ['. ./script', ...lines].join('\n')], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, HOME: folder, LC_ALL: 'C.UTF-8' },
    })
    expect(stderr).toBe('')
    return stdout
  }

  it.runIf(hasShell('bash'))(
    'passes a line on to the program in bash, and evaluates nothing of it',
    async () => {
      const line = 'cloudconnexa users get $(touch touched) `touch touched` "$(touch touched)'
      const stdout = await run('bash', awkward.map((value) => `${quoteForBash(value, '')}\tid\n`).join(''), [
        `COMP_LINE='${line} behind the cursor' COMP_POINT=${line.length} COMP_TYPE=9 COMP_WORDBREAKS=' =:'`,
        '_cloudconnexa',
        // What bash makes of what it puts into the line.
        'for one in "${COMPREPLY[@]}"; do eval "set -- $one"; printf "%s\\n" "$#" "$1"; done',
      ])
      expect(stdout).toBe(awkward.map((value) => `1\n${value}\n`).join(''))
      expect(existsSync(join(folder, 'touched'))).toBe(false)
      expect(readFileSync(join(folder, 'cloudconnexa.inputs'), 'utf8')).toBe(
        `complete\n--shell\nbash\n--\n${line}\n9\n =:\n`,
      )
    },
  )

  it.runIf(hasShell('fish'))(
    'offers candidates with descriptions in fish, and evaluates nothing',
    async () => {
      const stdout = await run('fish', 'Ada Lovelace\tid-1\n', [
        "complete --do-complete 'cloudconnexa users get $(touch touched) Ada'",
      ])
      expect(stdout).toBe('Ada Lovelace\tid-1\n')
      expect(existsSync(join(folder, 'touched'))).toBe(false)
      expect(readFileSync(join(folder, 'cloudconnexa.inputs'), 'utf8')).toBe(
        'complete\n--shell\nfish\n--\ncloudconnexa users get $(touch touched) Ada\n',
      )
    },
  )
})

describe('quoting', () => {
  it('escapes what is special inside the quotes that are open', () => {
    expect(quoteForBash('$a! "b" c', '"')).toBe(String.raw`\$a"'!'" \"b\" c`)
    expect(quoteForBash("it's", "'")).toBe(String.raw`it'\''s`)
  })

  it('closes quotes where bash would take the last character for the closing one', () => {
    expect(quoteForBash('say "hi"', '"')).toBe(String.raw`say \"hi\""`)
  })

  it('writes values for PowerShell in single quotes, whose kinds it doubles', () => {
    const values = ['main-lab', '--context=lab', '1.10', "O'Brien", '$(x)', 'a’b', 'a;b']
    expect(values.map(quoteForPowerShell)).toEqual([
      'main-lab',
      '--context=lab',
      "'1.10'",
      "'O''Brien'",
      "'$(x)'",
      "'a’’b'",
      "'a;b'",
    ])
  })
})
