import { Redis } from 'ioredis'
import { findFreePorts } from './free-port.ts'
import { RedisServer } from './redis-server.ts'

const masters = 3
const slots = 16_384

/** A node of a cluster, and a client that talks to it alone. */
interface Node {
  readonly server: RedisServer
  readonly port: number
  readonly observer: Redis
}

/** A cluster of three masters, and a fourth server that can become the replica of any of them. */
export class RedisCluster implements AsyncDisposable {
  readonly #nodes: readonly Node[]

  private constructor(nodes: readonly Node[]) {
    this.#nodes = nodes
  }

  /** Starts a cluster. */
  static async start(): Promise<RedisCluster> {
    const ports = await findFreePorts(2 * (masters + 1))
    const nodes = await Promise.all(
      Array.from({ length: masters + 1 }, (_, index) =>
        startNode(ports[2 * index] ?? 0, ports[2 * index + 1] ?? 0),
      ),
    )
    const cluster = new RedisCluster(nodes)
    await cluster.#join(ports)
    return cluster
  }

  /** Ports of the masters. */
  get ports(): readonly number[] {
    return this.#nodes.slice(0, masters).map(({ port }) => port)
  }

  /** Names of all keys of one node after the other. */
  async listKeys(): Promise<readonly (readonly string[])[]> {
    return Promise.all(this.#nodes.slice(0, masters).map(({ observer }) => observer.keys('*')))
  }

  /**
   * Gives a master its replica, kills it, and waits until the replica has taken its place.
   *
   * @param index - Which master.
   */
  async failOver(index: number): Promise<void> {
    const [master, replica] = [this.#find(index), this.#find(masters)]
    await replica.observer.cluster('REPLICATE', await master.observer.cluster('MYID'))
    await waitFor(async () => (await replica.observer.info('replication')).includes('master_link_status:up'))
    await master.server.kill()
    await waitFor(async () => (await replica.observer.info('replication')).includes('role:master'))
    await waitFor(async () => (await replica.observer.cluster('INFO')).includes('cluster_state:ok'))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { observer, server } of this.#nodes) {
      observer.disconnect()
      await server[Symbol.asyncDispose]()
    }
  }

  async #join(ports: readonly number[]): Promise<void> {
    const [first] = this.#nodes
    for (const [index, { observer }] of this.#nodes.entries()) {
      if (index < masters) {
        const from = Math.ceil((slots * index) / masters)
        const to = Math.ceil((slots * (index + 1)) / masters) - 1
        await observer.call('CLUSTER', 'ADDSLOTSRANGE', String(from), String(to))
      }
      await first?.observer.call(
        'CLUSTER',
        'MEET',
        '127.0.0.1',
        String(ports[2 * index]),
        String(ports[2 * index + 1]),
      )
    }
    const isJoined = async ({ observer }: Node): Promise<boolean> => {
      const info = await observer.cluster('INFO')
      return info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${masters + 1}`)
    }
    await waitFor(async () => (await Promise.all(this.#nodes.map(isJoined))).every(Boolean))
  }

  #find(index: number): Node {
    const node = this.#nodes[index]
    if (node === undefined) throw new RangeError(`There is no node ${index}.`)
    return node
  }
}

async function startNode(port: number, busPort: number): Promise<Node> {
  const settings = {
    bind: '127.0.0.1',
    port: String(port),
    'cluster-port': String(busPort),
    'cluster-enabled': 'yes',
    'cluster-node-timeout': '1000',
    'cluster-replica-validity-factor': '0',
    'repl-diskless-sync-delay': '0',
  }
  const server = await RedisServer.start(
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
  )
  return { server, port, observer: new Redis(server.path).on('error', () => undefined) }
}

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 20))
}
