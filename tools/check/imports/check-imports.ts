import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path/posix'
import { type Outcome, toOutcome } from '../../shared/outcome.ts'
import { listPublishedPackages } from '../../shared/repository.ts'
import { allowedImports } from './allowed-imports.ts'
import { findFileCircles, findFolderCircles } from './find-circles.ts'
import { findForbiddenImports } from './find-forbidden-imports.ts'
import { readModules, type SourceModule } from './read-modules.ts'

/** What {@link checkImports} takes besides the repository; the defaults are for everything but tests. */
interface ImportCheckOptions {
  /** A check that reads nothing finds nothing: fewer modules than this are a failure. */
  readonly fewestModules?: number
  readonly exceptions?: ImportExceptions
}

/** Folders that are not in order yet; each has to be one that would be reported. */
interface ImportExceptions {
  /** Sources with circles of files or folders. */
  readonly circles: readonly string[]
  /** Folders with more than {@link mostFiles} files. */
  readonly size: readonly string[]
}

const mostFiles = 15
const notYet: ImportExceptions = {
  circles: [],
  size: [],
}

/**
 * Checks what imports what, types included: each package only what the architecture allows, no circle of files or folders
 * within a package or within `tools`, no folder of more than 15 files. It also finds what is marked `@internal`, because
 * what a package of ours gets of another one, a plugin gets too.
 *
 * @param root - Folder of the repository.
 */
export function checkImports(
  root: string,
  { fewestModules = 800, exceptions = notYet }: ImportCheckOptions = {},
): Outcome {
  const packages = listPublishedPackages(join(root, 'packages')).map((one) => {
    const source = `packages/${one.directory}/src`
    return { one, source, modules: readModules(root, [source]) }
  })
  const sources = [...packages, { one: undefined, source: 'tools', modules: readModules(root, ['tools']) }]
  const modules = sources.flatMap((source) => source.modules)
  // In a service the generated folders of models and schemas belong together, and load each other late.
  const handwritten = sources.filter(({ one }) => one === undefined || one.directory in allowedImports)
  const circles = handwritten.map(({ source, modules: own }) => ({
    place: source,
    problems: [...findFileCircles(own), ...findFolderCircles(own, source)],
  }))
  return toOutcome(
    [
      ...(modules.length < fewestModules ? [`only ${modules.length} modules were read`] : []),
      ...packages.flatMap(({ one, modules: own }) => [
        ...findForbiddenImports(one, own),
        ...findInternalMarks(root, own),
      ]),
      ...applyExceptions(circles, exceptions.circles),
      ...applyExceptions(findLargeFolders(modules), exceptions.size),
    ],
    { note: `${modules.length} modules` },
  )
}

interface Place {
  readonly place: string
  readonly problems: readonly string[]
}

/** Without the problems of the exceptions, but with those exceptions that are needed no more. */
function applyExceptions(places: readonly Place[], exceptions: readonly string[]): readonly string[] {
  const wrong = new Set(places.filter(({ problems }) => problems.length > 0).map(({ place }) => place))
  return [
    ...places.filter(({ place }) => !exceptions.includes(place)).flatMap(({ problems }) => problems),
    ...exceptions
      .filter((place) => !wrong.has(place))
      .map((place) => `${place} is in order: take it off the list of exceptions`),
  ]
}

/** Models, schemas, tests and generated files are as many as they are. */
function findLargeFolders(modules: readonly SourceModule[]): readonly Place[] {
  const written = modules.filter(({ path }) => !path.endsWith('.gen.ts'))
  const counts = Map.groupBy(written, ({ path }) => dirname(path))
  return [...counts]
    .filter(([folder]) => !/^(?:models|schemas)$/.test(basename(folder)) && !folder.startsWith('tools/test'))
    .filter(([, files]) => files.length > mostFiles)
    .map(([folder, files]) => ({ place: folder, problems: [`${folder} has ${files.length} files`] }))
}

/** The mark would keep nothing in: whatever an entry exports is public, and whatever it does not export cannot be imported. */
function findInternalMarks(root: string, modules: readonly SourceModule[]): readonly string[] {
  return modules
    .filter(({ path }) => readFileSync(join(root, path), 'utf8').includes('@internal'))
    .map(({ path }) => `${path} marks something @internal; do not export it instead`)
}
