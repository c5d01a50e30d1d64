import type { Locale } from '../../domain/locale'

/** What readers were told before an older copy of the database was put back. */
export type ToldByEdition = {
  /** Releases, by id. */
  takenBack: string[]
  retracted: { commentary: string; language: Locale; address: string }[]
  /** Releases that were taken back, or that retracted something, in the last moments; by id. */
  withheld: string[]
}

/** Knows what an edition told; all of it may fail, and then it is not known. */
export type EditionTells = {
  /** What one tells that is to be put aside. */
  tells(edition: string): Promise<ToldByEdition>
  /**
   * Keeps it beside the edition until the database knows it: a start that is cut off in between
   * would else never hear of it.
   */
  keep(edition: string, told: ToldByEdition): Promise<void>
  /** What an earlier start kept; null where it kept nothing. */
  kept(edition: string): Promise<ToldByEdition | null>
  forget(edition: string): Promise<void>
}
