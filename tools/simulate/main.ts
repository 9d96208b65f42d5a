// How long reading 100,000 users takes under the strictest limit of the API, on a virtual clock:
//
//   npm run simulate
//
// Every line is a run against the emulator: the SDK itself, and scripts that read with other page sizes.
import Table from 'cli-table3'
import { readCommandLine } from '../shared/command-line.ts'
import { fitColumns } from '../shared/fit-columns.ts'
import { readColumns } from '../shared/wrap-lines.ts'
import { computeLeastTime, type LimitedCloudId, readLimit, startLimitedCloudId } from './limited-cloud-id.ts'
import { type Reading, readWithScript, readWithSdk } from './readers.ts'

readCommandLine('npm run simulate', {})
const users = 100_000
const { burst, rate, seconds } = readLimit

const readers = [
  { name: 'this SDK', size: 1_000, read: readWithSdk },
  {
    name: "a script with the official Go client's page size",
    size: 100,
    read: (cloudId) => readWithScript(cloudId, 100),
  },
  {
    name: "a script with the API's default page size",
    size: 10,
    read: (cloudId) => readWithScript(cloudId, 10),
  },
] as const satisfies readonly {
  readonly name: string
  readonly size: number
  readonly read: (cloudId: LimitedCloudId) => Promise<Reading>
}[]

const head = ['who reads', 'users a page', 'requests', 'refused', 'time', 'least time the limit allows']
const rows: string[][] = []
for (const { name, size, read } of readers) {
  const cloudId = await startLimitedCloudId(users)
  try {
    const { users: seen, requests, refused, time } = await read(cloudId)
    if (seen !== users) throw new Error(`${name} saw ${seen} users`)
    rows.push([
      name,
      ...[size, requests, refused].map(number),
      duration(time),
      duration(computeLeastTime(requests)),
    ])
  } finally {
    await cloudId.emulator.close()
  }
}
const table = new Table({
  head,
  colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
  colWidths: fitColumns([head, ...rows], readColumns(process.stdout)),
  wordWrap: true,
  chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  style: { head: [], border: [] },
})
table.push(...rows)
console.log(`Reading ${number(users)} users, ${burst} requests at once and ${rate} more every ${seconds} s`)
console.log(table.toString())

function number(value: number): string {
  return value.toLocaleString('en')
}

function duration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  const rest = ((milliseconds % 60_000) / 1_000).toFixed(0).padStart(2, '0')
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest} h`
}
