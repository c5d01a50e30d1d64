/** The two tables of the open data. */
export const tables = ['publications', 'verdicts'] as const
export type Table = (typeof tables)[number]

export const dataFormats = ['csv', 'json'] as const
export type DataFormat = (typeof dataFormats)[number]

/** Where the open data lies; `year` is an ISO year, and without one a file holds everything. */
export const dataPaths = {
  table: (table: Table, format: DataFormat, year?: number) =>
    year === undefined ? `/data/${table}.${format}` : `/data/${table}-${year}.${format}`,
  schema: '/data/schema.json',
  updates: '/data/updates.atom',
  releases: '/data/releases.json',
  release: (id: string) => `/data/releases/${id}.json`,
} as const

/** As what the files are served. */
export const dataTypes: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
}
