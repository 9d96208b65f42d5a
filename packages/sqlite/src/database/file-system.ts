import { statfs } from './files.ts'

/** File systems whose files are on another machine, by the number that Linux gives them in `statfs`. */
const networkFileSystems: ReadonlyMap<number, string> = new Map([
  [0x69_69, 'NFS'],
  [0x51_7b, 'SMB'],
  [0xff_53_4d_42, 'CIFS'],
  [0xfe_53_4d_42, 'SMB'],
  [0x01_02_19_97, '9P'],
  [0x65_73_55_46, 'FUSE'],
  [0x53_46_41_4f, 'AFS'],
  [0x5a_3c_69_f0, 'AFS'],
  [0x00_c3_64_00, 'Ceph'],
  [0x73_75_72_45, 'Coda'],
  [0x0b_d0_0b_d0, 'Lustre'],
  [0x01_16_19_70, 'GFS2'],
  [0x74_61_63_6f, 'OCFS2'],
])

/**
 * Finds out whether a folder is on another machine, where locks of files cannot be relied on and a call may hang for minutes.
 * FUSE counts as one: whether sshfs or a local file system is behind it cannot be seen.
 *
 * @param folder - The folder.
 * @returns name of the file system; `undefined` where it is local, or where nobody can tell: only Linux says it.
 */
export async function findNetworkFileSystem(folder: string): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined
  const { type } = await statfs(folder)
  // A number of 32 bits that some machines extend with its sign.
  return networkFileSystems.get(type >>> 0)
}
