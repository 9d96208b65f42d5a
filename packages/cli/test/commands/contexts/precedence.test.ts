import { describe, expect, it } from 'vitest'
import { runLine } from '../../support/run.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'
import { writeContexts } from '../../support/write-contexts.ts'

const profile = (cloudId: string): object => ({ clientId: `key.${cloudId}`, clientSecret: 'canary-secret' })
const contexts = {
  current: 'home',
  profiles: { home: profile('one'), office: profile('two'), lab: profile('three') },
}
const own = { CLOUDCONNEXA_CLIENT_ID: 'key.Four', CLOUDCONNEXA_CLIENT_SECRET: 'canary-secret' }

describe('the Cloud ID of a command', () => {
  const createFolder = useTempFolder()

  it.each([
    ['the current context', '', {}, 'one.api.openvpn.com', 'current context'],
    [
      'credentials of the environment',
      '',
      own,
      'environment (four.api.openvpn.com)',
      'credentials in the environment',
    ],
    [
      'a base URL of the environment',
      '',
      { ...own, CLOUDCONNEXA_BASE_URL: 'http://127.0.0.1:1' },
      'environment (127.0.0.1:1)',
      'credentials in the environment',
    ],
    [
      'CLOUDCONNEXA_PROFILE',
      '',
      { ...own, CLOUDCONNEXA_PROFILE: 'office' },
      'two.api.openvpn.com',
      'CLOUDCONNEXA_PROFILE',
    ],
    [
      'CLOUDCONNEXA_CONTEXT',
      '',
      { ...own, CLOUDCONNEXA_CONTEXT: 'office' },
      'two.api.openvpn.com',
      'CLOUDCONNEXA_CONTEXT',
    ],
    [
      'two variables with the same name',
      '',
      { CLOUDCONNEXA_CONTEXT: 'office', CLOUDCONNEXA_PROFILE: 'office' },
      'two.api.openvpn.com',
      'CLOUDCONNEXA_CONTEXT',
    ],
    ['an empty variable', '', { CLOUDCONNEXA_CONTEXT: '' }, 'one.api.openvpn.com', 'current context'],
    [
      '--context',
      ' --context lab',
      { ...own, CLOUDCONNEXA_CONTEXT: 'office', CLOUDCONNEXA_PROFILE: 'home' },
      'three.api.openvpn.com',
      '--context',
    ],
  ])('follows from %s', async (_what, flags, environment, where, usedBecause) => {
    const folder = await createFolder()
    await writeContexts(folder, contexts)
    const run = await runLine(`context show${flags}`, {
      environment: { ...environment, XDG_CONFIG_HOME: folder },
    })
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 0, stderr: '' })
    const shown = JSON.parse(run.stdout) as { readonly name: string; readonly host?: string }
    expect(shown).toMatchObject({ usedBecause })
    expect(shown.host ?? shown.name).toBe(where)
    expect(run.stdout).not.toContain('canary')
  })

  it('is refused where two variables name two contexts', async () => {
    const environment = { CLOUDCONNEXA_CONTEXT: 'office', CLOUDCONNEXA_PROFILE: 'home' }
    const { exitCode, stderr } = await runLine('users list', { environment })
    expect(exitCode).toBe(20)
    expect(stderr).toContain('CLOUDCONNEXA_CONTEXT names office, and CLOUDCONNEXA_PROFILE names home.')
  })

  it('is missing where there is no context and nothing in the environment', async () => {
    const folder = await createFolder()
    const { exitCode, stderr } = await runLine('users list', { environment: { XDG_CONFIG_HOME: folder } })
    expect(exitCode).toBe(10)
    expect(stderr).toContain('cloudconnexa context add')
  })

  it('is missing where the user has no home folder', async () => {
    const { exitCode, stderr } = await runLine('users list')
    expect(exitCode).toBe(10)
    expect(stderr).toContain('CLOUDCONNEXA_CLIENT_ID')
  })

  it('is missing where no context is the current one', async () => {
    const folder = await createFolder()
    await writeContexts(folder, { profiles: contexts.profiles })
    const { exitCode, stderr } = await runLine('users list', { environment: { XDG_CONFIG_HOME: folder } })
    expect(exitCode).toBe(10)
    expect(stderr).toContain('There are: home, office, lab.')
  })

  it('is that of the profile default where nothing else is said, as in the SDK', async () => {
    const folder = await createFolder()
    await writeContexts(folder, { profiles: { default: profile('five') } })
    const { stdout } = await runLine('context show', { environment: { XDG_CONFIG_HOME: folder } })
    expect(JSON.parse(stdout)).toMatchObject({ name: 'default', host: 'five.api.openvpn.com' })
  })

  it('is refused where a context is not there, which names the others', async () => {
    const folder = await createFolder()
    await writeContexts(folder, contexts)
    const { exitCode, stderr } = await runLine('users list --context ofice', {
      environment: { XDG_CONFIG_HOME: folder },
    })
    expect(exitCode).toBe(20)
    expect(stderr).toContain('There is no context ofice. There are: home, office, lab.')
  })

  it('is one of a context, also in what the SDK says of its credentials', async () => {
    const folder = await createFolder()
    const office = {
      clientId: 'key.two',
      credentials: { environment: { clientId: 'NO_ID', clientSecret: 'NO_SECRET' } },
    }
    await writeContexts(folder, { profiles: { office } })
    const { stderr } = await runLine('users list --context office', {
      environment: { XDG_CONFIG_HOME: folder },
    })
    expect(stderr).toContain('context "office"')
    expect(stderr).not.toContain('profile "office"')
  })
})
