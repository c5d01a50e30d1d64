import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The key (ed25519) that signs editions, made at the first need and readable by its owner alone.
 * Whoever holds it can make readers believe a forged copy: keep it with the backups, not in them.
 */
export function signingKey(file: string): KeyObject {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const { privateKey } = generateKeyPairSync('ed25519')
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(draft)
    }
  }
  return createPrivateKey(readFileSync(file))
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
