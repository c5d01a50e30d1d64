/** What a disk has left: bytes of so many, and files of so many, where it counts them. */
export type DiskRoom = { free: number; size: number; freeFiles: number; files: number }

/** `low`: enough for some days; `last`: saves are about to fail. */
export type Shortage = 'low' | 'last'

const megabyte = 1_000_000

/**
 * Below these there is too little. The next edition needs as much as the one that is there when
 * everything is printed anew, and a week some hundred pictures; small disks count by their share.
 */
const marks: Readonly<Record<Shortage, { bytes: number; share: number; files: number }>> = {
  last: { bytes: 50 * megabyte, share: 0.025, files: 1000 },
  low: { bytes: 500 * megabyte, share: 0.25, files: 20_000 },
}

/** Null when there is enough. */
export function shortageOf({ free, size, freeFiles, files }: DiskRoom): Shortage | null {
  const isBelow = ({ bytes, share, files: most }: (typeof marks)[Shortage]) =>
    free < Math.min(bytes, size * share) ||
    // Some file systems make room for files as they go, and say that they have none.
    (files > 0 && freeFiles < Math.min(most, files * share))
  if (isBelow(marks.last)) return 'last'
  return isBelow(marks.low) ? 'low' : null
}
