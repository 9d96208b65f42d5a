import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchNode, readOldestNode } from '../../shared/fetch-node.ts'
import { readDocuments } from '../../shared/markdown.ts'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'
import { compileSnippets } from './compile-snippets.ts'
import { findUnreadablePrograms } from './find-unreadable-programs.ts'
import { readDocExamples } from './read-examples.ts'
import { readSnippets } from './read-snippets.ts'
import { runSnippets } from './run-snippets.ts'

/** Their programs need the plugins, which the check `plugins` builds. */
const pluginDocuments = /(?:^|\/)examples\/plugins\/[^/]+\//

/**
 * Type-checks every program in the documents of a workspace and every example in a doc comment, and executes the programs, as
 * they stand there, on the oldest Node that is promised. What is not executed must at least be syntax that this Node knows.
 */
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
    const version = readOldestNode()
    const oldest = await fetchNode(version)
    if (oldest === undefined) details.push(`NOT executed on Node ${version}, which is not available here`)
    const node = oldest ?? process.execPath
    const slots = Math.max(2, availableParallelism())
    const failed = [
      ...(await findUnreadablePrograms(
        programs.filter((program) => program.notRun !== undefined),
        node,
      )),
      ...(await runSnippets(
        programs.filter((program) => program.notRun === undefined),
        { folder, slots, node },
      )),
    ]
    const note = `${found.length - notRun.length} programs executed on Node ${oldest === undefined ? process.versions.node : version}, ${notRun.length} only compiled, ${examples.length} examples in doc comments compiled`
    return toOutcome(failed, { note, details })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
