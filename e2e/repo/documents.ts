import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** The text of a file of the repository. */
export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The files that a text names in backticks, by a path with a folder, and that do not exist. */
export function missingFiles(text: string): string[] {
  const paths = [...text.matchAll(/`(\w[\w.-]*\/[\w./-]+)`/g)].map(([, path = '']) => path)
  return paths.filter((path) => !existsSync(join(ROOT, path)))
}

/** The number that a file gives to a constant or a property: plain, or a product. */
export function figure(path: string, name: string): number {
  const [, product = ''] = new RegExp(`\\b${name}(?: =|:) ([\\d_ *]+)`).exec(read(path)) ?? []
  const factors = product.replaceAll('_', '').split('*').map(Number)
  return factors.reduce((result, factor) => result * factor, 1)
}
