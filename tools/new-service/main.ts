// Writes the package of a new service of ours:
//
//   npm run new:service print-queues
//   npm run new:service print-queues -- --path /printers/queues --summary 'Queues of printers.'
//   npm run new:service regions -- --tag Region     a section of the API document; its names stand in spec/names.json
//
// No existing source file is touched but those that `npm run generate` writes.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../shared/repository.ts'
import { readCommandLine, refuseCommandLine } from '../shared/command-line.ts'
import { InputError } from './create-service.ts'
import { type NewService, writeService } from './write-service.ts'

const usage = `npm run new:service <name> [-- --tag <tag> ... | --resource <words> --plural <words> --path <path>] [--summary <sentence>] [--no-install]`

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  console.error(`error: ${error.message}`)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const { values, positionals } = readCommandLine(usage, {
    allowPositionals: true,
    allowNegative: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      install: { type: 'boolean', default: true },
      tag: { type: 'string', multiple: true, default: [] },
      summary: { type: 'string' },
      resource: { type: 'string' },
      plural: { type: 'string' },
      path: { type: 'string' },
    },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) refuseCommandLine('Say one name.', usage)
  const { tag: tags, summary, resource, plural, path, install } = values
  const asked: NewService = {
    name,
    tags,
    ...(summary === undefined ? {} : { description: summary }),
    ...(resource === undefined ? {} : { resource }),
    ...(plural === undefined ? {} : { plural }),
    ...(path === undefined ? {} : { path }),
  }
  for (const written of await writeService(root, asked)) console.log(written)
  // In a process of its own: this one has read the sections when there was one less.
  run(process.execPath, [join(root, 'tools', 'generate', 'main.ts')])
  if (install) run('pnpm', ['install', '--no-frozen-lockfile', '--reporter=silent'])
  console.log(
    `\npackages/${name} is written. See whether it holds: npm test -- --only build,types,spec,readme-sections,tests`,
  )
  return 0
}

function run(program: string, programArguments: readonly string[]): void {
  const { status, error } = spawnSync(program, programArguments, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program !== process.execPath,
  })
  if (error !== undefined || status !== 0)
    throw new InputError(`${program} ${programArguments.join(' ')} failed.`)
}
