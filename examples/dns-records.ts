// DNS records in bulk: a zone is a list of lines, and the program makes the account match it. Running it again changes
// nothing. With `--live` it reads the records of your account and tells what it would do.
import { isIPv4 } from 'node:net'
import type { CloudConnexaClient } from '@cloudconnexa/client'
import type { Emulator } from '@cloudconnexa/emulator'
import { runExample } from './shared/example.ts'
import { printDone, printHeading, formatNumber, printTable } from './shared/screen.ts'

const origin = 'corp.example.com'
const zone = `
  db       10.20.0.5
  git      10.20.0.6   fd12:3456::6
  wiki     10.20.0.7   fd12:3456::7
  mail     10.20.0.8   10.20.0.9
  ldap     10.20.0.10
  print    10.20.0.11
  backup   10.20.0.12  fd12:3456::12
  build    10.20.0.13
  metrics  10.20.0.14
  chat     10.20.0.15
  vault    10.20.0.16
  files    10.20.0.17  fd12:3456::17`

/** What a line of the zone asks for. */
interface WantedRecord {
  readonly domain: string
  readonly ipv4Addresses: readonly string[]
  readonly ipv6Addresses: readonly string[]
}

await runExample({
  emulator: { rateLimit: { burst: 5, rate: 10, seconds: 1 } },
  run: async (client, emulator) => {
    const wanted = readZone(zone)
    if (emulator === undefined) return report(await importRecords(client, wanted, { write: false }))

    await client.dns.records.create({ domain: `wiki.${origin}`, ipv4Addresses: ['10.99.0.1'] })
    printHeading(`${wanted.length} records; one is there already, with another address`)
    report(await importRecords(client, wanted, { write: true }), emulator)
    printHeading('The same again')
    report(await importRecords(client, wanted, { write: true }), emulator)
    const found = await client.dns.records.findByDomain(`WIKI.${origin}.`)
    printDone('found', `${found?.domain ?? ''} at ${found?.ipv4Addresses?.join(', ') ?? ''}`)
  },
})

function readZone(text: string): WantedRecord[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', ...addresses] = line.trim().split(/\s+/)
      return {
        domain: `${name}.${origin}`,
        ipv4Addresses: addresses.filter((address) => isIPv4(address)),
        ipv6Addresses: addresses.filter((address) => !isIPv4(address)),
      }
    })
}

type Change = 'created' | 'changed' | 'left as it is'

/** Makes the account's records match; without `write` it only finds out what there is to do. */
async function importRecords(
  client: CloudConnexaClient,
  wanted: readonly WantedRecord[],
  { write }: { readonly write: boolean },
): Promise<Change[]> {
  const there = new Map<string, WantedRecord & { readonly id: string }>()
  for await (const { id, domain, ipv4Addresses = [], ipv6Addresses = [] } of client.dns.records.list()) {
    there.set(domain.toLowerCase(), { id, domain, ipv4Addresses, ipv6Addresses })
  }
  // All at once: the SDK sends no faster than the API allows.
  return Promise.all(
    wanted.map(async (record) => {
      const present = there.get(record.domain)
      if (present === undefined) {
        if (write) await client.dns.records.create(record)
        return 'created'
      }
      if (joinAddresses(present) === joinAddresses(record)) return 'left as it is'
      if (write) await client.dns.records.patch(present.id, record)
      return 'changed'
    }),
  )
}

function joinAddresses({ ipv4Addresses, ipv6Addresses }: WantedRecord): string {
  return [...ipv4Addresses, ...ipv6Addresses].toSorted().join(' ')
}

function report(changes: readonly Change[], emulator?: Emulator): void {
  if (emulator === undefined) printHeading('What there is to do; nothing has been written')
  printTable(
    (['created', 'changed', 'left as it is'] as const).map((change) => [
      change,
      formatNumber(changes.filter((one) => one === change).length),
    ]),
  )
  if (emulator !== undefined) {
    printDone('refused by the rate limit so far', formatNumber(emulator.requests.count({ status: 429 })))
  }
}
