import { expect } from 'vitest'
import { conformance, ConformanceError, type ConformanceOptions } from '../../src/index.ts'
import { packageFolder, type PackageFiles } from './package-folder.ts'
import { things } from './things.ts'

/** What the conformance kit is told of the good package. */
export const good: { readonly definition: typeof things } = { definition: things }

/** What one check finds in a package, by default the good one's folder with some files changed. */
export async function findingsOf<Service>(
  check: string,
  options: Omit<ConformanceOptions<Service>, 'packageFolder'>,
  files: PackageFiles = {},
): Promise<readonly string[]> {
  await using folder = await packageFolder(files)
  const checks = conformance({ ...options, packageFolder: folder.path })
  const found = checks.find(({ name }) => name === check) ?? expect.unreachable(`no check ${check}`)
  try {
    await found.run()
    return []
  } catch (error) {
    if (!(error instanceof ConformanceError)) throw error
    expect(error.check).toBe(check)
    for (const finding of error.findings) expect(error.message).toContain(finding)
    return error.findings
  }
}
