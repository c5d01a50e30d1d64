import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, isAbsence } from '../disk/absence'

/**
 * The key (ed25519) that signs editions, made at the first need and readable by its owner alone.
 * Whoever holds it can make readers believe a forged copy: keep it with the backups, not in them.
 */
export function signingKey(file: string): KeyObject {
  const known = bytesOf(file)
  if (known !== null) return createPrivateKey(known)
  mkdirSync(dirname(file), { recursive: true })
  const { privateKey } = generateKeyPairSync('ed25519')
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    // Another process has made one at the same moment.
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return createPrivateKey(readFileSync(file))
}

/** A key that cannot be read is there all the same; another in its place would disown every copy. */
function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
}

/** The public half, as it is printed beside each edition. */
export function publicPem(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
}

/** What people compare: the hash of the public key, in groups. */
export function fingerprint(pem: string): string {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' })
  const digest = createHash('sha256').update(der).digest('hex').slice(0, 32)
  return digest.match(/.{4}/g)?.join(' ') ?? digest
}

export function signed(bytes: Buffer, key: KeyObject): string {
  return `${sign(null, bytes, key).toString('base64')}\n`
}

/** Whether this very manifest was signed with the key of that public half. */
export function isSigned(bytes: Buffer, signature: string, pem: string): boolean {
  try {
    return verify(null, bytes, createPublicKey(pem), Buffer.from(signature.trim(), 'base64'))
  } catch {
    // What is no key or no signature signs nothing.
    return false
  }
}
