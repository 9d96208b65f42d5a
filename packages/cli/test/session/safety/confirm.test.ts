import { startEmulator } from '@cloudconnexa/emulator'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../support/environment.ts'
import { runSession, type SessionLine } from '../../support/run-session.ts'
import type { CommandLineRun } from '../../support/run.ts'
import type { TerminalOptions } from '../../support/test-terminal.ts'

const typed = ['networks', 'delete', "head office's"]
const action = { sentence: "Delete the network head office's", name: "head office's" }
const environment = { CLOUDCONNEXA_CLIENT_ID: 'key.Acme', CLOUDCONNEXA_CLIENT_SECRET: 'not-a-real-secret' }

/** Asks, and says whether the command went on. */
async function ask(
  line: SessionLine,
  options: TerminalOptions = {},
): Promise<CommandLineRun & { readonly wentOn: boolean }> {
  let wentOn = false
  const run = await runSession(line, { environment, ...options }, async (session) => {
    await session.confirm(action)
    wentOn = true
  })
  return { ...run, wentOn }
}

describe('a confirmation', () => {
  it('is refused without a terminal and without --yes, and names the line to run', async () => {
    const { exitCode, stderr, wentOn } = await ask({ typed })
    expect({ exitCode, wentOn }).toEqual({ exitCode: 21, wentOn: false })
    expect(stderr).toContain('environment (acme.api.openvpn.com)')
    expect(stderr).toContain("Run: cloudconnexa networks delete 'head office'\\''s' --yes\n")
  })

  it('puts the flag of the line to run before --', async () => {
    const { stderr } = await ask({ typed: ['networks', 'delete', '--', '-x'] })
    expect(stderr).toContain('Run: cloudconnexa networks delete --yes -- -x\n')
  })

  it('is given by --yes', async () => {
    expect(await ask({ typed, flags: { yes: true } })).toMatchObject({
      exitCode: 0,
      stderr: '',
      wentOn: true,
    })
  })

  it('is given by the typed name, in a question that names environment and Cloud ID', async () => {
    const { wentOn, stderr } = await ask({ typed }, { replies: { 'Type head': action.name } })
    expect(wentOn).toBe(true)
    expect(stderr).toContain('in environment (acme.api.openvpn.com)')
  })

  it('is given by a name that has spaces around it, with or without them', async () => {
    const padded = { sentence: 'Delete the group', name: ' padded ' }
    for (const reply of [' padded ', 'padded']) {
      const { exitCode } = await runSession({ typed }, { environment, replies: { Type: reply } }, (session) =>
        session.confirm(padded),
      )
      expect({ reply, exitCode }).toEqual({ reply, exitCode: 0 })
    }
  })

  it('shows control characters of a name as escapes', async () => {
    const hostile = { sentence: 'Delete the group \u001B[2J', name: '\u001B[2J' }
    const options = { environment, replies: { Type: '\u0003' } }
    const { stderr } = await runSession({ typed }, options, (session) => session.confirm(hostile))
    expect(stderr).toContain('Type \\u001b[2J to confirm')
    expect(stderr).not.toContain('\u001B[2J')
  })

  it('is refused when another name was typed', async () => {
    const { exitCode, stderr, wentOn } = await ask({ typed }, { replies: { 'Type head': 'head' } })
    expect({ exitCode, wentOn }).toEqual({ exitCode: 21, wentOn: false })
    expect(stderr).toContain('"head" is not head office\'s. Nothing was changed.')
  })

  it('is refused by Ctrl+D, which ends what can be typed', async () => {
    const { exitCode, stderr, wentOn } = await ask({ typed }, { replies: { 'Type head': '\u0004' } })
    expect({ exitCode, wentOn }).toEqual({ exitCode: 130, wentOn: false })
    expect(stderr).toContain('Interrupted.')
  }, 10_000)

  it('is given by the name behind --confirm, and by no other one', async () => {
    expect(await ask({ typed, flags: { confirm: action.name } })).toMatchObject({ exitCode: 0, wentOn: true })
    expect(await ask({ typed, flags: { confirm: 'head' } })).toMatchObject({ exitCode: 21, wentOn: false })
    // A name that does not fit is a mistake, also together with --yes.
    expect(await ask({ typed, flags: { confirm: 'head', yes: true } })).toMatchObject({
      exitCode: 21,
      wentOn: false,
    })
  })

  it('ends with 130 when the question is interrupted', async () => {
    const { exitCode, wentOn } = await ask({ typed }, { replies: { 'Type head': '\u0003' } })
    expect({ exitCode, wentOn }).toEqual({ exitCode: 130, wentOn: false })
  })

  it('is not needed for a dry run', async () => {
    await using emulator = await startEmulator()
    const run = await ask({ typed, flags: { 'dry-run': true } }, { environment: readEnvironment(emulator) })
    expect(run).toMatchObject({ exitCode: 0, stderr: '', wentOn: true })
  })
})
