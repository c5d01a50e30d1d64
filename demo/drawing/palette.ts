/** The inks of every drawing. Few, so that thirty pictures look like one press run. */
export const ink = {
  night: '#10252f',
  deep: '#183c4e',
  sea: '#1f4e66',
  steel: '#47707f',
  mist: '#84a1a6',
  haze: '#b9c8c3',
  pale: '#dcdfd3',
  paper: '#f5efe2',
  straw: '#efc873',
  amber: '#d9963f',
  rust: '#b4532f',
  brick: '#7d2f20',
  earth: '#a58157',
  moss: '#5f7163',
  pine: '#2f4a44',
} as const

/** The colours of the site, for charts and the map, which stand amid its text. */
export const page = {
  paper: '#fdfcfa',
  ink: '#1b1d1f',
  quiet: '#55595d',
  rule: '#d8d5cd',
  accent: '#1f4e66',
  soft: '#a9bcc5',
  better: '#1c6b45',
  same: '#5f5a4c',
  worse: '#a1331d',
} as const
