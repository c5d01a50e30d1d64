import type { Payload } from 'payload'
import type { Within } from '../storage/as-one-write'

export async function followRelease(_: Payload, __: string, ___?: Within): Promise<void> {}
