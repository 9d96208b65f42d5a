import { fetchNode, readOldestNode } from '../shared/fetch-node.ts'

/** A Node to run the trials on. */
export interface TrialNode {
  readonly version: string
  readonly program: string
}

/** The Node releases to try: the oldest that is promised, and the newest of the later lines. */
const versions = [readOldestNode(), '24.21.0', '26.10.0']

/** The Node of this process and those of the other release lines; what could not be had is said in `missing`. */
export async function findTrialNodes(): Promise<{ nodes: TrialNode[]; missing: string[] }> {
  const current = { version: process.versions.node, program: process.execPath }
  const others = versions.filter((version) => getMajor(version) !== getMajor(current.version))
  if (process.platform !== 'linux') {
    return {
      nodes: [current],
      missing: [`Tried on Node ${current.version} only: the others are fetched on Linux alone`],
    }
  }
  const nodes = [current]
  const missing: string[] = []
  for (const version of others) {
    const program = await fetchNode(version)
    if (program === undefined) missing.push(`NOT tried on Node ${version}: the npm registry did not give it`)
    else nodes.push({ version, program })
  }
  return { nodes: nodes.toSorted((a, b) => getMajor(a.version) - getMajor(b.version)), missing }
}

function getMajor(version: string): number {
  return Number.parseInt(version, 10)
}
