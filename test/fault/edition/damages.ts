import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** What may happen to a file on a bad disk, in a bad restore, or by a bad command. */
export const damages = {
  empty: (file: string) => truncateSync(file, 0),
  half: (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  missing: (file: string) => rmSync(file),
  /** Cannot be read as a file, whoever tries. */
  unreadable: (file: string) => {
    rmSync(file)
    mkdirSync(file)
  },
  later: (file: string) => {
    const content = readFileSync(file, 'utf8')
    const isObject = content.trimStart().startsWith('{')
    writeFileSync(file, isObject ? content.replace('{', '{"version": 999, ') : '{"version": 999}')
  },
} as const

export type Damage = keyof typeof damages

/** A file to be damaged: its name for people, and where it lies now; null where it does not. */
export type Target = { name: string; find(): string | null }

/** What the keeper and the fronts keep beside the editions, and a file of every kind within one. */
export function targetsIn(folder: string): Target[] {
  const inEdition = (name: string, wanted: RegExp): Target => ({
    name,
    find() {
      const current = realpathSync(join(folder, 'current'))
      const found = filesUnder(current).find((file) => wanted.test(file))
      return found ? join(current, found) : null
    },
  })
  const beside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, find: () => fileAt(join(folder, name)) }))
  return [
    ...beside,
    inEdition('a page', /^en\/issues\/[^/]+\/[^/.]+\.html$/),
    inEdition('the home page', /^en\.html$/),
    inEdition('a compressed page', /^en\.html\.br$/),
    inEdition('a feed', /^en\/feed\.atom$/),
    inEdition('a file of the search', /^search\/en\/\d+\/year\.js$/),
    inEdition('data', /^data\/publications-\d+\.json$/),
    inEdition('the styles', /^assets\/site-.*\.css$/),
    inEdition('redirects', /^redirects\//),
    inEdition('the head of the manifest', /^manifest\.json$/),
    inEdition('a part of the manifest', /^manifest\/.*\.json$/),
    inEdition('the signature', /^manifest\.sig$/),
  ]
}

function fileAt(file: string): string | null {
  return existsSync(file) && statSync(file).isFile() ? file : null
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort()
}
