import { expect } from 'vitest'
import { createConformanceChecks, ConformanceError, type ConformanceOptions } from '../../src/index.ts'
import { createPackageFolder, type PackageFiles } from './package-folder.ts'
import { things } from './things.ts'

/** The options of the conformance kit for the good package. */
export const good: { readonly definition: typeof things } = { definition: things }

/** What one check finds in a package, by default the good one's folder with some files changed. */
export async function collectFindings<Service>(
  check: string,
  options: Omit<ConformanceOptions<Service>, 'packageFolder'>,
  files: PackageFiles = {},
): Promise<readonly string[]> {
  await using folder = await createPackageFolder(files)
  const checks = createConformanceChecks({ ...options, packageFolder: folder.path })
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
