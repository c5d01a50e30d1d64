import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { MongoServer } from './mongo'

const here = 'test/support/mongo-java-server'
/** Where Maven wrote down which files of its own store the server needs. */
const classpathFile = 'node_modules/.cache/mongo-java-server/classpath'

/** An in-memory server that speaks MongoDB's protocol: no transactions, no joins, no sessions. */
export async function startMongoJavaServer(): Promise<MongoServer> {
  const java = spawn(
    'java',
    ['-Xmx768m', '-XX:+UseSerialGC', '-cp', classpath(), `${here}/Launcher.java`],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = once(java, 'exit')
  const uri = await Promise.race([
    once(createInterface(java.stdout), 'line').then(([line]) => String(line)),
    ended.then(([code]) => Promise.reject(new Error(`mongo-java-server ended with ${code}.`))),
  ])
  return {
    name: `mongo-java-server, an in-memory stand-in without transactions, at ${uri}`,
    uriOf: (database) => `${uri}/${database}`,
    compat: 'basic',
    async stop() {
      java.stdin.end()
      await ended
    },
  }
}

function classpath(): string {
  const known = existsSync(classpathFile) ? readFileSync(classpathFile, 'utf8').trim() : ''
  if (known.split(delimiter).every((file) => existsSync(file))) return known
  mkdirSync(dirname(classpathFile), { recursive: true })
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${resolve(classpathFile)}`]
  const options = ['--quiet', '--batch-mode', '--file', `${here}/pom.xml`]
  const maven = spawnSync('mvn', [...options, ...goal], { encoding: 'utf8' })
  if (maven.status !== 0) throw new Error(`Maven cannot fetch mongo-java-server:\n${maven.stdout}`)
  return readFileSync(classpathFile, 'utf8').trim()
}
