import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate authority on disk, for clients that read it from a file. */
export interface CertificateFile {
  readonly path: string
  /** Deletes the file and its folder. */
  remove(): Promise<void>
}

/** Writes the authority into a new folder that only this user can read. */
export async function writeCertificateFile(certificateAuthority: string): Promise<CertificateFile> {
  const folder = await mkdtemp(join(tmpdir(), 'cloudconnexa-emulator-'))
  const path = join(folder, 'certificate-authority.pem')
  await writeFile(path, certificateAuthority, { mode: 0o600 })
  return { path, remove: () => rm(folder, { recursive: true, force: true }) }
}
