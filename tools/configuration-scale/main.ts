// Measures what it takes to export a large account and to plan it, in virtual time:
//
//   npm run measure:configuration
//
// Under a burst of 20 requests and one token per second. It writes the figures into docs/guides/configuration-as-code.md.
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, type } from 'node:os'
import { join } from 'node:path'
import {
  type MeasuredRead,
  measureReads,
} from '../../packages/configuration/test/support/scale/measure-reads.ts'
import type { AccountSize } from '../../packages/configuration/test/support/scale/plant-large-account.ts'
import { readCommandLine } from '../shared/command-line.ts'
import { root } from '../shared/repository.ts'
import { withSection } from '../trust/repeatable/document-section.ts'

readCommandLine('npm run measure:configuration', {})

const markers = {
  begin: '<!-- measured by npm run measure:configuration -->',
  end: '<!-- end of what npm run measure:configuration has measured -->',
}
const sizes: readonly AccountSize[] = [
  { networks: 10, routes: 10, hosts: 5, groups: 20, users: 500 },
  { networks: 100, routes: 10, hosts: 50, groups: 200, users: 5000 },
]

const rows: string[] = []
for (const size of sizes) {
  const measured = await measureReads(size)
  if (measured.changes.length > 0) throw new Error('A plan of an unchanged account has changes.')
  rows.push(
    formatRow(size, 'export', measured.export),
    formatRow(size, 'plan without changes', measured.plan),
  )
}
const machine = `${availableParallelism()} cores, ${type()}, Node ${process.versions.node}`
const section = [
  `Measured on ${new Date().toISOString().slice(0, 10)}, ${machine}:`,
  '',
  '| account | what | requests | least possible | time by the limits | work besides |',
  '| --- | --- | --: | --: | --: | --: |',
  ...rows,
].join('\n')
console.log(section)
const path = join(root, 'docs', 'guides', 'configuration-as-code.md')
await writeFile(path, await withSection(path, await readFile(path, 'utf8'), section, markers))
console.log(`\nWritten to ${path}`)

function formatRow(
  { networks, routes, hosts, groups, users }: AccountSize,
  what: string,
  { requests, least, milliseconds, realMilliseconds }: MeasuredRead,
): string {
  const count = (value: number): string => value.toLocaleString('en')
  const account = `${count(networks)} networks with ${routes} routes each, ${count(hosts)} hosts, ${count(groups)} groups, ${count(users)} users`
  return `| ${account} | ${what} | ${requests} | ${least} | ${milliseconds / 1000} s | ${(realMilliseconds / 1000).toFixed(1)} s |`
}
