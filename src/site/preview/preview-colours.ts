/** The colours of the pages by day, as `styles/colours.css` names them. */
export const previewColours = {
  paper: '#fdfcfa',
  ink: '#191b1d',
  soft: '#555a5f',
  rule: '#dad5cb',
  accent: '#1f4e66',
  better: '#1c6b45',
  same: '#625c4b',
  worse: '#a1331d',
} as const
