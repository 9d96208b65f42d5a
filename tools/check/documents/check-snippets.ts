import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDocuments } from '../../shared/markdown.ts'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'
import { compileSnippets } from './compile-snippets.ts'
import { readDocExamples } from './read-examples.ts'
import { readSnippets } from './read-snippets.ts'
import { runSnippets } from './run-snippets.ts'

/** Their programs need the plugins, which the check `plugins` builds. */
const pluginDocuments = /(?:^|\/)examples\/plugins\/[^/]+\//

/** Compiles and executes every program in the documents of a workspace, and compiles every example in a doc comment. */
export async function checkSnippets(workspace: string): Promise<Outcome> {
  const found = readDocuments(workspace)
    .filter(({ path }) => !pluginDocuments.test(path))
    .flatMap(readSnippets)
  const examples = readDocExamples(workspace)
  const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-snippets-'))
  try {
    const { programs, problems } = await compileSnippets([...found, ...examples], folder, workspace)
    const notRun = found.filter((snippet) => snippet.notRun !== undefined)
    const details = notRun.map(({ place, notRun: reason }) => `not executed: ${place} (${reason})`)
    if (problems.length > 0) return toOutcome(problems)
    const failed = await runSnippets(
      programs.filter((program) => program.notRun === undefined),
      folder,
      Math.max(2, availableParallelism()),
    )
    const note = `${found.length - notRun.length} programs executed, ${notRun.length} only compiled, ${examples.length} examples in doc comments compiled`
    return toOutcome(failed, { note, details })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
