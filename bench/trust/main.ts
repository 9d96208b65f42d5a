// Puts the SDK and other clients through the same trouble:
//
//   npm run bench:trust                         everything, and writes the table into docs/reliability.md
//   npm run bench:trust -- --quick              without what needs much memory; writes nothing
//   npm run bench:trust -- --only ours-got,stripe   some peers; writes nothing
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../tools/shared/repository.ts'
import { readCommandLine, refuseCommandLine } from '../../tools/shared/command-line.ts'
import { withSection } from '../../tools/trust/repeatable/document-section.ts'
import { readVersion } from '../report/machine.ts'
import { createStatusLine } from '../report/status-line.ts'
import { setUp } from '../set-up/set-up.ts'
import { peers } from './peers/index.ts'
import { trustMarkers, buildTrustSection } from './report/section.ts'
import { formatTrustList, buildTrustTable } from './report/table.ts'
import { runPeers } from './run-peers.ts'

const usage = 'npm run bench:trust -- [--quick] [--only <peer>,<peer>]'
const { values } = readCommandLine(usage, {
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
})
const wanted = values.only?.flatMap((list) => list.split(','))
const unknown = wanted?.filter((name) => peers[name] === undefined) ?? []
if (unknown.length > 0) {
  const names = Object.keys(peers).join(', ')
  refuseCommandLine(`There is no peer ${unknown.join(', ')}; there are ${names}.`, usage)
}

const status = createStatusLine()
const isWhole = !values.quick && wanted === undefined
await setUp((what) => status.show(what), isWhole)
const columns = await runPeers(wanted ?? Object.keys(peers), values.quick, (what) => status.show(what))
status.clear()
const named = await Promise.all(
  [...columns].map(async ([name, column]) => [await readHeading(name), column] as const),
)
const table = buildTrustTable(new Map(named))
console.log(formatTrustList(table))

if (isWhole) {
  const path = join(root, 'docs', 'reliability.md')
  const section = buildTrustSection(table, new Date())
  await writeFile(path, await withSection(path, await readFile(path, 'utf8'), section, trustMarkers))
  console.log(`Written to ${path}`)
}

/** What stands over a column: the name, and the version of what is not ours. */
async function readHeading(name: string): Promise<string> {
  const peer = await peers[name]?.()
  if (peer === undefined) return name
  return name.startsWith('ours') ? peer.name : `${peer.name} ${readVersion(peer.package)}`
}
