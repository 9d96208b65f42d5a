import type { Bundle, BundleFile } from '../measure/bundle.ts'
import { occasions, rooms } from './rooms.ts'

/** The part of a bundle that a module belongs to; `undefined` for the program itself, and for a module that no part names. */
export function findRoom(path: string): string | undefined {
  return rooms.find(({ paths }) => paths.some((start) => path.includes(`packages/${start}`)))?.name
}

/** When a file is loaded; `undefined` where several parts share it, and for a part that no occasion names. */
export function findOccasion({ entryPoint, modules }: BundleFile): string | undefined {
  const candidates = entryPoint === undefined ? [...modules.keys()] : [entryPoint]
  return occasions.find(({ path }) => candidates.some((candidate) => candidate.endsWith(path)))?.occasion
}

/** Modules that a call loads without belonging to a part, and parts that are loaded on demand without an occasion. */
export function findUnnamedModules({ loaded, onDemand }: Bundle): readonly string[] {
  const modules = loaded.flatMap((file) => [...file.modules].filter(([, bytes]) => bytes > 0))
  return [
    ...modules
      .map(([path]) => path)
      .filter((path) => !path.endsWith('<stdin>') && findRoom(path) === undefined),
    ...onDemand.flatMap((file) =>
      file.entryPoint !== undefined && findOccasion(file) === undefined ? [file.entryPoint] : [],
    ),
  ]
}
