import { dirname } from 'node:path/posix'
import type { SourceModule } from './read-modules.ts'

/** What imports what, each edge with one import as its example. */
type Graph = ReadonlyMap<string, ReadonlyMap<string, string>>

/** Finds files that import each other in a circle; each circle is one sentence with its imports. */
export function findFileCircles(modules: readonly SourceModule[]): readonly string[] {
  return describeCircles(createGraph(modules, (path) => path))
}

/**
 * Finds folders whose files import each other in a circle, though each file may be part of none. A folder is also taken
 * with all that is below it, so that two neighbours are no circle through their inner folders.
 *
 * @param root - Folder that holds the others, such as the `src` of a package.
 */
export function findFolderCircles(modules: readonly SourceModule[], root: string): readonly string[] {
  const toOutermost = (path: string): string => {
    const [first, ...rest] = path.slice(root.length + 1).split('/')
    return rest.length === 0 ? root : `${root}/${first}/**`
  }
  const circles = describeCircles(createGraph(modules, dirname))
  return circles.length > 0 ? circles : describeCircles(createGraph(modules, toOutermost))
}

function createGraph(modules: readonly SourceModule[], toNode: (path: string) => string): Graph {
  const paths = new Set(modules.map(({ path }) => path))
  const graph = new Map<string, Map<string, string>>()
  for (const { path, imports } of modules) {
    const node = toNode(path)
    const edges = graph.get(node) ?? new Map<string, string>()
    graph.set(node, edges)
    for (const target of imports.filter((name) => paths.has(name))) {
      const other = toNode(target)
      if (other !== node && !edges.has(other)) edges.set(other, `${path} imports ${target}`)
    }
  }
  return graph
}

function describeCircles(graph: Graph): readonly string[] {
  return findComponents(graph).map((nodes) => {
    const examples = nodes.flatMap((node) =>
      [...(graph.get(node) ?? [])].filter(([target]) => nodes.includes(target)).map(([, example]) => example),
    )
    return [`${nodes.length} in a circle: ${nodes.join(', ')}`, ...examples].join('\n  ')
  })
}

/** The strongly connected components of more than one node, after Tarjan. */
function findComponents(graph: Graph): readonly (readonly string[])[] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const components: string[][] = []
  const visit = (node: string): number => {
    const index = order.size
    order.set(node, index)
    lowest.set(node, index)
    stack.push(node)
    for (const target of graph.get(node)?.keys() ?? []) {
      const reached = order.has(target)
        ? stack.includes(target)
          ? order.get(target)
          : undefined
        : visit(target)
      if (reached !== undefined) lowest.set(node, Math.min(lowest.get(node) ?? index, reached))
    }
    if (lowest.get(node) === index) {
      const component = stack.splice(stack.indexOf(node))
      if (component.length > 1) components.push(component.toSorted())
    }
    return lowest.get(node) ?? index
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return components
}
