import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Check, type Outcome, outcomeOfProblems } from '../check.ts'
import { runCommand } from '../command.ts'
import { llmsProblems } from '../../documentation/problems.ts'
import { publishedPackages, root } from '../repository.ts'
import { clientMethodProblems, unmappedRows } from './client-methods.ts'
import { commandProblems, knownCommands } from './commands.ts'
import { diagramProblems } from './diagrams.ts'
import { documents } from './markdown.ts'
import { readDocExamples } from './doc-examples.ts'
import { knownNames, nameProblems } from './names.ts'
import { readmeProblems } from './readme-sections.ts'
import { runSnippets } from './run-snippets.ts'
import { snippetsOf } from './snippet.ts'
import { compileSnippets } from './snippet-workshop.ts'

/** Documents that are full of the names of other people's clients. */
const ofOthers = /migrating-from-|performance\.md$/

/** Their programs need the plugins, which the check `plugins` builds. */
const ofPlugins = /(?:^|\/)examples\/plugins\/[^/]+\//

/**
 * The checks that keep documents true.
 *
 * @param checkNames - Names of all checks, asked for when they run.
 */
export function documentChecks(checkNames: () => readonly string[]): readonly Check[] {
  return [
    {
      name: 'snippets',
      proves:
        'every program in a document compiles and runs against the emulator, and every example in a doc comment compiles',
      needs: ['build'],
      run: snippets,
    },
    {
      name: 'commands',
      proves: 'every command in a document names scripts, packages, options and files that are there',
      needs: ['build'],
      run: () => commands(checkNames()),
    },
    {
      name: 'document-names',
      proves: 'files, packages, code and client methods that documents name are there',
      needs: ['build'],
      run: names,
    },
    { name: 'diagrams', proves: 'every diagram in a document can be read', run: diagrams },
    {
      name: 'llms',
      proves: 'llms.txt lists the documents for users as they are',
      run: async () => outcomeOfProblems(llmsProblems(root)),
    },
    {
      name: 'readme-sections',
      proves: 'the README of every package has the sections that readers look for',
      run: async () => outcomeOfProblems(publishedPackages().flatMap(readmeProblems)),
    },
  ]
}

async function snippets(): Promise<Outcome> {
  const found = documents(root)
    .filter(({ path }) => !ofPlugins.test(path))
    .flatMap(snippetsOf)
  const examples = readDocExamples(root)
  const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-snippets-'))
  try {
    const { programs, problems } = await compileSnippets([...found, ...examples], folder, root)
    const notRun = found.filter((snippet) => snippet.notRun !== undefined)
    const details = notRun.map(({ place, notRun: reason }) => `not executed: ${place} (${reason})`)
    if (problems.length > 0) return outcomeOfProblems(problems)
    const failed = await runSnippets(
      programs.filter((program) => program.notRun === undefined),
      folder,
      Math.max(2, availableParallelism()),
    )
    const note = `${found.length - notRun.length} programs executed, ${notRun.length} only compiled, ${examples.length} examples in doc comments compiled`
    return outcomeOfProblems(failed, { note, details })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function commands(checkNames: readonly string[]): Promise<Outcome> {
  const help = new Map<string, Promise<string>>()
  const known = knownCommands(root, checkNames, (program) => {
    const asked =
      help.get(program) ?? runCommand([process.execPath, program, '--help']).then(({ output }) => output)
    help.set(program, asked)
    return asked
  })
  const found = await Promise.all(documents(root).map((document) => commandProblems(document, known)))
  const count = sum(found.map(({ commands: some }) => some))
  return outcomeOfProblems(
    found.flatMap(({ problems }) => problems),
    { note: `${count} commands` },
  )
}

async function names(): Promise<Outcome> {
  const known = knownNames(root)
  const all = documents(root)
  const found = all
    .filter(({ path }) => /^(?:docs\/|CONTRIBUTING|SECURITY|README)/.test(path) && !ofOthers.test(path))
    .map((document) => nameProblems(document, known))
  // Built by now, which it was not when this file was loaded.
  const { CloudConnexaClient } = await import('@cloudconnexa/client')
  const client = new CloudConnexaClient()
  const methods = all.map((document) => clientMethodProblems(document, client))
  const tables = all.map(unmappedRows)
  const note = [
    `${sum(found.map(({ names: some }) => some))} names`,
    `${sum(methods.map(({ methods: some }) => some))} methods`,
    `${sum(tables.map(({ rows }) => rows))} rows of migration`,
  ].join(', ')
  return outcomeOfProblems(
    [...found, ...methods, ...tables].flatMap(({ problems }) => problems),
    { note },
  )
}

async function diagrams(): Promise<Outcome> {
  const found = documents(root).map(diagramProblems)
  return outcomeOfProblems(
    found.flatMap(({ problems }) => problems),
    { note: `${sum(found.map(({ diagrams: some }) => some))} diagrams` },
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
