import { spawnSync } from 'node:child_process'

/** A replica set has transactions; a server of its own has none. */
export type MongoKind = 'replica-set' | 'standalone'

export type MongoWay = 'TEST_MONGODB_URI' | 'mongod' | 'SecantusDB' | 'mongo-java-server'

type Possible = { way: MongoWay; isPossible: () => boolean }

/** How a server of each kind can be had, the best way first. */
const ways: Record<MongoKind, readonly Possible[]> = {
  'replica-set': [
    { way: 'TEST_MONGODB_URI', isPossible: () => givenKind() === 'replica-set' },
    { way: 'mongod', isPossible: () => runs('mongod', '--version') },
    // Debian's python3 alone can neither make an environment nor install into it.
    { way: 'SecantusDB', isPossible: () => runs('python3', '-c', 'import ensurepip, venv') },
  ],
  standalone: [
    { way: 'TEST_MONGODB_URI', isPossible: () => givenKind() === 'standalone' },
    {
      way: 'mongo-java-server',
      isPossible: () => runs('mvn', '--version') && runs('javac', '-version'),
    },
  ],
}

/** What to do where none of them is possible. */
const advice: Record<MongoKind, string> = {
  'replica-set':
    'set TEST_MONGODB_URI to the address of a replica set, or install mongod, or Python 3 with venv',
  standalone: 'install Maven and a JDK',
}

export function wayTo(kind: MongoKind): MongoWay | null {
  return ways[kind].find(({ isPossible }) => isPossible())?.way ?? null
}

/** A sentence for people. */
export function whyMissing(kind: MongoKind): string {
  const name = kind === 'replica-set' ? 'MongoDB as a replica set' : 'MongoDB without transactions'
  return `${name} was not found: ${advice[kind]}.`
}

/** Of the server of TEST_MONGODB_URI; Payload too takes the address's word for it. */
function givenKind(): MongoKind | null {
  const address = process.env.TEST_MONGODB_URI
  if (!address) return null
  const isReplicaSet = address.startsWith('mongodb+srv:') || /[?&]replicaSet=/.test(address)
  return isReplicaSet ? 'replica-set' : 'standalone'
}

function runs(program: string, ...options: string[]): boolean {
  return spawnSync(program, options, { stdio: 'ignore' }).status === 0
}
