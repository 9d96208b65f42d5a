// Builds the documentation site, API reference included:
//
//   npm run docs                 into site/.vitepress/dist
//   npm run docs -- --preview    the same, and serves it until Ctrl+C
//
// SITE_BASE is the path below which the site will be published, such as /cloudconnexa/; default /.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommandLine } from '../tools/shared/command-line.ts'

const siteFolder = import.meta.dirname
const { values } = readCommandLine('npm run docs -- [--preview]', {
  options: { preview: { type: 'boolean', default: false } },
})

bringDependencies()
// They are there only now that the dependencies are.
const { findBuiltProblems } = await import('./pages/check-built-pages.ts')
const { writePages } = await import('./pages/write-pages.ts')
const { writeReference } = await import('./reference/write-reference.ts')

const pages = join(siteFolder, '.pages')
const built = join(siteFolder, '.vitepress', 'dist')
run(['tsc', '-p', '.'])
rmSync(pages, { recursive: true, force: true })
say('reading the sources for the API reference')
const reference = await writeReference(join(pages, 'reference'))
say('reading the documents')
await writePages(pages, reference)
say('building the site')
run(['vitepress', 'build', '--logLevel', 'warn'])
const problems = findBuiltProblems(built)
for (const problem of problems) say(problem)
if (problems.length > 0) process.exit(1)
say(`built into ${built}`)
if (values.preview) run(['vitepress', 'preview'])

function bringDependencies(): void {
  const stamp = join(siteFolder, 'node_modules', '.site-lockfile')
  const lockfile = readFileSync(join(siteFolder, 'pnpm-lock.yaml'), 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return
  say('installing what builds the site (once)')
  run(['pnpm', 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=silent'])
  writeFileSync(stamp, lockfile)
}

function run([program, ...programArguments]: readonly [string, ...string[]]): void {
  const local = join(siteFolder, 'node_modules', '.bin')
  const { status } = spawnSync(program, programArguments, {
    cwd: siteFolder,
    env: {
      ...process.env,
      PATH: `${local}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH']}`,
    },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

function say(what: string): void {
  console.log(`docs: ${what}`)
}
