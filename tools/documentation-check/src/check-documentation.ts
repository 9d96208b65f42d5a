import { join } from 'node:path'
import { Application, Logger, LogLevel, type ProjectReflection } from 'typedoc'
import { listEntries, type WorkspacePackage } from '../../shared/repository.ts'
import { exemptReflections } from './exempt-reflections.ts'
import { findMissingExamples } from './find-missing-examples.ts'
import {
  findOperationLineProblems,
  type NamedOperation,
  readNamedOperations,
} from './find-operation-line-problems.ts'

/** What TypeDoc and the check of operation lines say of some packages. */
interface DocumentationReport {
  readonly problems: readonly string[]
  /** How many names, members included, were looked at. */
  readonly names: number
}

class ProblemLog extends Logger {
  readonly problems: string[] = []

  override log(message: string, level: LogLevel): void {
    if (level >= LogLevel.Warn) this.problems.push(message)
  }
}

/**
 * Reads the public entries of packages and finds what is not documented, methods of services without an example, and links in
 * comments that lead nowhere.
 *
 * @throws {Error} when TypeDoc cannot read the sources.
 */
export async function checkDocumentation(
  packages: readonly Pick<WorkspacePackage, 'folder' | 'manifest'>[],
  operations: readonly NamedOperation[] = readNamedOperations(),
): Promise<DocumentationReport> {
  const application = await Application.bootstrap({
    entryPoints: packages.flatMap(({ folder, manifest }) =>
      listEntries(manifest, '@cloudconnexa/source').map(({ file }) => join(folder, file)),
    ),
    tsconfig: join(import.meta.dirname, '..', 'tsconfig.json'),
    packagesRequiringDocumentation: packages.map(({ manifest }) => manifest.name),
    validation: { notExported: false, invalidLink: true, rewrittenLink: true, notDocumented: true },
    readme: 'none',
    // A clone may have no remote to link the sources to.
    disableSources: true,
    // `tsc -b` has checked the same sources.
    skipErrorChecking: true,
    excludeExternals: true,
    excludePrivate: true,
    sort: ['source-order'],
  })
  const log = new ProblemLog()
  application.logger = log
  const project = await application.convert()
  if (project === undefined) throw new Error(log.problems.join('\n'))
  exemptReflections(project)
  application.validate(project)
  return {
    problems: [
      ...log.problems,
      ...findOperationLineProblems(project, operations),
      ...findMissingExamples(project),
    ],
    names: countNames(project),
  }
}

function countNames(project: ProjectReflection): number {
  return Object.values(project.reflections).filter((one) => one.isDeclaration()).length
}
