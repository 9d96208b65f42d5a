import { describe, expect, it } from 'vitest'
import { runLine } from '../support/run.ts'

describe('suggestions', () => {
  it('name --query where a list has no such filter', async () => {
    const { stderr } = await runLine('users list --auth-type SAML')
    expect(stderr).toContain(`\`--query "[?authType=='…']"\``)
    expect((await runLine('users get x --auth-type SAML')).stderr).not.toContain('--query')
  })

  it.each([
    ['users lst', 'There is no command `users lst`. Did you mean `users list`?'],
    ['user list', 'There is no command `user`. Did you mean `users list`?'],
    ['user lst --output=table', 'There is no command `user`. Did you mean `users list`?'],
    ['network connector ls', 'There is no command `network`. Did you mean `networks connectors list`?'],
    ['users ls', 'There is no command `users ls`. Did you mean `users list`?'],
    ['users rm', 'There is no command `users rm`. Did you mean `users delete`?'],
    ['users show', 'There is no command `users show`. Did you mean `users get`?'],
    ['users describe', 'There is no command `users describe`. Did you mean `users get`?'],
    ['users add', 'There is no command `users add`. Did you mean `users create`?'],
    [
      'networks connectors token create',
      'There is no command `networks connectors token create`. Did you mean `networks connectors token generate`?',
    ],
    ['ls users', 'There is no command `ls`. Did you mean `users list`?'],
    ['groups list', 'There is no command `groups`. Did you mean `access-groups list` or `user-groups list`?'],
    [
      'connectors list',
      'There is no command `connectors`. Did you mean `hosts connectors list` or `networks connectors list`?',
    ],
    ['people', 'There is no command `people`. Did you mean `users`?'],
    ['help users lst', 'There is no command `users lst`. Did you mean `users list`?'],
    ['xyzzy', 'There is no command `xyzzy`.'],
    ['__proto__', 'There is no command `__proto__`.'],
    ['users constructor', 'There is no command `users constructor`.'],
  ])('name the nearest command: %s', async (line, message) => {
    const { exitCode, stdout, stderr } = await runLine(line)
    expect({ exitCode, stdout, message: stderr.split('\n')[0] }).toEqual({
      exitCode: 20,
      stdout: '',
      message,
    })
    expect(stderr).toMatch(/\nRun `cloudconnexa .*--help` /)
  })

  it.each([
    ['users list --outptu json', 'There is no flag `--outptu` for `users list`. Did you mean `--output`?'],
    ['users list --json', 'There is no flag `--json` for `users list`. Did you mean `--output json`?'],
    ['users list --profile x', 'There is no flag `--profile` for `users list`. Did you mean `--context`?'],
    ['users list -x', 'There is no flag `-x` for `users list`.'],
    ['-v', 'There is no flag `-v`. Did you mean `--verbose` or `cloudconnexa --version`?'],
    ['users -V', 'There is no flag `-V` for `users`. Did you mean `cloudconnexa --version`?'],
    [
      'users list --version',
      'There is no flag `--version` for `users list`. Did you mean `cloudconnexa --version`?',
    ],
    ['--verison', 'There is no flag `--verison`. Did you mean `--version`?'],
    ['users --outptu=json', 'There is no flag `--outptu` for `users`. Did you mean `--output`?'],
    ['users list --output tabel', '`--output` cannot be `tabel`. Did you mean `table`?'],
    [
      'users list -oxml',
      '`--output` cannot be `xml`. Use `table`, `wide`, `json`, `jsonl`, `yaml` or `csv`.',
    ],
    ['users list --timeout soon', '`--timeout` takes a number, not `soon`.'],
    ['users list --yes=perhaps', '`--yes` takes true or false, not `perhaps`.'],
    ['users list --fields', '`--fields` needs a value.'],
    ['users list --fields --output table', '`--fields` needs a value.'],
    ['users list --fields id --fields name', '`--fields` can be set only once.'],
    ['users list extra', '`users list` takes no arguments; `extra` is one too many.'],
  ])('say what is wrong with a flag, and name the nearest: %s', async (line, message) => {
    const { exitCode, stdout, stderr } = await runLine(line)
    expect({ exitCode, stdout, message: stderr.split('\n')[0] }).toEqual({
      exitCode: 20,
      stdout: '',
      message,
    })
  })

  it('name an argument that is missing', async () => {
    const { exitCode, stderr } = await runLine('users get')
    expect(exitCode).toBe(20)
    expect(stderr).toMatch(/^`users get` needs the argument <\w+>\.\n/)
  })

  it('name all arguments where one of several is missing', async () => {
    const { exitCode, stderr } = await runLine('devices get laptop')
    expect(exitCode).toBe(20)
    expect(stderr).toContain(
      '`devices get` needs the argument <device>. Its arguments are <user> <device>.\n',
    )
  })

  it('do not repeat what was typed as the value of an unknown flag', async () => {
    for (const line of ['users list --client-secret=hunter2', 'users list --client-secret hunter2'])
      expect((await runLine(line)).stderr).not.toContain('hunter2')
  })
})
