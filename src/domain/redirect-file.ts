/** In so many files the addresses that lead on are kept, so that each is small. */
const files = 256

/**
 * The file of an edition that says where an address leads now. The address is spread by its letters
 * (FNV-1a, 32 bits).
 */
export function redirectFile(address: string): string {
  let hash = 0x811c9dc5
  for (let place = 0; place < address.length; place += 1) {
    hash ^= address.charCodeAt(place)
    hash = Math.imul(hash, 0x01000193)
  }
  const name = ((hash >>> 0) % files).toString(16).padStart(2, '0')
  return `redirects/${name}.json`
}
