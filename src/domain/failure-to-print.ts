/**
 * Why one address of the site could not be printed: no disk has files of so long a name; its file,
 * or one that it needs, could not be read or written; it could not be made at all.
 */
export const failuresToPrint = ['nameTooLong', 'notWritten', 'notMade'] as const
export type FailureToPrint = (typeof failuresToPrint)[number]

/** What is put together from many addresses is printed, and set aside, as a whole. */
export const wholeParts = ['part:furniture', 'part:lists', 'part:search', 'part:redirects'] as const
export type WholePart = (typeof wholeParts)[number]

export function isWholePart(name: string): name is WholePart {
  return wholeParts.some((part) => part === name)
}
