import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A certificate authority on disk, for clients that read it from a file. */
export interface CertificateFile {
  readonly path: string
  /** Deletes what was written. */
  remove(): Promise<void>
}

/**
 * Writes the authority to a file.
 *
 * @param path - The file, which other users can read; by default one in a new folder that only this user can read.
 */
export async function writeCertificateFile(
  certificateAuthority: string,
  path?: string,
): Promise<CertificateFile> {
  if (path !== undefined) {
    const file = resolve(path)
    await writeFile(file, certificateAuthority, { mode: 0o644 })
    return { path: file, remove: () => rm(file, { force: true }) }
  }
  const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-emulator-'))
  const file = join(folder, 'certificate-authority.pem')
  await writeFile(file, certificateAuthority, { mode: 0o600 })
  return { path: file, remove: () => rm(folder, { recursive: true, force: true }) }
}
