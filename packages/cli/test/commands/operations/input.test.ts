import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { useDemoAccount } from '../../support/use-demo-account.ts'
import { useTempFolder } from '../../support/use-temp-folder.ts'

const { emulator, run, print, countReads, findNetwork } = useDemoAccount()

describe('bodies', () => {
  const createFolder = useTempFolder()

  it('come from a file, standard input or the line itself, and flags win over them', async () => {
    const folder = await createFolder()
    const yaml = join(folder, 'network.yaml')
    await writeFile(
      yaml,
      '# our office\nname: office\nroutes:\n  - value: 10.30.0.0/16\n    description: Desks\n',
    )
    const made = await print(`networks create --data @${yaml} --name branch`)
    expect(made).toMatchObject({ name: 'branch', routes: [{ subnet: '10.30.0.0/16', description: 'Desks' }] })
    const json = JSON.stringify({ name: 'piped', egress: false })
    expect(await print('networks create --data -', { stdin: json })).toMatchObject({ name: 'piped' })
    expect(await print(`networks create --data 'name: typed'`)).toMatchObject({ name: 'typed' })
  })

  it('hold quoted values of array items', async () => {
    const line = `networks create --name quoted --route 'value=10.30.0.0/16,description="Desks, \\"floor\\" 2"' --route value=10.31.0.0/16`
    expect(await print(line)).toMatchObject({
      routes: [{ description: 'Desks, "floor" 2' }, { subnet: '10.31.0.0/16' }],
    })
  })

  it('change what is named, and leave what stands beside it, in a patch', async () => {
    const before = await print("device-postures get 'current and encrypted'")
    const changed = await print(
      "device-postures patch 'current and encrypted' --set windows.version.condition=LTE --clear macos.diskEncrypted --set android.allowed=false",
    )
    expect(before).toMatchObject({ windows: { version: { version: '10.0.19045', condition: 'GTE' } } })
    expect(changed).toMatchObject({
      name: 'current and encrypted',
      windows: { allowed: true, version: { version: '10.0.19045', condition: 'LTE' } },
      macos: { allowed: true },
      android: { allowed: false },
    })
    expect(changed).not.toMatchObject({ macos: { diskEncrypted: true } })
  })

  it('take kebab-case, flags, arrays with commas, and clear, in a patch', async () => {
    expect(await print('networks patch datacentre --description Cold')).toMatchObject({ description: 'Cold' })
    expect(await print('networks patch datacentre --clear description')).not.toMatchObject({
      description: 'Cold',
    })
    const record = await print(
      'dns records patch wiki.example.com --set ipv4-addresses=10.20.1.10,10.20.1.11',
    )
    expect(record).toMatchObject({ ipv4Addresses: ['10.20.1.10', '10.20.1.11'] })
  })

  it('take a secret from a file or a variable, and from data that is no argument', async () => {
    const file = join(await createFolder(), 'key')
    await writeFile(file, 'from-a-file\n')
    await run('networks patch datacentre --set tunnelingProtocol=IPSEC')
    const flags = '--ip-sec-config.platform OTHER --ip-sec-config.authentication-type SHARED_SECRET'
    const readKeys = (): readonly unknown[] =>
      [...emulator().state.connectors]
        .map((connector) => connector.ipSecConfig?.preSharedKey)
        .filter((key) => key !== undefined)
    const create = `networks connectors create datacentre --vpn-region-id eu-central-1 ${flags}`
    await print(`${create} --name one --ip-sec-config.pre-shared-key-file ${file}`)
    await print(`${create} --name two --ip-sec-config.pre-shared-key-env KEY`, {
      environment: { KEY: 'from-a-variable' },
    })
    await print(`${create} --name three --data -`, { stdin: '{"ipSecConfig":{"preSharedKey":"from-input"}}' })
    await print(`${create} --name four --ip-sec-config.pre-shared-key-prompt`, {
      replies: { 'Secret for': 'typed' },
    })
    expect(readKeys()).toEqual(['from-a-file', 'from-a-variable', 'from-input', 'typed'])
    // What stands beside a changed property is written back with its secret.
    await print('networks connectors patch two --set ipSecConfig.remoteSitePublicIp=198.51.100.9')
    expect(readKeys()).toEqual(['from-a-file', 'from-a-variable', 'from-input', 'typed'])
  })
})

describe('lists', () => {
  it('are read no further than --limit says', async () => {
    expect(await print('users list --limit 3')).toHaveLength(3)
    expect(
      emulator()
        .requests.list({ path: '/api/v1/users' })
        .map(({ query }) => query),
    ).toEqual([expect.objectContaining({ size: '3' })])
    emulator().requests.clear()
    expect(await print('users list --size 5 --limit 15')).toHaveLength(15)
    expect(countReads('/api/v1/users')).toBe(3)
  })

  it('take times that count back from now', async () => {
    await print('sessions list --start-date -24h --end-date 2h')
    const [request] = emulator().requests.list({ path: '/api/v1/sessions' })
    const { startDate, endDate } = request?.query ?? {}
    expect(Date.parse(String(endDate)) - Date.parse(String(startDate))).toBe(22 * 3_600_000)
  })
})

describe('changes', () => {
  it('say what was done and where', async () => {
    const { stdout, stderr } = await run('networks delete datacentre --yes')
    expect(stdout).toBe('')
    expect(stderr).toContain(`Changing environment (${new URL(emulator().url).host}).`)
    expect(stderr).toContain('Deleted the network datacentre.')
  })

  it('are asked about before anything is sent, where they take something away', async () => {
    const { exitCode, stderr } = await run('networks delete datacentre')
    expect(exitCode).toBe(21)
    expect(stderr).toContain('Delete the network datacentre')
    expect(emulator().requests.count()).toBe(0)
  })

  it('are shown with ids for names, and not sent, in a dry run', async () => {
    const shown = await print('networks patch datacentre --set description=x --dry-run')
    expect(shown).toMatchObject({
      requests: [
        {
          method: 'PUT',
          path: `/api/v1/networks/${findNetwork('datacentre').id}`,
          body: { description: 'x' },
        },
      ],
    })
    const job = await print('cyber-shield block-list add-all --domain domain=ads.example.net --dry-run')
    expect(job).toMatchObject({ counts: { skipped: 1, done: 0 } })
    expect(
      emulator()
        .requests.list()
        .filter(({ method, path }) => method !== 'GET' && !path.endsWith('token')),
    ).toEqual([])
  })

  it('end with 40 where a job fails in part, and say which', async () => {
    emulator().faults.add({ method: 'PUT', path: /topology/, status: 400, count: 1 })
    const { exitCode, stdout, stderr } = await run('settings apply --wpc.topology CUSTOM --wpc.snat --yes')
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 40 })
    expect(JSON.parse(stdout)).toMatchObject({ counts: { failed: 1, done: 1 } })
    expect(stderr).toContain('1 of 2 failed')
  })
})
